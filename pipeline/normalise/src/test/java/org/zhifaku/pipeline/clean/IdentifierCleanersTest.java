package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierCleanersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00000000000000000X   |                    |
            000000000000000000   |                    |
            0                    |                    |
            ''                   |                    |
            '   '                |                    |
            9135010OM000100Y43   |                    | F01
            91350100M0OO100Y43   |                    | F01
            91350100MOOO1OOY43   |                    | F01
            91350100M000100Y4    |                    | F01
            91350100M000100Y433  |                    | F01
            91350100M000100Y44   | 91350100M000100Y44 | F01
            9135010AM000100Y43   |                    | F01
            91350100M000100Y4Ⅲ   |                    | F01
            统一社会信用代码见附件    |                    | F01
            91350100m000100y43   | 91350100M000100Y43 |
            '91350100M000100Y43 '| 91350100M000100Y43 |
            '\u300091350100M000100Y43\u00A0' | 91350100M000100Y43 |
            91350100-M000100Y43  | 91350100M000100Y43 |
            ９１３５０１００Ｍ０００１００Ｙ４３ | 91350100M000100Y43 |
            '9135 0100 M000 100Y43' | 91350100M000100Y43 |
            '\uFEFF91350100M000100Y43' | 91350100M000100Y43 |
            91230500MA1B3N1N2M   | 91230500MA1B3N1N2M |
            11230500001755309F   | 11230500001755309F |
            11500000MB1553803Q   | 11500000MB1553803Q |
            11420000MB15291767   | 11420000MB15291767 |
            """)
    void cleansCreditCode(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.USCC, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @Test
    void suggestsButDoesNotApplyReadingOfO() {
        Cleaning cleaning = Cleaning.of(CleanerKind.USCC, "9135010OM000100Y43");

        assertThat(cleaning.value()).isNull();
        assertThat(cleaning.cell().notes().get(0).detail()).contains("91350100M000100Y43", "未改动");
    }

    @Test
    void keepsCreditCodeWhoseOrganisationPartAloneIsWrong() {
        String code = withWrongOrganisationPart();

        Cleaning cleaning = Cleaning.of(CleanerKind.USCC, code);

        assertThat(cleaning.value()).isEqualTo(code);
        assertThat(cleaning.rules()).isEqualTo("F01W");
    }

    private static String withWrongOrganisationPart() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (char check : alphabet.toCharArray()) {
            String code = "91350100M000100Y5" + check;
            if (CreditCode.check(code) == CreditCode.Verdict.ORGANISATION_PART) {
                return code;
            }
        }
        throw new AssertionError("One of 31 check characters is right.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00000000X   |           |
            D2143569X   | D2143569X |
            D2143569-X  | D2143569X |
            d2143569-x  | D2143569X |
            00693974-8  | 006939748 |
            D2143569-1  | D21435691 | F01W
            D214356     | D214356   | F01W
            """)
    void cleansOrganisationCode(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.ORG_CODE, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            000000000000000    |                    |
            110108000000016    | 110108000000016    |
            １１０１０８００００００016 | 110108000000016    |
            '1101 0800 0000 016' | 110108000000016  |
            110108000000017    | 110108000000017    | F01W
            4403011234567      | 4403011234567      | F01W
            91350100M000100Y43 | 91350100M000100Y43 | F01W
            123                | 123                | F01W
            """)
    void cleansRegistrationNumber(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.REG_NO, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    /** The first is the example of the data-standard reference 6.3; the others have divisions that do not exist. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11010519491231002X  | 11010519491231002X | VALID
            11010519491231002x  | 11010519491231002X | VALID
            '110105 19491231 002X' | 11010519491231002X | VALID
            1101051949-1231002X | 11010519491231002X | VALID
            '''11010519491231002X' | 11010519491231002X | VALID
            110105491231002     | 11010519491231002X | VALID
            999999199001010016  | 999999199001010016 | VALID
            999999199001010017  | 999999199001010017 | CHECK
            9999991990010100    | 9999991990010100   | LENGTH
            99999919900101001A  | 99999919900101001A | CHARACTERS
            999999199O01010016  | 999999199O01010016 | CHARACTERS
            E12345678           | E12345678          | LENGTH
            000000000000000000  |                    |
            """)
    void cleansAndChecksIdentityNumber(String raw, @Nullable String value, PersonNumber.@Nullable Verdict verdict) {
        Cleaning cleaning = Cleaning.of(CleanerKind.ID_NO, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isNull();
        if (value != null) {
            assertThat(PersonNumber.check(value)).isEqualTo(verdict);
        }
    }

    @Test
    void refusesIdentityNumberWithImpossibleBirth() {
        assertThat(PersonNumber.check(withCheck("99999919900230001"))).isEqualTo(PersonNumber.Verdict.BIRTH);
        assertThat(PersonNumber.check(withCheck("99999919901301001"))).isEqualTo(PersonNumber.Verdict.BIRTH);
    }

    private static String withCheck(String body) {
        for (char check : "0123456789X".toCharArray()) {
            if (PersonNumber.check(body + check) != PersonNumber.Verdict.CHECK) {
                return body + check;
            }
        }
        throw new AssertionError("One of eleven check characters is right.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            粤市监处罚﹝２０２３﹞第０１２号   | 粤市监处罚〔2023〕第012号       | 粤市监处罚〔2023〕12        |
            粤市监处罚[2023]12号          | 粤市监处罚〔2023〕12号          | 粤市监处罚〔2023〕12        |
            '粤市监处罚 (2023) 12 号'      | 粤市监处罚〔2023〕12号          | 粤市监处罚〔2023〕12        |
            粤市监处罚【2023】12号         | 粤市监处罚〔2023〕12号          | 粤市监处罚〔2023〕12        |
            粤市监处罚（２０２３）12号       | 粤市监处罚〔2023〕12号          | 粤市监处罚〔2023〕12        |
            '粤市监\u200B处罚〔2023〕12号\uFEFF' | 粤市监处罚〔2023〕12号       | 粤市监处罚〔2023〕12        |
            (穗)应急罚〔2022〕执法支队-12号  | (穗)应急罚〔2022〕执法支队-12号   | (穗)应急罚〔2022〕执法支队-12 |
            (穗)应急罚〔2022〕执法支队—12号  | (穗)应急罚〔2022〕执法支队-12号   | (穗)应急罚〔2022〕执法支队-12 |
            粤工商处字(2016)第012号         | 粤工商处字〔2016〕第012号        | 粤工商处〔2016〕12          |
            市场【2019】1号                | 市场〔2019〕1号                | 市场〔2019〕1              |
            粤abc罚〔2023〕000号           | 粤abc罚〔2023〕000号           | 粤ABC罚〔2023〕0            |
            粤市监处罚〔2023〕12号-1        | 粤市监处罚〔2023〕12号-1        | 粤市监处罚〔2023〕12-1      |
            粤市监处罚〔2023〕12号之1        | 粤市监处罚〔2023〕12号之1        | 粤市监处罚〔2023〕12-1      |
            4401234567890                | 4401234567890                | 4401234567890            | DOCNO_UNPARSED
            粤市监处罚〔2123〕12号           | 粤市监处罚〔2123〕12号           | 粤市监处罚〔2123〕12号       | DOCNO_UNPARSED
            〔2023〕12号                   | 〔2023〕12号                   | 〔2023〕12号               | DOCNO_UNPARSED
            粤市监处罚〔2023〕号             | 粤市监处罚〔2023〕号             | 粤市监处罚〔2023〕号         | DOCNO_UNPARSED
            粤市监处罚〔2023〕12             | 粤市监处罚〔2023〕12             | 粤市监处罚〔2023〕12         | DOCNO_UNPARSED
            粤市监处罚〔2023〕12号（补）      | 粤市监处罚〔2023〕12号(补)       | 粤市监处罚〔2023〕12号(补)    | DOCNO_UNPARSED
            """)
    void cleansDocumentNumber(String raw, String display, String key, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.DOC_NO, raw);

        assertThat(cleaning.value()).isEqualTo(display);
        assertThat(cleaning.cell().key()).isEqualTo(key);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }
}
