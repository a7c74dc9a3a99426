package org.zhifaku.connectors.tabular;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Utf8;
import org.zhifaku.schemas.Utf8Cells;
import org.zhifaku.schemas.landing.Fault;

/** Puts the values of one record after the other into columns, as the UTF-8 that lands. Not thread-safe. */
final class RecordCells implements RecordTable.Row {

    private static final int FIRST_ROOM = 1 << 13;
    private static final int MOST_KEPT = 1 << 21;
    private static final int ABSENT = -1;
    /** As many bytes as {@link Mojibake#hints} may look at. */
    private static final int LONG_BYTES = 36;

    private static final int MOST_SUPERSEDED = 1 << 20;

    private final RecordColumns columns;
    private final CellChecks checks;
    private final Utf8Cells.Builder builder = new Utf8Cells.Builder(64);
    private byte[] room = new byte[FIRST_ROOM];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int length;
    private int width;
    private int superseded;
    private long sequence;
    private @Nullable Fault fault;
    private @Nullable String twice;

    RecordCells(RecordColumns columns, CellChecks checks) {
        this.columns = columns;
        this.checks = checks;
        Arrays.fill(ends, ABSENT);
    }

    /** A record begins. */
    void begin(long next) {
        sequence = next;
        fault = null;
        twice = null;
        length = 0;
        superseded = 0;
        Arrays.fill(starts, 0, width, 0);
        Arrays.fill(ends, 0, width, ABSENT);
        width = 0;
        if (room.length > MOST_KEPT) {
            room = new byte[FIRST_ROOM];
        }
    }

