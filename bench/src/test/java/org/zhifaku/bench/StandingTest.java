package org.zhifaku.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhifaku.bench.contestant.Stage;
import org.zhifaku.bench.harness.Measurement;
import org.zhifaku.bench.harness.Processor;

class StandingTest {

    private final Standing standing = new Standing();

    @Test
    void takesTheMedianAndNotTheMean() {
        add(Stage.COPY_CSV, 2, "a");
        add(Stage.COPY_CSV, 30, "a");
        add(Stage.COPY_CSV, 4, "a");

        assertThat(standing.median(Stage.COPY_CSV)).contains(4.0);
        assertThat(standing.rowsPerSecond(Stage.COPY_CSV)).contains(25.0);
    }

    @Test
    void holdsTheIndexAgainstTheBetterBulk() {
        add(Stage.INDEX, 6, "a");
        add(Stage.BULK_1, 5, "a");
        add(Stage.BULK_2, 4, "a");

        assertThat(standing.ratio(Stage.INDEX, List.of(Stage.BULK_1, Stage.BULK_2)))
                .contains(1.5);
    }

    @Test
    void noticesThatOneRoundLeftOtherContent() {
        add(Stage.SOURCE, 1, "100:7");
        add(Stage.SOURCE, 1, "100:7");
        add(Stage.COPY_CSV, 1, "100:8");

        assertThat(standing.contentsAgree()).isFalse();
        assertThat(standing.agrees(Stage.SOURCE)).contains(false);
    }

    @Test
    void saysNothingOfWhatWasNotMeasured() {
        add(Stage.SOURCE, 1, "100:7");

        assertThat(standing.ratio(Stage.SOURCE, List.of(Stage.COPY_CSV))).isEmpty();
        assertThat(Target.of(standing))
                .allSatisfy(target -> assertThat(target.reached()).isEmpty());
    }

    @Test
    void judgesAgainstTheBound() {
        add(Stage.SOURCE, 5, "a");
        add(Stage.COPY_CSV, 2, "a");

        assertThat(Target.of(standing).get(0).reached()).contains(false);
        assertThat(Target.of(standing).get(0).line())
                .contains("MISSED")
                .contains("2.50 ×")
                .contains("at most 2.00 ×");
    }

    @Test
    void saysTheRatioOfProcessorTimesBesideAndJudgesByTheClock() {
        add(Stage.PLAIN, 10, "a", new Processor(6, 3, 0));
        add(Stage.SOURCE, 5, "a", new Processor(3, 1, 2));

        Target target = Target.of(standing).get(2);

        assertThat(target.reached()).contains(true);
        assertThat(target.line()).contains("2.00 ×").contains("(by processor time 1.50 ×)");
    }

    private void add(String stage, double seconds, String checksum) {
        add(stage, seconds, checksum, new Processor(1, 1, 1));
    }

    private void add(String stage, double seconds, String checksum, Processor processor) {
        standing.add(List.of(
                new Measurement(stage, 100, seconds, processor, 1, 1, 1, Map.of("content", checksum), Map.of())));
    }
}
