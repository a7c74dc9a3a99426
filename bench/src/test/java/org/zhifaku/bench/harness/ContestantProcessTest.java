package org.zhifaku.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestantProcessTest {

    private static final Workplace PLACE = new Workplace("t", "", "", "", "", "", "", "", "2026-03-01", 3);

    @TempDir
    private Path folder;

    @Test
    void measuresEachRoundInOneJvm() throws IOException {
        try (ContestantProcess process = start(Counting.class)) {
            Measurement first = process.round(PLACE).get(0);
            Measurement second = process.round(PLACE).get(0);

            assertThat(first.rows()).isEqualTo(3);
            assertThat(first.seconds()).isPositive();
            assertThat(first.facts()).containsEntry("round", "1");
            assertThat(second.facts()).containsEntry("round", "2");
            assertThat(second.checks()).containsEntry("content", "3:1");
        }
    }

    @Test
    void seesHowMuchHeapALapTook() throws IOException {
        try (ContestantProcess process = start(Hoarding.class)) {
            assertThat(process.round(PLACE).get(0).peakHeapBytes()).isGreaterThan(40_000_000);
        }
    }

    @Test
    void tellsWhatAContestantThrew() throws IOException {
        try (ContestantProcess process = start(Failing.class)) {
            assertThatThrownBy(() -> process.round(PLACE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("'Failing' failed")
                    .hasMessageContaining("no such table")
                    .hasMessageContaining("Failing.log");
        }
    }

    @Test
    void tellsThatAContestantsJvmDied() throws IOException {
        try (ContestantProcess process = start(Dying.class)) {
            assertThatThrownBy(() -> process.round(PLACE)).hasMessageContaining("ended in the middle of a round");
        }
    }

    private ContestantProcess start(Class<? extends Contestant> contestant) throws IOException {
        String name = contestant.getSimpleName();
        return ContestantProcess.start(name, contestant, List.of("-Xmx128m"), folder.resolve(name + ".log"));
    }

    /** Counts its rounds; prints, which must not disturb the answers. */
    public static final class Counting implements Contestant {
        private int rounds;

        @Override
        public void round(Workplace place, Laps laps) throws Exception {
            rounds++;
            System.out.println("talks too much");
            laps.time("count", place::rows);
            laps.fact("count", "round", rounds);
            laps.check("count", "content", "3:1");
        }
    }

    /** Holds 50 MB. */
    public static final class Hoarding implements Contestant {
        @Override
        public void round(Workplace place, Laps laps) throws Exception {
            byte[][] held = new byte[1][];
            laps.time("hoard", () -> {
                held[0] = new byte[50_000_000];
                return held[0].length;
            });
        }
    }

    /** Throws. */
    public static final class Failing implements Contestant {
        @Override
        public void round(Workplace place, Laps laps) {
            throw new IllegalStateException("no such table");
        }
    }

    /** Ends its JVM. */
    public static final class Dying implements Contestant {
        @Override
        public void round(Workplace place, Laps laps) {
            Runtime.getRuntime().halt(3);
        }
    }
}
