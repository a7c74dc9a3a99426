package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Utf8Cells;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.Operation;

/**
 * Makes tables of records that come one at a time and name their values themselves, as those of JSON pages, messages and database
 * rows do. The columns are those of the first records together; a later record with a new name begins a new table with one column
 * more, so that rows need not be read twice. A damaged record becomes a row with a fault. Not thread-safe.
 */
public final class RecordTable {

    private static final int LOOK_AHEAD_ROWS = 512;
    private static final int LOOK_AHEAD_BYTES = 1 << 23;
    private static final int KEPT_CHARACTERS = 1 << 16;

    private final Tally tally;
    private final TabularLimits limits;
    private final FaultMessages messages;
    private final RecordColumns columns;
    private final RecordCells cells;
    private final RecordBuilder builder;
    private final JsonRecords json;
    private final Utf8Cells.Builder loose = new Utf8Cells.Builder(1);
    private final List<Held> held = new ArrayList<>();
    private long heldBytes;
    private long faultRows;
    private int tableColumns;
    private boolean begun;

    private record Held(
            long sequence,
            Operation operation,
            Utf8Cells cells,
            @Nullable Fault fault) {}

    /**
     * @param name of what the rows come from, for messages: a page, a topic, a table
     */
    public RecordTable(TableSink sink, String name, TabularLimits limits) {
        this.tally = new Tally(sink, Operation.UPSERT);
        this.limits = limits;
        this.messages = new FaultMessages(name);
        this.columns = new RecordColumns(limits.maxColumns());
        this.cells = new RecordCells(columns, new CellChecks(messages, limits.maxCellBytes()));
        this.builder = new RecordBuilder(columns, cells);
        this.json = new JsonRecords(columns, cells, limits);
    }

    /**
     * Takes a record that is the UTF-8 text of one JSON object: objects inside it give dotted names. A record that cannot be read is an
     * upsert.
     *
     * @param sequence its place in what was fetched, from 1
     * @param operationOf says by the record's own values what it does
     */
    public void json(long sequence, byte[] utf8, Function<Row, Operation> operationOf) throws IOException {
        json(sequence, utf8, Map.of(), Operation.UPSERT, operationOf);
    }

    /**
     * The same, where more is known beside the text.
     *
     * @param lacking values by name, for names to which the record gives none
     * @param unread what a record does that cannot be read
     */
    public void json(
            long sequence,
            byte[] utf8,
            Map<String, String> lacking,
            Operation unread,
            Function<Row, Operation> operationOf)
            throws IOException {
        cells.begin(sequence);
        try {
            json.read(utf8);
        } catch (Flat.Unsound e) {
            unsound(sequence, unread, new String(utf8, StandardCharsets.UTF_8), e);
            return;
        }
        lacking.forEach(cells::putIfAbsent);
        haveColumns();
        take(new Held(sequence, operationOf.apply(cells), cells.build(), cells.fault()));
    }

    /** Takes records that were read ahead, each with what it does by its own values. */
    public void take(RecordBatch batch, Function<Row, Operation> operationOf) throws IOException {
        List<String> names = batch.columns();
        boolean alike = true;
        for (int i = 0; i < names.size(); i++) {
            alike &= columns.of(names.get(i)) == i;
        }
        Waiting waiting = new Waiting(columns);
        for (RecordBatch.Read read : batch.records()) {
            waiting.cells = alike ? read.cells() : moved(read, names);
            Fault fault = alike || read.fault() != null ? read.fault() : cells.fault();
            haveColumns();
            take(new Held(read.sequence(), operationOf.apply(waiting), waiting.cells, fault));
        }
    }

    /** The cells of a record, in columns that are not where its reader had them. */
    private Utf8Cells moved(RecordBatch.Read read, List<String> names) {
        cells.begin(read.sequence());
        for (int i = 0; i < read.cells().size(); i++) {
            String text = read.cells().text(i);
            if (text != null) {
                cells.put(names.get(i), text);
            }
        }
        return cells.build();
    }

    /** A record that is taken out of a batch. */
    private static final class Waiting implements Row {
        private final RecordColumns columns;
        private Utf8Cells cells = NOTHING;

        Waiting(RecordColumns columns) {
            this.columns = columns;
        }

        @Override
        public @Nullable String cell(String column) {
            int at = columns.find(column);
            return at < 0 || at >= cells.size() ? null : cells.text(at);
        }
    }