    /** Gives a value to a name. */
    void put(RecordName name, char[] text, int from, int count) {
        if (count * 3L > checks.maxCellBytes()) {
            put(columns.of(name), name.full(), new String(text, from, count));
            return;
        }
        int column = column(columns.of(name), name.full());
        if (column == ABSENT) {
            return;
        }
        reserve(count * Utf8.MOST_BYTES_PER_CHARACTER + Utf8.ROOM_BEHIND);
        int start = length;
        int marks = 0;
        int at = start;
        for (int i = from; i < from + count; i++) {
            char c = text[i];
            if (c < 0x80) {
                marks += c == 0 ? Mojibake.ODD_MARK : 0;
                room[at++] = (byte) c;
            } else if (c >= 0x800 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
                marks += Mojibake.marks(c);
                room[at] = (byte) (0xE0 | c >> 12);
                room[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
                room[at + 2] = (byte) (0x80 | c & 0x3F);
                at += 3;
            } else {
                // Rare enough to be left to whoever knows all of Unicode.
                set(column, name.full(), new String(text, from, count));
                return;
            }
        }
        if (marks >= Mojibake.WORTH_A_LOOK) {
            set(column, name.full(), new String(text, from, count));
            return;
        }
        length = at;
        starts[column] = start;
        ends[column] = at;
    }

    /** Gives a value to a name. */
    void put(RecordName name, String value) {
        put(columns.of(name), name.full(), value);
    }

    /** Gives a value to a dotted name. */
    void put(String name, String value) {
        put(columns.of(name), name, value);
    }

    /** A dotted name that the record has without a value. */
    void know(String name) {
        if (columns.of(name) == ABSENT) {
            tooMany(name);
        }
    }

    private void tooMany(String name) {
        fault = fault == null ? checks.messages().tooManyNames(sequence, columns.size(), name) : fault;
    }

    /** Gives a value to a dotted name that has none yet. */
    void putIfAbsent(String name, String value) {
        int column = columns.of(name);
        if (column == ABSENT || column >= width || ends[column] == ABSENT) {
            put(column, name, value);
        }
    }

    private void put(int to, String name, String value) {
        int column = column(to, name);
        if (column != ABSENT) {
            set(column, name, value);
        }
    }

    /** The column, if a value may be put there. */
    private int column(int column, String name) {
        if (column == ABSENT) {
            tooMany(name);
            return ABSENT;
        }
        if (column >= ends.length) {
            int before = ends.length;
            starts = Arrays.copyOf(starts, Math.max(2 * before, column + 1));
            ends = Arrays.copyOf(ends, starts.length);
            Arrays.fill(ends, before, ends.length, ABSENT);
        }
        if (ends[column] != ABSENT) {
            twice = name;
            return ABSENT;
        }
        width = Math.max(width, column + 1);
        return column;
    }

    private void set(int column, String name, String value) {
        String text = value;
        if (!checks.sound(value)) {
            fault = fault == null ? checks.fault(sequence, name, value) : fault;
            text = checks.kept(value);
        }
        starts[column] = length;
        append(text);
        ends[column] = length;
    }

    private void append(String text) {
        reserve(Math.addExact(Math.multiplyExact(text.length(), Utf8.MOST_BYTES_PER_CHARACTER), Utf8.ROOM_BEHIND));
        length = Utf8.write(text, room, length);
    }

    private void reserve(int more) {
        if (more > room.length - length) {
            room = Arrays.copyOf(room, Math.max(2 * room.length, Math.addExact(length, more)));
        }
    }

    /** Gives a further value to a name: those it has are joined. */
    void join(RecordName name, char[] text, int from, int count, String joint) {
        int column = columns.of(name);
        if (column == ABSENT || column >= width || ends[column] == ABSENT) {
            put(name, text, from, count);
            return;
        }
        String more = joint + new String(text, from, count);
        int before = ends[column] - starts[column];
        boolean bounded = before + (long) more.length() * Utf8.MOST_BYTES_PER_CHARACTER <= checks.maxCellBytes();
        if (before >= LONG_BYTES && bounded && ends[column] == length && !Mojibake.suspicious(more)) {
            // A name that comes a thousand times must not be copied a thousand times.
            append(more);
            ends[column] = length;
            return;
        }
        superseded += before;
        set(column, name.full(), text(column) + more);
        if (superseded > MOST_SUPERSEDED) {
            compact();
        }
    }

    /** Gives up the room of values that were joined to longer ones. */
    private void compact() {
        byte[] live = new byte[room.length];
        int at = 0;
        for (int column = 0; column < width; column++) {
            if (ends[column] != ABSENT) {
                int octets = ends[column] - starts[column];
                System.arraycopy(room, starts[column], live, at, octets);
                starts[column] = at;
                at += octets;
                ends[column] = at;
            }
        }
        room = live;
        length = at;
        superseded = 0;
    }

    /** A number for all the record's values: of lengths, middles and ends only, since records are compared by the page. */
    int sketch() {
        int sketch = width;
        for (int column = 0; column < width; column++) {
            int end = ends[column];
            sketch = 31 * sketch + end - starts[column];
            if (end > starts[column]) {
                sketch = 31 * (31 * sketch + room[end - 1]) + room[(starts[column] + end) / 2];
            }
        }
        return sketch;
    }

    /** What the record begins with, for one that cannot be held: names and values up to about so many characters. */
    String beginning(int most) {
        StringBuilder seen = new StringBuilder();
        List<String> names = columns.list();
        for (int column = 0; column < width && seen.length() <= most; column++) {
            if (ends[column] != ABSENT) {
                String cell = text(column);
                seen.append(names.get(column))
                        .append('=')
                        .append(cell, 0, Math.min(cell.length(), most))
                        .append(' ');
            }
        }
        return seen.toString().strip();
    }

    private String text(int column) {
        return new String(room, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
    }

    /** The record has a name twice. */
    void twice(String name) {
        twice = name;
    }

    /** The record's fault, whatever is wrong with its cells. */
    void fault(Fault of) {
        fault = of;
    }

    /** Whether a name stands twice, so that nobody knows which value is meant. */
    boolean isAmbiguous() {
        return twice != null;
    }

    void requireOnce() throws Flat.Unsound {
        if (twice != null) {
            throw new Flat.Unsound("名字 '" + twice + "' 出现两次", false);
        }
    }

    @Override
    public @Nullable String cell(String name) {
        int column = columns.find(name);
        return column == ABSENT || column >= width || ends[column] == ABSENT ? null : text(column);
    }

    /** The record's cells, as many as there are columns now. */
    Utf8Cells build() {
        for (int column = 0; column < width; column++) {
            if (ends[column] == ABSENT) {
                builder.absent();
            } else {
                builder.bytes(room, starts[column], ends[column]);
            }
        }
        return builder.build().withSize(Math.max(width, columns.size()));
    }

    @Nullable
    Fault fault() {
        return fault;
    }
}
