package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.pipeline.clean.LeakDetector.Leak;
import org.zhifaku.pipeline.clean.LeakDetector.Place;

class LeakDetectorTest {

    private final LeakDetector detector = new LeakDetector(LocalDate.of(2026, 11, 27));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            当事人张三，身份证号11010519491231002X，驾驶 | CITIZEN_ID | 1****************X
            11010519491231002x                      | CITIZEN_ID | 1****************X
            １１０１０５１９４９１２３１００２Ｘ        | CITIZEN_ID | 1****************X
            110105 19491231 002X                    | CITIZEN_ID | 1****************X
            110105-19491231-002X                    | CITIZEN_ID | 1****************X
            ID11010519491231002X                    | CITIZEN_ID | 1****************X
            证号440106491231002。                     | CITIZEN_ID | 4*************2
            电话13800138000                          | PHONE      | 138****8000
            (+86)13800138000                        | PHONE      | 138****8000
            86 138-0013-8000                        | PHONE      | 86138****8000
            手机：1 3 8                               |            |
            2026-11-27 13800138000                  | PHONE      | 138****8000
            6222021234567890128                     | BANK_CARD  | 6*****************8
            6222 0212 3456 7890 128                 | BANK_CARD  | 6*****************8
            银行卡号 4111111111111111                  | BANK_CARD  | 4**************1
            CHN110049123101 永居                     | FOREIGN_ID | C*************1
            护照号E12345678                           | TRAVEL_DOCUMENT | E*******8
            往来港澳通行证 C12345678                    | TRAVEL_DOCUMENT | C*******8
            """)
    void findsWhatIdentifiesAPerson(String text, LeakKind kind, String masked) {
        List<Leak> leaks = detector.find(text, Place.TEXT);

        if (kind == null) {
            assertThat(leaks).isEmpty();
        } else {
            assertThat(leaks).singleElement().satisfies(leak -> {
                assertThat(leak.kind()).isEqualTo(kind);
                assertThat(leak.masked()).isEqualTo(masked);
                assertThat(text.substring(leak.from(), leak.to()).replaceAll("[ -]", ""))
                        .hasSameSizeAs(masked);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "11420000MB15291767",
                "110108000000016",
                "粤市监处罚〔2023〕12号",
                "(穗)应急罚〔2022〕执法支队-12号",
                "2026-11-27 10:00:00.123456",
                "1732704000000",
                "550e8400-e29b-41d4-a716-446655440000",
                "12345678-4123-8123-8123-123456789012",
                "罚款13800138000.00元",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "11010519491231002A",
                "1****************X",
                "138****8000",
                "0760-88881234",
                "4420002026112701",
                "E12345678",
                "4111111111111111",
                "A13800138000",
                "138001380001",
            })
    void leavesWhatMerelyLooksAlike(String text) {
        assertThat(detector.find(text, Place.TEXT)).isEmpty();
    }

    @Test
    void takesTheNewbornForASerialNumberWithADayInIt() {
        String newborn = with(17, "44200020261120001");
        String child = with(17, "44200020161120001");

        assertThat(detector.find(newborn, Place.TEXT)).isEmpty();
        assertThat(detector.find(child, Place.TEXT)).hasSize(1);
        assertThat(detector.find(child, Place.NUMBER))
                .as("the number of a ticket")
                .isEmpty();
    }

    @Test
    void inAPlaceForNumbersOnlyIdentityNumbersCount() {
        assertThat(detector.find("13800138000", Place.NUMBER)).isEmpty();
        assertThat(detector.find("粤罚〔2023〕11010519491231002X号", Place.NUMBER)).hasSize(1);
    }

    @Test
    void findsSeveralInOneText() {
        assertThat(detector.find("11010519491231002X 13800138000，及13900139000、44010619491231002X", Place.TEXT))
                .extracting(Leak::kind)
                .startsWith(LeakKind.CITIZEN_ID, LeakKind.PHONE, LeakKind.PHONE);
    }

    @Test
    void masksThemInPlaceAndIsThenDone() {
        String masked = detector.masked("张三11010519491231002X，电话138-0013-8000；粤罚〔2023〕12号", Place.TEXT);

        assertThat(masked).isEqualTo("张三1****************X，电话138****8000；粤罚〔2023〕12号");
        assertThat(detector.masked(masked, Place.TEXT)).isSameAs(masked);
    }

    @Test
    void textsAndNamesLetNoneThroughAndTellIt() {
        for (CleanerKind kind : List.of(CleanerKind.TEXT, CleanerKind.NAME)) {
            Cell cell = new Cell();
            Cleaner cleaner = kind.create(
                    new CleanerKind.Options("", null, new Divisions(List.of(), Map.of(), Map.of(), Map.of())));

            assertThat(cleaner.clean("张三11010519491231002X", cell)).isEqualTo("张三1****************X");
            assertThat(cell.notes()).extracting(Cell.Note::rule).contains("P02");
        }
    }

    private static String with(int digits, String body) {
        for (char last : "0123456789X".toCharArray()) {
            if (PersonNumber.check(body.substring(0, digits) + last) == PersonNumber.Verdict.VALID) {
                return body.substring(0, digits) + last;
            }
        }
        throw new IllegalArgumentException(body);
    }
}
