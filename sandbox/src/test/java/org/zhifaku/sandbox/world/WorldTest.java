package org.zhifaku.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.TellingRow;

class WorldTest {
    private static final LocalDate BASE = LocalDate.of(2026, 6, 1);
    private static final World WORLD = World.of(WorldSize.standard(), 1, BASE);

    @Test
    void tellsTheSameForTheSameSeed() {
        World other = World.of(WorldSize.standard(), 1, BASE);

        for (DatasetView view : WORLD.views()) {
            DatasetView same = other.view(view.system(), view.dataset());
            assertThat(same.rows(BASE.plusDays(2)))
                    .containsExactlyElementsOf(view.rows(BASE.plusDays(2)).toList());
        }
    }

    @Test
    void changesLeadFromTheBaseToEveryLaterDate() {
        for (DatasetView view : WORLD.views()) {
            Map<String, TellingRow> state = new LinkedHashMap<>();
            view.rows(BASE).forEach(row -> assertThat(state.put(row.key(), row))
                    .as("second row %s", row.key())
                    .isNull());
            for (int day = 1; day <= 6; day++) {
                for (TellingRow row : view.changes(BASE.plusDays(day)).toList()) {
                    assertThat(state.containsKey(row.key()))
                            .as("%s %s %s of %s", view.system(), row.operation(), row.key(), BASE.plusDays(day))
                            .isEqualTo(row.operation() != Operation.INSERT);
                    state.put(row.key(), row);
                    if (row.operation() == Operation.DELETE) {
                        state.remove(row.key());
                    }
                }
                Map<String, List<String>> stands = new HashMap<>();
                view.rows(BASE.plusDays(day)).forEach(row -> stands.put(row.key(), row.values()));
                Map<String, List<String>> applied = new HashMap<>();
                state.forEach((key, row) -> applied.put(key, row.values()));
                assertThat(applied)
                        .as("%s/%s day %d", view.system(), view.dataset(), day)
                        .isEqualTo(stands);
            }
        }
    }

    @Test
    void refusesUnknownDatasets() {
        assertThatThrownBy(() -> WORLD.view("internet-supervision", "penalties"))
                .hasMessageContaining("'internet-supervision' has no dataset 'penalties'")
                .hasMessageContaining("penalty");
        assertThatThrownBy(() -> WORLD.view("supervision", "penalty")).hasMessageContaining("no system 'supervision'");
    }

    @Test
    void isAboutHalfAsLargeAsTheCreditCentre() {
        long all = 0;
        for (DatasetView view : WORLD.views()) {
            long rows = view.rows(BASE).count();
            System.out.println(view.system() + "/" + view.dataset() + " " + rows + " +"
                    + view.changes(BASE.plusDays(1)).count());
            all += rows;
        }
        System.out.println(all);
    }
}
