package org.zhifaku.console.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.console.BadRequestException;
import org.zhifaku.console.portal.ActQuery.Parameters;

class ActQueryTest {

    @Test
    void readsWhatWasTyped() {
        var query = ActQuery.of(new Parameters("  某公司 ", "penalty", " ", "2026-01-01", "2026-12-31", "3"));

        assertThat(query)
                .isEqualTo(
                        new ActQuery("某公司", "penalty", null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 3));
        assertThat(query.offset()).isEqualTo(40);
        assertThat(query.year()).isEqualTo("2026");
        assertThat(query.isOpen()).isFalse();
    }

    @Test
    void knowsNoYearWhereTheDatesAreNoWholeYear() {
        assertThat(ActQuery.of(new Parameters(null, null, null, "2026-01-01", "2026-12-30", null))
                        .year())
                .isNull();
    }

    @Test
    void countsCharactersNotBytes() {
        assertThat(ActQuery.of(only("𠮷".repeat(100))).text()).hasSize(200);
        assertThatThrownBy(() -> ActQuery.of(only("𠮷".repeat(101)))).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-30, -, -, problem.date",
                "-, 20260101, -, problem.date",
                "2026-02-02, 2026-02-01, -, problem.dates",
                "-, -, 0, problem.page",
                "-, -, 501, problem.page",
                "-, -, 99999999999, problem.page",
                "-, -, two, problem.page",
            })
    void refusesWhatIsNoDateOrPage(@Nullable String from, @Nullable String to, @Nullable String page, String message) {
        assertThatThrownBy(() -> ActQuery.of(new Parameters(null, null, null, from, to, page)))
                .hasMessage(message);
    }

    @Test
    void buildsAddressesThatCannotBreakOut() {
        var given = new Parameters("a&b=\"<c>{d}", null, null, null, null, "4");

        assertThat(given.link("page", 2)).isEqualTo("/?q=a%26b%3D%22%3Cc%3E%7Bd%7D&page=2");
        assertThat(given.link("kind", "penalty")).isEqualTo("/?q=a%26b%3D%22%3Cc%3E%7Bd%7D&kind=penalty");
        assertThat(given.linkToYear("2026")).endsWith("&from=2026-01-01&to=2026-12-31");
    }

    private static Parameters only(String text) {
        return new Parameters(text, null, null, null, null, null);
    }
}
