package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.Operation;

/**
 * Makes a table of rows whose columns are known beforehand, as those of a database table are: no map per row. A cell or row that is
 * too large, holds NUL or is garbled becomes a row with a fault. Not thread-safe.
 */
public final class ColumnTable {

    private static final int KEPT_CHARACTERS = 1_000;
    private static final int ROOM_CHARACTERS = 1 << 14;
    private static final int MOST_BYTES_PER_CHARACTER = 3;

    private final Tally tally;
    private final Table table;
    private final TabularLimits limits;
    private final FaultMessages messages;
    private final CellChecks checks;
    private final char[] room = new char[ROOM_CHARACTERS];

    /**
     * Begins the table.
     *
     * @param name of what the rows come from, for messages
     * @param columns the columns, as the source writes them
     */
    public ColumnTable(TableSink sink, String name, TabularLimits limits, List<String> columns) throws IOException {
        this.tally = new Tally(sink, Operation.UPSERT);
        this.table = Table.of(null, TextEncoding.UTF_8, 0, columns);
        this.limits = limits;
        this.messages = new FaultMessages(name);
        this.checks = new CellChecks(messages, limits.maxCellBytes());
        tally.table(table);
    }

    /**
     * Takes a row. The array is handed over, not copied; it stays as it is.
     *
     * @param sequence its place in what was fetched, from 1
     * @param row one value per column; null where the source has none
     */
    public void row(long sequence, Operation operation, @Nullable String[] row) throws IOException {
        Fault fault = null;
        @Nullable String[] values = row;
        long characters = 0;
        for (int column = 0; column < values.length; column++) {
            String value = values[column];
            if (value == null) {
                continue;
            }
            characters += value.length();
            Fault found = fault(sequence, table.columns().get(column), value);
            if (found != null) {
                values = fault == null ? row.clone() : values;
                fault = fault == null ? found : fault;
                values[column] = checks.kept(value);
            }
        }
        if (fault == null && isTooLarge(values, characters)) {
            fault = messages.rowTooLarge(sequence, limits.maxRowBytes(), "");
            values = cut(row);
        }
        tally.row(sequence, operation, values, fault);
    }

    private @Nullable Fault fault(long sequence, String column, String value) {
        if (value.length() <= room.length
                && value.length() * 3L <= limits.maxCellBytes()
                && !Mojibake.suspicious(value, room)) {
            return null;
        }
        Fault found = checks.fault(sequence, column, value);
        // Whoever asks for the cells of a table lets the source cut what is too large: its size is not known.
        return found != null && found.code().equals(FaultCode.CELL_TOO_LARGE.name())
                ? messages.cellBeyond(sequence, column, limits.maxCellBytes())
                : found;
    }

    private boolean isTooLarge(@Nullable String[] values, long characters) {
        if (characters * MOST_BYTES_PER_CHARACTER <= limits.maxRowBytes()) {
            return false;
        }
        long bytes = 0;
        for (String value : values) {
            bytes += value == null ? 0 : value.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes > limits.maxRowBytes();
    }

    private static @Nullable String[] cut(@Nullable String[] row) {
        @Nullable String[] values = row.clone();
        for (int column = 0; column < values.length; column++) {
            String value = values[column];
            values[column] = value == null ? null : CellChecks.cut(value, KEPT_CHARACTERS);
        }
        return values;
    }

    /** Tells something a steward should know of what was fetched, in Chinese. */
    public void remark(String remark) {
        tally.remark(remark);
    }

    /** Rows taken so far. */
    public long rows() {
        return tally.rows();
    }

    /** Says how it ended. */
    public TabularEnd end() {
        return tally.end(TextEncoding.UTF_8, null);
    }
}