    private static final Utf8Cells NOTHING = new Utf8Cells.Builder(0).build();

    /** The values of a record that was read. */
    public interface Row {
        /** The value of a column; null where the record has none. */
        @Nullable
        String cell(String column);
    }

    private void unsound(long sequence, Operation operation, String text, Flat.Unsound e) throws IOException {
        Fault fault = e.deep()
                ? messages.tooDeep(sequence, limits.maxDepth(), text)
                : messages.malformed(sequence, e.why(), text);
        broken(sequence, operation, text, fault);
    }

    /** Takes a record by its values; absent ones are left out or null. */
    public void values(long sequence, Operation operation, Map<String, @Nullable String> record) throws IOException {
        cells.begin(sequence);
        for (Map.Entry<String, @Nullable String> entry : record.entrySet()) {
            String value = entry.getValue();
            if (value == null) {
                cells.know(entry.getKey());
            } else {
                cells.put(entry.getKey(), value);
            }
        }
        take(sequence, operation);
    }

    /** What takes values as they are read; there is one, and other records must not be taken while it holds any. */
    public RecordBuilder builder() {
        return builder;
    }

    /** Takes the record that the builder holds. */
    public void take(long sequence, Operation operation) throws IOException {
        haveColumns();
        take(new Held(sequence, operation, cells.build(), cells.fault()));
    }

    /**
     * The same, of which one cell is too large to be held.
     *
     * @param column the large one
     * @param bytes its true size
     */
    public void takeCut(long sequence, Operation operation, String column, long bytes) throws IOException {
        cells.fault(messages.cellTooLarge(sequence, column, bytes, limits.maxCellBytes()));
        take(sequence, operation);
    }

    /**
     * Takes a record that is too large to be held.
     *
     * @param seen what it began with
     */
    public void tooLarge(long sequence, Operation operation, String seen) throws IOException {
        broken(sequence, operation, seen, messages.rowTooLarge(sequence, limits.maxRowBytes(), seen));
    }

    /**
     * Takes a record that is nested deeper than it may be.
     *
     * @param seen what it began with
     */
    public void tooDeep(long sequence, Operation operation, String seen) throws IOException {
        broken(sequence, operation, seen, messages.tooDeep(sequence, limits.maxDepth(), seen));
    }

    /** A row without any value still needs a table. */
    private void haveColumns() {
        if (columns.size() == 0) {
            columns.of("");
        }
    }

    private void broken(long sequence, Operation operation, String text, Fault fault) throws IOException {
        haveColumns();
        String seen = CellChecks.cut(text, KEPT_CHARACTERS).replace('\0', FaultMessages.NUL_PICTURE);
        loose.text(seen);
        take(new Held(sequence, operation, loose.build(), fault));
    }

    /** Takes a record whose bytes are no UTF-8; {@code text} is what can be read of them. */
    public void foreign(long sequence, Operation operation, String text) throws IOException {
        broken(sequence, operation, text, messages.badEncoding(sequence, TextEncoding.UTF_8, null, text));
    }

    private void take(Held row) throws IOException {
        faultRows += row.fault() == null ? 0 : 1;
        if (begun) {
            give(row);
            return;
        }
        held.add(row);
        heldBytes += row.cells().bytes().length;
        if (held.size() >= LOOK_AHEAD_ROWS || heldBytes >= LOOK_AHEAD_BYTES) {
            begin();
        }
    }

    private void begin() throws IOException {
        begun = true;
        for (Held row : held) {
            give(row);
        }
        held.clear();
    }

    private void give(Held row) throws IOException {
        if (tableColumns < columns.size()) {
            tableColumns = columns.size();
            tally.table(Table.of(null, TextEncoding.UTF_8, 0, columns.list()));
        }
        tally.row(row.sequence(), row.operation(), row.cells().withSize(tableColumns), row.fault());
    }

    /** Tells something a steward should know of what was fetched, in Chinese. */
    public void remark(String remark) {
        tally.remark(remark);
    }

    /** Rows taken so far. */
    public long rows() {
        return tally.rows() + held.size();
    }

    /** Damaged ones among them. */
    public long faultRows() {
        return faultRows;
    }

    /** The columns seen so far, in order. */
    public List<String> columns() {
        return columns.list();
    }

    /** Gives what was held back and says how it ended. */
    public TabularEnd end() throws IOException {
        if (!begun) {
            begin();
        }
        return tally.end(TextEncoding.UTF_8, null);
    }
}
