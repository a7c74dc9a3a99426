package org.zhifaku.bench.transport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;

/** The rows of a dataset of the simulated world, told again and again until there are enough, each time with another key. */
final class TellingRows {

    static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final long SEED = 7;
    private static final int WORLD_RECORDS = 20_000;

    private final DatasetView view;
    private final List<TellingRow> told;
    private final int key;

    private TellingRows(DatasetView view, List<TellingRow> told) {
        this.view = view;
        this.told = told;
        this.key = view.columns().indexOf(view.keyColumns().get(0));
    }

    static TellingRows of(String system, String dataset) {
        DatasetView view = World.of(new WorldSize(WORLD_RECORDS), SEED, DAY).view(system, dataset);
        try (Stream<TellingRow> each = view.rows(DAY)) {
            return new TellingRows(view, each.toList());
        }
    }

    List<String> columns() {
        return view.columns();
    }

    /** A row by its number, from 0; its cells in the order of the columns. */
    TellingRow row(int number) {
        TellingRow row = told.get(number % told.size());
        List<String> values = new ArrayList<>(row.values());
        values.set(key, values.get(key) + "-" + number);
        return new TellingRow(row.operation(), row.key(), row.updatedAt(), row.columns(), values, row.truth());
    }

    /** The key of {@link #row}. */
    String key(TellingRow row) {
        return row.values().get(key);
    }
}
