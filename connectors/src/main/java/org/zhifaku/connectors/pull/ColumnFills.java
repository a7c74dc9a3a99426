package org.zhifaku.connectors.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Manifest.ColumnFill;
import org.zhifaku.schemas.landing.Operation;

/**
 * Counts how full the columns of a pull are, over all its files. Only columns that the mapping reads count, where it is
 * known: that nobody fills an ignored column any more harms nobody.
 */
final class ColumnFills {

    /** Columns of fewer rows are no measure: a quiet day may well lack any value. */
    private static final long LEAST_ROWS = 20;
    /** Columns that were filled less are often empty by chance. */
    private static final double LEAST_SHARE = 0.5;

    private final Set<String> counted;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private @Nullable Count[] table = new Count[0];

    /** @param knownColumns the columns to count; empty for all */
    ColumnFills(Set<String> knownColumns) {
        this.counted = knownColumns.stream().map(Table::matchKey).collect(Collectors.toSet());
    }

    /** The rows that follow have these columns. */
    void table(Table next) {
        table = new Count[next.columns().size()];
        for (int column = 0; column < table.length; column++) {
            String key = next.matchKeys().get(column);
            String name = next.columns().get(column);
            if (!key.isEmpty() && (counted.isEmpty() || counted.contains(key))) {
                table[column] = counts.computeIfAbsent(key, any -> new Count(name));
            }
        }
    }

    void row(LandingRow row) {
        if (row.operation() == Operation.DELETE || row.fault() != null) {
            return;
        }
        int cells = row.size();
        for (int column = 0; column < table.length; column++) {
            Count count = table[column];
            if (count != null) {
                count.rows++;
                count.filled += column >= cells || row.isBlank(column) ? 0 : 1;
            }
        }
    }

    List<ColumnFill> toList() {
        return counts.values().stream()
                .map(count -> new ColumnFill(count.name, count.rows, count.filled))
                .toList();
    }

    /**
     * The columns that are far emptier than in the pull before.
     *
     * @param before how full they were
     * @param leastRatio least part of the share before that must be left, 0 to 1
     */
    List<Collapse> collapsed(List<ColumnFill> before, double leastRatio) {
        List<Collapse> found = new ArrayList<>();
        for (ColumnFill earlier : before) {
            Count count = counts.get(Table.matchKey(earlier.column()));
            if (count == null || earlier.rows() < LEAST_ROWS || earlier.share() < LEAST_SHARE) {
                continue;
            }
            ColumnFill now = new ColumnFill(count.name, count.rows, count.filled);
            if (now.rows() >= LEAST_ROWS && now.share() < earlier.share() * leastRatio) {
                found.add(new Collapse(now, earlier));
            }
        }
        return found;
    }

    /** A column that is far emptier than before. */
    record Collapse(ColumnFill now, ColumnFill before) {}

    private static final class Count {
        private final String name;
        private long rows;
        private long filled;

        Count(String name) {
            this.name = name;
        }
    }
}
