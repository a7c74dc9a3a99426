package org.zhifaku.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.TellingRow;

class WorldTest {
    private static final LocalDate BASE = LocalDate.of(2026, 6, 1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final World WORLD = World.of(WorldSize.standard(), 1, BASE);

    static Stream<DatasetView> views() {
        return WORLD.views().stream();
    }

    @Test
    void tellsTheSameForTheSameSeed() {
        World other = World.of(WorldSize.standard(), 1, BASE);

        assertThat(other.views()).hasSameSizeAs(WORLD.views());
        for (DatasetView view : WORLD.views()) {
            DatasetView same = other.view(view.system(), view.dataset());
            LocalDate date = BASE.plusDays(2);
            assertThat(same.rows(date))
                    .containsExactlyElementsOf(view.rows(date).toList());
            assertThat(same.changes(date))
                    .containsExactlyElementsOf(view.changes(date).toList());
        }
    }

    @Test
    void tellsOtherThingsForAnotherSeed() {
        World other = World.of(WorldSize.standard(), 2, BASE);

        assertThat(other.view("yuezhifa", "case").rows(BASE).map(TellingRow::values))
                .doesNotContainAnyElementsOf(WORLD.view("yuezhifa", "case")
                        .rows(BASE)
                        .map(TellingRow::values)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("views")
    void changesLeadFromTheBaseToEveryLaterDate(DatasetView view) {
        Map<String, List<String>> state = new LinkedHashMap<>();
        view.rows(BASE).forEach(row -> assertThat(state.put(row.key(), row.values()))
                .as("second row %s", row.key())
                .isNull());
        for (int day = 1; day <= 6; day++) {
            for (TellingRow row : view.changes(BASE.plusDays(day)).toList()) {
                assertThat(state.containsKey(row.key()))
                        .as("%s %s on day %d", row.operation(), row.key(), day)
                        .isEqualTo(row.operation() != Operation.INSERT);
                state.put(row.key(), row.values());
                if (row.operation() == Operation.DELETE) {
                    state.remove(row.key());
                }
            }
            Map<String, List<String>> stands = new HashMap<>();
            view.rows(BASE.plusDays(day)).forEach(row -> stands.put(row.key(), row.values()));
            assertThat(state).as("day %d", day).isEqualTo(stands);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void stampsNoRowLaterThanItsDay(DatasetView view) {
        Instant evening = BASE.plusDays(1).atStartOfDay(ZONE).toInstant();

        assertThat(view.rows(BASE)).isNotEmpty().allMatch(row -> row.updatedAt().isBefore(evening));
        assertThat(view.changes(BASE.plusDays(1)))
                .allMatch(row -> row.updatedAt().isBefore(evening.plus(Duration.ofDays(1))));
        assertThat(view.changes(BASE)).isEmpty();
        assertThat(view.rows(BASE.minusDays(1))).isEmpty();
    }

    @Test
    void tellsSomeRowsLate() {
        long late = 0;
        for (DatasetView view : WORLD.views()) {
            for (int day = 1; day <= 8; day++) {
                Instant watermark = BASE.plusDays(day - 1).atStartOfDay(ZONE).toInstant();
                late += view.changes(BASE.plusDays(day))
                        .filter(row -> row.operation() == Operation.INSERT
                                && row.updatedAt().isBefore(watermark))
                        .count();
            }
        }

        assertThat(late).isBetween(10L, 60L);
    }

    @Test
    void refusesUnknownDatasets() {
        assertThatThrownBy(() -> WORLD.view("internet-supervision", "penalties"))
                .hasMessageContaining("'internet-supervision' has no dataset 'penalties'")
                .hasMessageContaining("penalty");
        assertThatThrownBy(() -> WORLD.view("supervision", "penalty")).hasMessageContaining("no system 'supervision'");
    }

    @Test
    void growsWithTheCreditRecords() {
        long small = acts(WORLD);
        long large = acts(World.of(new WorldSize(20_000), 1, BASE));

        assertThat(WORLD.views().stream()
                        .mapToLong(view -> view.rows(BASE).count())
                        .sum())
                .isBetween(2_000L, 4_000L);
        assertThat(large).isBetween(small * 34 / 10, small * 46 / 10);
    }

    /** Rows of what follows the number of credit records; registers of organs and items do not. */
    private static long acts(World world) {
        return Stream.of("penalty", "inspection", "coercion", "case", "permit", "levy", "visit", "complaint")
                .flatMap(dataset ->
                        world.views().stream().filter(view -> view.dataset().equals(dataset)))
                .mapToLong(view -> view.rows(BASE).count())
                .sum();
    }

    @Test
    void changesAboutThreeOfAHundredRowsEachDay() {
        long rows = WORLD.views().stream()
                .mapToLong(view -> view.rows(BASE).count())
                .sum();
        long changes = 0;
        for (int day = 1; day <= 10; day++) {
            LocalDate date = BASE.plusDays(day);
            changes += WORLD.views().stream()
                    .mapToLong(view -> view.changes(date).count())
                    .sum();
        }

        assertThat(changes / 10.0 / rows).isBetween(0.02, 0.045);
    }

    @Test
    void makesTheFirstRowsOfAHugeWorldAtOnce() {
        World huge = World.of(new WorldSize(30_000_000), 1, BASE);

        // All rows of such a world fill no heap; only what is asked for is computed.
        for (DatasetView view : huge.views()) {
            assertThat(view.rows(BASE).limit(20)).isNotEmpty();
            assertThat(view.changes(BASE.plusDays(3)).limit(20)).hasSizeLessThanOrEqualTo(20);
        }
    }
}
