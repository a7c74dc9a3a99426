package org.zhifaku.connectors.tabular;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;

/** Puts the values of one record into columns. Records mostly have the same names in the same order, which spares looking them up. */
final class RecordCells implements JsonFlat.Cells, RecordTable.Row {

    private final Map<String, Integer> columns;
    private final Names names;
    private final CellChecks checks;
    private final int mostColumns;
    private final long sequence;
    private final BitSet filled = new BitSet();
    private @Nullable String[] values;
    private @Nullable Fault fault;
    private @Nullable String twice;
    private boolean grown;
    private int field;

    /** The names of the record before, in its order, with their columns. */
    static final class Names {
        private @Nullable String[] names = new String[64];
        private int[] columns = new int[64];

        private int at(int field, String name) {
            return field < names.length && name.equals(names[field]) ? columns[field] : -1;
        }

        private void put(int field, String name, int column) {
            if (field >= names.length) {
                names = Arrays.copyOf(names, 2 * field);
                columns = Arrays.copyOf(columns, 2 * field);
            }
            names[field] = name;
            columns[field] = column;
        }
    }

    /** @param columns all columns so far; takes new ones */
    RecordCells(Map<String, Integer> columns, Names names, CellChecks checks, int mostColumns, long sequence) {
        this.columns = columns;
        this.names = names;
        this.checks = checks;
        this.mostColumns = mostColumns;
        this.sequence = sequence;
        this.values = new String[Math.max(1, columns.size())];
    }

    @Override
    public void put(String name, String value) {
        int column = column(name);
        if (column < 0) {
            fault = fault == null ? checks.messages().tooManyNames(sequence, mostColumns, name) : fault;
            return;
        }
        if (filled.get(column)) {
            twice = name;
            return;
        }
        filled.set(column);
        if (column >= values.length) {
            values = Arrays.copyOf(values, Math.max(column + 1, columns.size()));
        }
        if (checks.sound(value)) {
            values[column] = value;
        } else {
            fault = fault == null ? checks.fault(sequence, name, value) : fault;
            values[column] = checks.kept(value);
        }
    }

    private int column(String name) {
        int field = this.field++;
        int expected = names.at(field, name);
        if (expected >= 0) {
            return expected;
        }
        Integer known = columns.get(name);
        if (known == null) {
            if (columns.size() >= mostColumns) {
                return -1;
            }
            known = columns.size();
            columns.put(name, known);
            grown = true;
        }
        names.put(field, name, known);
        return known;
    }

    /** Refuses a record in which a name stands twice: nobody knows which value is meant. */
    void requireOnce() throws Flat.Unsound {
        if (twice != null) {
            throw new Flat.Unsound("名字 '" + twice + "' 出现两次", false);
        }
    }

    @Override
    public @Nullable String cell(String column) {
        Integer at = columns.get(column);
        return at == null || at >= values.length ? null : values[at];
    }

    @Nullable
    String[] values() {
        return values;
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    /** Whether the record had a name that no record before had. */
    boolean grown() {
        return grown;
    }
}
