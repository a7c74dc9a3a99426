package org.zhifaku.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row as UTF-8, one after the other, as landing holds them: most readers want few of them as text, and a hash wants
 * none. Immutable.
 */
public final class Utf8Cells {

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
            if (length + octets > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, octets)));
            }
            int start = length;
            length += octets;
            end(length);
            return start;
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
