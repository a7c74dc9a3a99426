package org.zhifaku.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {

    @ParameterizedTest
    @CsvSource({
        "uuuu-MM-dd HH:mm:ss, 2026-05-07 09:30:00, 2026-05-07T01:30:00Z",
        "uuuu-MM-dd, 2026-05-07, 2026-05-06T16:00:00Z",
        "uuuuMMddHHmm, 202605070930, 2026-05-07T01:30:00Z",
        "iso, 2026-05-07T09:30:00+08:00, 2026-05-07T01:30:00Z",
        "epoch-ms, 1778117400000, 2026-05-07T01:30:00Z",
        "epoch-s, 1778117400, 2026-05-07T01:30:00Z",
    })
    void readsWhatItWrites(String format, String text, Instant instant) {
        TimeFormat time = new TimeFormat(format);

        assertThat(time.read(text)).contains(instant);
        assertThat(time.write(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"uuuu-MM-dd, 2026-02-30", "uuuu-MM-dd, 昨天", "epoch-s, 1.5", "iso, 2026-05-07"})
    void readsNothingOutOfWhatIsNoTime(String format, String text) {
        assertThat(new TimeFormat(format).read(text)).isEmpty();
    }

    @Test
    void endsADayInShanghai() {
        assertThat(TimeFormat.endOf(LocalDate.of(2026, 5, 7))).isEqualTo("2026-05-07T15:59:59Z");
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeFormat("jjjj"));
    }
}
