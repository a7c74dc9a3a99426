package org.zhifaku.connectors.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 08:30:00, PT72H, 2026-02-26 08:30:00",
        "2026-03-01T08:30:00, PT72H, 2026-02-26T08:30:00",
        "2026-03-01 00:00:00.5, PT1S, 2026-02-28 23:59:59",
        "2026-03-01 08:30:00.25+08, PT72H, 2026-02-26 08:30:00",
        "2026-03-01, PT1H, 2026-02-28",
        "2026-03-01, PT0S, 2026-03-01",
        "20260301083000, PT72H, 20260226083000",
        "20260301, PT72H, 20260226",
    })
    void looksBackInTheFormOfTheSource(String time, Duration lookBack, String from) {
        assertThat(new Position(time, "k", 1L).lookedBack(lookBack)).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-01 08:30:00|k|rows=12", "2026-03-01|a|b|rows=0", "20260301|", "2026-03-01 08:30:00|x\ny"
            })
    void isReadBackAsItWasWritten(String text) {
        assertThat(Position.parse(text)).hasToString("Optional[" + text + "]");
    }

    @Test
    void keepsAKeyThatLooksLikeACount() {
        assertThat(Position.parse("2026-03-01|rows=5|rows=7")).contains(new Position("2026-03-01", "rows=5", 7L));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null", "''", "nonsense", "2026/3/1 8:00|k", "0000-00-00 00:00:00|k", "2026-02-30|k"},
            nullValues = "null")
    void isNothingWhereNobodyCouldCountFromIt(@Nullable String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26 23:59:59.999999, true",
        "2026-11-27 00:00:00, false",
        "2026-11-27, false",
        "2026-11-26, true",
        "20261126235959, true",
        "20261127000000, false"
    })
    void endsWithTheDay(String time, boolean within) {
        assertThat(time.compareTo(Position.endOf(LocalDate.of(2026, 11, 26), time)) < 0)
                .isEqualTo(within);
    }
}
