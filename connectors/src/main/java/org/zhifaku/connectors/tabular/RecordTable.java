package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.Operation;

/**
 * Makes tables of records that come one at a time and name their values themselves, as those of JSON pages, messages and database
 * rows do. The columns are those of the first records together; a later record with a new name begins a new table with one column
 * more, so that rows need not be read twice. A damaged record becomes a row with a fault. Not thread-safe.
 */
public final class RecordTable {

    private static final int LOOK_AHEAD_ROWS = 512;
    private static final int LOOK_AHEAD_CHARACTERS = 1 << 22;
    private static final int KEPT_CHARACTERS = 1 << 16;

    private final Tally tally;
    private final TabularLimits limits;
    private final JsonFlat json;
    private final FaultMessages messages;
    private final CellChecks checks;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final RecordCells.Names names = new RecordCells.Names();
    private final List<Held> held = new ArrayList<>();
    private int heldCharacters;
    private long faultRows;
    private boolean begun;
    private boolean grown;

    private record Held(
            long sequence,
            Operation operation,
            @Nullable String[] values,
            @Nullable Fault fault) {}

    /**
     * @param name of what the rows come from, for messages: a page, a topic, a table
     */
    public RecordTable(TableSink sink, String name, TabularLimits limits) {
        this.tally = new Tally(sink, Operation.UPSERT);
        this.limits = limits;
        this.json = new JsonFlat(limits);
        this.messages = new FaultMessages(name);
        this.checks = new CellChecks(messages, limits.maxCellBytes());
    }

    /**
     * Takes a record that is the text of one JSON object: objects inside it give dotted names.
     *
     * @param sequence its place in what was fetched, from 1
     */
    public void json(long sequence, Operation operation, String text) throws IOException {
        try {
            values(sequence, operation, json.parse(text).values());
        } catch (Flat.Unsound e) {
            unsound(sequence, operation, text, e);
        }
    }

    /**
     * Takes a record that is the UTF-8 text of one JSON object, and what it does by its own values; a record that cannot be read is
     * an upsert.
     */
    public void json(long sequence, byte[] utf8, Function<Row, Operation> operationOf) throws IOException {
        RecordCells cells = new RecordCells(columns, names, checks, limits.maxColumns(), sequence);
        try {
            json.parse(utf8, cells);
            take(cells, sequence, operationOf);
        } catch (Flat.Unsound e) {
            unsound(sequence, Operation.UPSERT, new String(utf8, StandardCharsets.UTF_8), e);
        }
    }

    /**
     * Takes the records of a JSON list, as {@link #json(long, byte[], Function)} does one by one, but faster. Stops before the first
     * that is no sound object.
     *
     * @param sequence place of the first of them in what was fetched
     * @param from where the list begins in the text
     * @param to where it ends
     * @return records taken; the next one is to be taken by itself
     */
    public int jsonList(long sequence, byte[] utf8, int from, int to, Function<Row, Operation> operationOf)
            throws IOException {
        return json.parseList(utf8, from, to, new JsonFlat.Rows() {
            private long next = sequence;

            @Override
            public JsonFlat.Cells next() {
                return new RecordCells(columns, names, checks, limits.maxColumns(), next);
            }

            @Override
            public void taken(JsonFlat.Cells cells) throws IOException, Flat.Unsound {
                take((RecordCells) cells, next++, operationOf);
            }
        });
    }

    private void take(RecordCells cells, long sequence, Function<Row, Operation> operationOf)
            throws IOException, Flat.Unsound {
        cells.requireOnce();
        grown |= cells.grown();
        haveColumns();
        take(new Held(sequence, operationOf.apply(cells), cells.values(), cells.fault()));
    }

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
        values(sequence, operation, record, null);
    }

    private void values(
            long sequence, Operation operation, Map<String, @Nullable String> record, @Nullable Fault before)
            throws IOException {
        @Nullable String[] cells = new String[Math.max(1, columns.size())];
        Fault fault = before;
        for (Map.Entry<String, @Nullable String> entry : record.entrySet()) {
            String name = entry.getKey();
            Integer column = columns.get(name);
            if (column == null) {
                if (columns.size() >= limits.maxColumns()) {
                    fault = fault == null ? messages.tooManyNames(sequence, limits.maxColumns(), name) : fault;
                    continue;
                }
                column = columns.size();
                columns.put(name, column);
                grown = true;
            }
            String value = entry.getValue();
            if (value == null) {
                continue;
            }
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, record.size()));
            }
            if (checks.sound(value)) {
                cells[column] = value;
            } else {
                fault = fault == null ? checks.fault(sequence, name, value) : fault;
                cells[column] = checks.kept(value);
            }
        }
        haveColumns();
        take(new Held(sequence, operation, cells, fault));
    }

    /**
     * Takes a record of which one cell is too large to be held: the others by their values, this one as far as it was read.
     *
     * @param column the large one
     * @param bytes its true size
     */
    public void cutCell(
            long sequence, Operation operation, Map<String, @Nullable String> record, String column, long bytes)
            throws IOException {
        values(sequence, operation, record, messages.cellTooLarge(sequence, column, bytes, limits.maxCellBytes()));
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
        if (columns.isEmpty()) {
            columns.put("", 0);
            grown = true;
        }
    }

    private void broken(long sequence, Operation operation, String text, Fault fault) throws IOException {
        haveColumns();
        String seen = CellChecks.cut(text, KEPT_CHARACTERS).replace('\0', FaultMessages.NUL_PICTURE);
        take(new Held(sequence, operation, new String[] {seen}, fault));
    }

    /**
     * Reads the text of one JSON object; a text that is none becomes a row with a fault, and nothing comes back.
     *
     * @return its values by dotted names, in order; to be given to {@link #values}, changed or not
     */
    public Optional<Map<String, @Nullable String>> read(long sequence, Operation operation, String text)
            throws IOException {
        try {
            return Optional.of(new LinkedHashMap<>(json.parse(text).values()));
        } catch (Flat.Unsound e) {
            unsound(sequence, operation, text, e);
            return Optional.empty();
        }
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
        for (String value : row.values()) {
            heldCharacters += value == null ? 0 : value.length();
        }
        if (held.size() >= LOOK_AHEAD_ROWS || heldCharacters >= LOOK_AHEAD_CHARACTERS) {
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
        if (grown) {
            tally.table(Table.of(null, TextEncoding.UTF_8, 0, List.copyOf(columns.keySet())));
            grown = false;
        }
        @Nullable String[] values = row.values();
        int count = columns.size();
        tally.row(
                row.sequence(),
                row.operation(),
                values.length == count ? values : Arrays.copyOf(values, count),
                row.fault());
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
        return List.copyOf(columns.keySet());
    }

    /** Gives what was held back and says how it ended. */
    public TabularEnd end() throws IOException {
        if (!begun) {
            begin();
        }
        return tally.end(TextEncoding.UTF_8, null);
    }
}
