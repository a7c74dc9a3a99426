package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Utf8Cells;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.Operation;

/**
 * Makes a table of rows whose columns are known beforehand, as those of a database table are: no map per row. A cell or row that is
 * too large, holds NUL or is garbled becomes a row with a fault. Not thread-safe.
 */
public final class ColumnTable {

    private static final int KEPT_CHARACTERS = 1_000;

    private final Tally tally;
    private final Table table;
    private final TabularLimits limits;
    private final FaultMessages messages;
    private final CellChecks checks;
    private final Utf8Cells.Builder cells;

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
        this.cells = new Utf8Cells.Builder(columns.size());
        tally.table(table);
    }

    /**
     * Takes a row.
     *
     * @param sequence its place in what was fetched, from 1
     * @param row the UTF-8 of one value per column; null where the source has none. Not kept
     */
    public void row(long sequence, Operation operation, byte[] @Nullable [] row) throws IOException {
        Fault fault = null;
        long bytes = 0;
        for (int column = 0; column < row.length; column++) {
            byte[] value = row[column];
            if (value == null) {
                cells.absent();
                continue;
            }
            bytes += value.length;
            if (value.length <= limits.maxCellBytes() && Utf8Look.at(value, 0, value.length) == Utf8Look.SOUND) {
                cells.bytes(value, 0, value.length);
                continue;
            }
            String text = new String(value, StandardCharsets.UTF_8);
            Fault found = fault(sequence, table.columns().get(column), text);
            fault = fault == null ? found : fault;
            cells.text(found == null ? text : checks.kept(text));
        }
        Utf8Cells whole = cells.build();
        if (fault == null && bytes > limits.maxRowBytes()) {
            tally.row(sequence, operation, cut(row), messages.rowTooLarge(sequence, limits.maxRowBytes(), ""));
        } else {
            tally.row(sequence, operation, whole, fault);
        }
    }

    private @Nullable Fault fault(long sequence, String column, String value) {
        Fault found = checks.fault(sequence, column, value);
        // Whoever asks for the cells of a table lets the source cut what is too large: its size is not known.
        return found != null && found.code().equals(FaultCode.CELL_TOO_LARGE.name())
                ? messages.cellBeyond(sequence, column, limits.maxCellBytes())
                : found;
    }

    private Utf8Cells cut(byte[] @Nullable [] row) {
        for (byte[] value : row) {
            if (value == null) {
                cells.absent();
            } else {
                cells.text(CellChecks.cut(new String(value, StandardCharsets.UTF_8), KEPT_CHARACTERS));
            }
        }
        return cells.build();
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
