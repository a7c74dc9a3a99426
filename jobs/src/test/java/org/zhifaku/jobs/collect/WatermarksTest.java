package org.zhifaku.jobs.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatermarksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Test
    void firstNightPullsItsOwnDateOnly() {
        assertThat(Watermarks.datesToPull(Optional.empty(), DAY)).containsExactly(DAY);
    }

    @Test
    void laterNightsMakeUpForMissedDatesInOrder() {
        assertThat(Watermarks.datesToPull(Optional.of("2026-02-28"), DAY))
                .isEqualTo(List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), DAY));
    }

    @Test
    void anOldDateIsPulledAgainAlone() {
        assertThat(Watermarks.datesToPull(Optional.of("2026-03-05"), DAY)).containsExactly(DAY);
        assertThat(Watermarks.datesToPull(Optional.of("2026-03-03"), DAY)).containsExactly(DAY);
    }
}
