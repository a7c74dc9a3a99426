package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisation codes, registration numbers, other identifiers and numbers of persons; all persons in them are impossible. */
class NumberCleanersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ORG_CODE   | 000000000          |                    |      |
            ORG_CODE   | 00000000-0         |                    |      |
            ORG_CODE   | 000000000X         |                    |      |
            ORG_CODE   | 999999999          |                    | F01W | 占位符
            ORG_CODE   | XXXXXXXX-X         |                    | F01W | 占位符
            ORG_CODE   | 1234***8           |                    | F01W | 脱敏
            ORG_CODE   | 1.23E+08           |                    | F01W | Excel
            ORG_CODE   | 123456788.0        |                    | F01W | Excel
            ORG_CODE   | 12345678           | 12345678           | F01W | 实为 8 位
            ORG_CODE   | 1234567890         | 1234567890         | F01W | 实为 10 位
            ORG_CODE   | 12345678-9         | 123456789          | F01W | 校验位不符
            ORG_CODE   | 12345678Ⅷ          | 12345678VIII       | F01W | 实为 12 位
            ORG_CODE   | 1234甲5678          | 1234甲5678          | F01W | 校验位不符
            ORG_CODE   | 91440300123456788M | 91440300123456788M | F01W | “123456788”
            ORG_CODE   | 999999199001010016 |                    | F01W | 公民身份号码
            ORG_CODE   | 12345678-8         | 123456788          |      |
            ORG_CODE   | 12345678－8         | 123456788          |      |
            ORG_CODE   | 12345678—8         | 123456788          |      |
            ORG_CODE   | １２３４５６７８－８       | 123456788          |      |
            ORG_CODE   | '1234 5678 8'      | 123456788          |      |
            ORG_CODE   | ma5examp-0         | MA5EXAMP0          |      |
            ORG_CODE   | 0000000A-2         | 0000000A2          |      |
            ORG_CODE   | X0000001-9         | X00000019          |      |
            REG_NO     | 000000000000000    |                    |      |
            REG_NO     | 0                  |                    |      |
            REG_NO     | 111111111111111    |                    | F01W | 占位符
            REG_NO     | 4.40301E+14        |                    | F01W | Excel
            REG_NO     | 440301103123452.0  |                    | F01W | Excel
            REG_NO     | 440301*****3452    |                    | F01W | 脱敏
            REG_NO     | 999999199001010016 |                    | F01W | 公民身份号码
            REG_NO     | 440301103123453    | 440301103123453    | F01W | 校验位不符
            REG_NO     | 990301103123455    | 990301103123455    |      |
            REG_NO     | 160301103123456    | 160301103123456    | F01W | 不是行政区划
            REG_NO     | 4403011031234      | 4403011031234      | F01W | 13 位
            REG_NO     | 44030110312345     | 44030110312345     | F01W | 格式不符
            REG_NO     | 4403011031234522   | 4403011031234522   | F01W | 格式不符
            REG_NO     | 企合粤深总字第123号      | 企合粤深总字第123号      | F01W | 格式不符
            REG_NO     | 440301103123452(1-1) | 440301103123452(11) | F01W | 格式不符
            REG_NO     | 440301103123452    | 440301103123452    |      |
            REG_NO     | ４４０３０１１０３１２３４５２   | 440301103123452    |      |
            REG_NO     | '''440301103123452' | 440301103123452   |      |
            REG_NO     | '440301 103123452 '| 440301103123452    |      |
            REG_NO     | 440000500000018    | 440000500000018    |      |
            IDENTIFIER | 00000000           |                    |      |
            IDENTIFIER | 4.403E+14          |                    | F01W | Excel
            IDENTIFIER | 4403****1234       |                    | F01W | 脱敏
            IDENTIFIER | 440300123456788    | 440300123456788    |      |
            IDENTIFIER | 'gd-2023 001'      | GD-2023001         |      |
            IDENTIFIER | 3.1                | 3.1                |      |
            IDENTIFIER | 12E5               | 12E5               |      |
            IDENTIFIER | ＪＹ１４４０３            | JY14403            |      |
            ID_NO      | 00000000000000000X |                    |      |
            ID_NO      | 999999999999999999 |                    | F02W | 占位符
            ID_NO      | XXXX               |                    | F02W | 占位符
            ID_NO      | 4403**********1234 |                    | F02W | 脱敏
            ID_NO      | 4403＊＊＊＊＊＊＊＊＊＊1234 |                    | F02W | 脱敏
            ID_NO      | 4****************4 |                    | F02W | 脱敏
            ID_NO      | 440300XXXXXXXX1234 |                    | F02W | 脱敏
            ID_NO      | 440300xxxxxxxx123X |                    | F02W | 脱敏
            ID_NO      | 440300●●●●●●●●1234 |                    | F02W | 脱敏
            ID_NO      | 1.23E+17           |                    | F02  | Excel
            ID_NO      | 1.23e17            |                    | F02  | Excel
            ID_NO      | ４．４０３Ｅ＋１７          |                    | F02  | Excel
            ID_NO      | 9.99999E+017       |                    | F02  | Excel
            ID_NO      | 9999991990010100.0 |                    | F02  | Excel
            ID_NO      | 999999199001010000 | 999999199001010000 | F02W | 截去
            ID_NO      | 999999199001011000 | 999999199001011000 |      |
            ID_NO      | 99999919900101001６ | 999999199001010016 |      |
            ID_NO      | 11010519491231002ｘ | 11010519491231002X |      |
            ID_NO      | '999999\u3000199001010016' | 999999199001010016 | |
            ID_NO      | 810000199001010019 | 810000199001010019 |      |
            ID_NO      | c12345678          | C12345678          |      |
            ID_NO      | 军字第0012345号       | 军字第0012345号       |      |
            ID_NO      | H01234567(02)      | H01234567(02)      |      |
            """)
    void cleansNumber(
            CleanerKind kind, String raw, @Nullable String value, @Nullable String rules, @Nullable String detail) {
        Cleaning cleaning = Cleaning.of(kind, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
        if (detail != null) {
            assertThat(cleaning.cell().notes().get(0).detail()).contains(detail);
        }
        if (value != null) {
            assertThat(Cleaning.of(kind, value).value()).isEqualTo(value);
        }
    }

    /** Residence permits of Hong Kong, Macao and Taiwan begin 81, 82, 83 and foreigners' permits 9; all have the same check. */
    @ParameterizedTest
    @CsvSource({
        "810000199001010019, VALID",
        "820000199001010010, VALID",
        "830000199001010012, VALID",
        "830000199001010011, CHECK",
        "931156199001010014, VALID",
        "999999190002290012, BIRTH",
        "999999200002290019, VALID",
        "999999190002280017, VALID",
        "999999184912310018, BIRTH",
        "999999185001010019, VALID",
        "999999199013010013, BIRTH",
        "999999199004310014, BIRTH",
        "999999199001000010, BIRTH",
        "999999199000010014, BIRTH",
        "999999209912310016, VALID",
        "999999900229001, BIRTH",
        "999999960229001, VALID",
        "999999901301001, BIRTH",
        "99999990010100X, CHARACTERS",
        "99999919900101001*, CHARACTERS",
        "CHN440399010112, CHARACTERS",
        "9999991990010100, LENGTH",
        "9999991990010100166, LENGTH",
        "'', LENGTH"
    })
    void checksIdentityNumber(String number, PersonNumber.Verdict verdict) {
        assertThat(PersonNumber.check(number)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "999999200511250000, false",
        "99999920080101001X, false",
        "999999209912310016, true",
        "999999200002290019, false"
    })
    void knowsMinors(String number, boolean minor) {
        assertThat(PersonNumber.isMinor(number, LocalDate.of(2026, 11, 25))).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "999999900101001, 999999199001010016",
        "999999900101002, 999999199001010024",
        "999999901301001, 999999901301001",
        "999999199001010016, 999999199001010016"
    })
    void givesOldNumberItsModernForm(String number, String modern) {
        assertThat(PersonNumber.modern(number)).isEqualTo(modern);
    }
}
