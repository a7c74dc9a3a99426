package org.zhifaku.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void measuresEverybodyThreeTimesUnlessTold() {
        Options options = Options.parse(List.of());

        assertThat(options.rows()).isEqualTo(300_000);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.only()).contains("ours", "copy-csv", "copy-binary", "bulk", "plain", "duckdb");
        assertThat(options.thresholds()).isTrue();
    }

    @Test
    void judgesNoFiguresInAShortRun() {
        Options options = Options.parse(List.of("--short"));

        assertThat(options.rows()).isEqualTo(30_000);
        assertThat(options.thresholds()).isFalse();
    }

    @Test
    void alwaysRunsOursBecauseOthersLoadWhatItLeft() {
        assertThat(Options.parse(List.of("--only", "copy-csv")).only()).containsExactlyInAnyOrder("ours", "copy-csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --rwos 5      | Unknown option '--rwos'.
                    --rows        | Option '--rows' needs a value.
                    --rows many   | Option '--rows' needs a whole number, not 'many'.
                    --rows 0      | Option '--rows' does not take '0'.
                    --only nobody | 'nobody' names a contestant that is not there.
                    """)
    void refusesWrongUsage(String arguments, String message) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments.split(" "))))
                .isInstanceOf(Options.UsageException.class)
                .hasMessageStartingWith(message);
    }
}
