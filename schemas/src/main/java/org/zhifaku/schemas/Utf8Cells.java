package org.zhifaku.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row as UTF-8, one after the other, as landing holds them: most readers want few of them as text, and a hash wants
 * none. Immutable.
 */
public final class Utf8Cells {

    /** The one white space above ASCII that Chinese texts have; the others begin with 0xE1 or 0xE2. */
    private static final byte[] IDEOGRAPHIC_SPACE = {(byte) 0xE3, (byte) 0x80, (byte) 0x80};

    private final byte[] bytes;
    /** Where each cell ends in {@code bytes}; the complement of it where there is no cell. */
    private final int[] ends;

    private Utf8Cells(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** The bytes of all cells; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Number of cells, absent ones counted. */
    public int size() {
        return ends.length;
    }

    /** Whether there is no cell at this position. */
    public boolean isAbsent(int cell) {
        return ends[cell] < 0;
    }

    /** Where the cell begins in {@link #bytes}. */
    public int start(int cell) {
        return cell == 0 ? 0 : end(cell - 1);
    }

    /** Where the cell ends in {@link #bytes}; its beginning where it is absent. */
    public int end(int cell) {
        int end = ends[cell];
        return end < 0 ? ~end : end;
    }

    /** The cell as text; null where it is absent. */
    public @Nullable String text(int cell) {
        if (isAbsent(cell)) {
            return null;
        }
        int start = start(cell);
        return new String(bytes, start, end(cell) - start, StandardCharsets.UTF_8);
    }

    /** Whether a cell is absent or nothing but white space, as {@link String#isBlank} has it. */
    public boolean isBlank(int cell) {
        int end = end(cell);
        for (int i = start(cell); i < end; i++) {
            byte b = bytes[i];
            if (b == IDEOGRAPHIC_SPACE[0]) {
                if (!Arrays.equals(bytes, i, Math.min(end, i + 3), IDEOGRAPHIC_SPACE, 0, 3)) {
                    return false;
                }
                i += 2;
            } else if (b == (byte) 0xE1 || b == (byte) 0xE2) {
                return new String(bytes, i, end - i, StandardCharsets.UTF_8).isBlank();
            } else if (b < 0 || !Character.isWhitespace(b)) {
                return false;
            }
        }
        return true;
    }

    /** The same row with absent cells behind, so that it has this many. */
    public Utf8Cells withSize(int size) {
        if (size == ends.length) {
            return this;
        }
        int[] more = Arrays.copyOf(ends, size);
        Arrays.fill(more, ends.length, size, ends.length == 0 ? ~0 : ~end(ends.length - 1));
        return new Utf8Cells(bytes, more);
    }

    /** Collects the cells of one row after the other. Not thread-safe. */
    public static final class Builder {

        private byte[] bytes = new byte[4096];
        private int[] ends;
        private int length;
        private int cells;

        /** For rows of about so many cells. */
        public Builder(int cells) {
            ends = new int[Math.max(4, cells)];
        }

        /** Adds an absent cell. */
        public void absent() {
            end(~length);
        }

        /** Adds a cell of so many bytes and gives where they are to be written in {@link #room}. */
        public int cell(int octets) {
            reserve(octets);
            int start = length;
            length += octets;
            end(length);
            return start;
        }

        /** Adds a cell that is UTF-8 already. */
        public void bytes(byte[] utf8, int from, int to) {
            int at = cell(to - from);
            System.arraycopy(utf8, from, bytes, at, to - from);
        }

        /** Adds a cell. */
        public void text(String text) {
            reserve(Math.addExact(Math.multiplyExact(text.length(), Utf8.MOST_BYTES_PER_CHARACTER), Utf8.ROOM_BEHIND));
            length = Utf8.write(text, bytes, length);
            end(length);
        }

        private void reserve(int octets) {
            if (length + octets > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, octets)));
            }
        }

        /** Where the bytes of the last cell are to be written; valid until the next one. */
        public byte[] room() {
            return bytes;
        }

        private void end(int end) {
            if (cells == ends.length) {
                ends = Arrays.copyOf(ends, 2 * cells);
            }
            ends[cells++] = end;
        }

        /** The row's cells; the next row begins. */
        public Utf8Cells build() {
            Utf8Cells row = new Utf8Cells(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, cells));
            length = 0;
            cells = 0;
            if (bytes.length > MOST_KEPT) {
                bytes = new byte[4096];
            }
            return row;
        }

        private static final int MOST_KEPT = 1 << 20;
    }
}
