package org.zhifaku.connectors.tabular;

import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one record after the other as they are read, for the table it is of. Several values of one name are joined by
 * {@code ；}. Made by {@link RecordTable#builder}; not thread-safe.
 */
public final class RecordBuilder implements RecordTable.Row {

    private static final String JOINT = "；";

    private final RecordColumns columns;
    private final RecordCells cells;

    RecordBuilder(RecordColumns columns, RecordCells cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /**
     * A record begins; what was not taken of the one before is forgotten.
     *
     * @param sequence its place in what was fetched, from 1
     */
    public void begin(long sequence) {
        cells.begin(sequence);
    }

    /** The record itself, which has no name. */
    public RecordName root() {
        return columns.root();
    }

    /**
     * A name within another.
     *
     * @param before the name that came before it there; null for the first
     */
    public RecordName below(RecordName object, @Nullable RecordName before, String own) {
        return columns.below(object, before, own);
    }

    /** A value that is no longer than a cell may be. */
    public void put(RecordName name, char[] text, int from, int count) {
        cells.join(name, text, from, count, JOINT);
    }

    /** The same. */
    public void put(RecordName name, String text) {
        cells.join(name, text.toCharArray(), 0, text.length(), JOINT);
    }

    /** A name that is there without a value. */
    public void know(RecordName name) {
        cells.know(name.full());
    }

    @Override
    public @Nullable String cell(String column) {
        return cells.cell(column);
    }

    /** A number for all values of the record; the same for the same values, and hardly ever for others. */
    public int sketch() {
        return cells.sketch();
    }

    /** What the record begins with, up to about so many characters. */
    public String beginning(int most) {
        return cells.beginning(most);
    }
}
