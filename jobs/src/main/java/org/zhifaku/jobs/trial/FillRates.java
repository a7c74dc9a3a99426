package org.zhifaku.jobs.trial;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.landing.LandingRow;

/**
 * How full a file is: its columns, over all rows that are sound as rows, and the elements made of them, over the accepted rows. A
 * column that is full where its element is empty shows values that the cleaner cannot read.
 */
public final class FillRates {
    private final RecordType type;
    private final long[] filled;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Set<String>> columnsOf = new LinkedHashMap<>();
    private final Set<String> unmapped = new LinkedHashSet<>();
    private final Set<String> vanished = new LinkedHashSet<>();
    private @Nullable Column[] table = new Column[0];
    private long rows;
    private long records;

    FillRates(RecordType type) {
        this.type = type;
        this.filled = new long[type.size()];
    }

    void table(Table next, BoundMapping bound) {
        table = new Column[next.columns().size()];
        for (int column = 0; column < table.length; column++) {
            String key = next.matchKeys().get(column);
            String name = next.columns().get(column);
            table[column] = key.isEmpty() ? null : columns.computeIfAbsent(key, any -> new Column(name));
        }
        bound.columnsByElement()
                .forEach((element, at) -> at.forEach(column -> {
                    Column read = table[column];
                    if (read != null) {
                        read.elements.add(element);
                        columnsOf
                                .computeIfAbsent(element, any -> new LinkedHashSet<>())
                                .add(read.name);
                    }
                }));
        unmapped.addAll(bound.drift().unmapped());
        vanished.addAll(bound.drift().vanished());
    }

    void row(LandingRow row, @Nullable StandardRecord record) {
        if (row.fault() == null) {
            rows++;
            String[] values = row.values();
            for (int column = 0; column < table.length; column++) {
                Column counted = table[column];
                if (counted != null) {
                    String value = column < values.length ? values[column] : null;
                    counted.rows++;
                    counted.filled += value == null || value.isBlank() ? 0 : 1;
                }
            }
        }
        if (record != null) {
            records++;
            for (int position = 0; position < filled.length; position++) {
                filled[position] += record.get(position) == null ? 0 : 1;
            }
        }
    }

    /** Rows that are sound as rows, whatever the mapping says of them. */
    public long rows() {
        return rows;
    }

    /** Accepted rows. */
    public long records() {
        return records;
    }

    /** The named columns of the file, in its order; those of all sheets. */
    public List<Fill> columns() {
        return columns.values().stream()
                .map(column -> new Fill(column.name, "", column.rows, column.filled, List.copyOf(column.elements)))
                .toList();
    }

    /** All elements of the record type, in their order. */
    public List<Fill> elements() {
        return type.elements().stream().map(this::of).toList();
    }

    private Fill of(Element element) {
        Set<String> from = columnsOf.getOrDefault(element.name(), Set.of());
        return new Fill(element.name(), element.zh(), records, filled[element.position()], List.copyOf(from));
    }

    /** Columns of the file that the mapping neither reads nor ignores. */
    public Set<String> unmapped() {
        return unmapped;
    }

    /** Columns that the mapping expects and the file has not. */
    public Set<String> vanished() {
        return vanished;
    }

    /**
     * How full one column or element is.
     *
     * @param name of the column as written, or the element's
     * @param zh the element's Chinese name; empty for a column
     * @param rows rows counted
     * @param filled how many of them have a value
     * @param others of a column, the elements that are made of it; of an element, the columns it is made of
     */
    public record Fill(String name, String zh, long rows, long filled, List<String> others) {
        /** Share of the rows with a value, 0 to 1, cut to four places: 1 says that none is empty. 0 where there are no rows. */
        public double share() {
            return rows == 0 ? 0 : (10_000 * filled / rows) / 10_000.0;
        }
    }

    private static final class Column {
        private final String name;
        private final Set<String> elements = new LinkedHashSet<>();
        private long rows;
        private long filled;

        Column(String name) {
            this.name = name;
        }
    }
}
