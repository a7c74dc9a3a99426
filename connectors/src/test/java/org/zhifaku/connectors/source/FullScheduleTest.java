package org.zhifaku.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullScheduleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # 2026-03-29 is a Sunday
            never,  2026-03-29, ,           false
            7d,     2026-03-29, ,           true
            7d,     2026-03-29, 2026-03-22, true
            7d,     2026-03-29, 2026-03-23, false
            7d,     2026-03-29, 2026-04-05, false
            sunday, 2026-03-29, 2026-03-22, true
            sunday, 2026-03-29, 2026-03-29, false
            sunday, 2026-04-01, 2026-03-29, false
            sunday, 2026-04-01, 2026-03-28, true
            sunday, 2026-04-01, ,           true
            """)
    void isDueOnItsDayAndMadeUpForWhereItWasMissed(
            String schedule, LocalDate businessDate, @Nullable LocalDate last, boolean due) {
        assertThat(FullSchedule.parse(schedule).orElseThrow().isDue(businessDate, last))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # 2026-03-29 is a Sunday
            7d,     2026-03-29, ,           2026-03-29
            7d,     2026-03-25, 2026-03-22, 2026-03-29
            sunday, 2026-03-29, 2026-03-29, 2026-04-05
            sunday, 2026-04-01, 2026-03-29, 2026-04-05
            sunday, 2026-04-01, 2026-03-28, 2026-04-01
            """)
    void tellsWhenItIsNextDue(String schedule, LocalDate from, @Nullable LocalDate last, LocalDate next) {
        assertThat(FullSchedule.parse(schedule).orElseThrow().nextDue(from, last))
                .contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weekly", "0d", "7", "Sunday", "-1d"})
    void isNothingElse(String text) {
        assertThat(FullSchedule.parse(text)).isEmpty();
    }

    @Test
    void neverIsNeverDue() {
        assertThat(FullSchedule.NEVER.isDue(LocalDate.of(2026, 1, 1), null)).isFalse();
        assertThat(FullSchedule.NEVER.nextDue(LocalDate.of(2026, 1, 1), null)).isEmpty();
    }
}
