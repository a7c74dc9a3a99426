package org.zhifaku.schemas.landing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Utf8;
import org.zhifaku.schemas.Utf8Cells;

/**
 * Turns rows into the binary form that {@link PartWriter} writes, that of {@code landing_row.avsc}, by hand, cell by cell into one buffer: most of what landing a row costs is this. Not thread-safe.
 */
public final class RowEncoder {

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;
    private static final int FIRST_ROOM = 1 << 14;
    private static final int MOST_KEPT = 1 << 22;
    private static final int MOST_VARINT_BYTES = 10;
    /** Index of the union of null and string, zigzag. */
    private static final byte CELL = 2 * PRESENT;

    private byte[] out = new byte[FIRST_ROOM];
    private int at;

    /** The row's bytes; valid until the next one. */
    public ByteBuffer encode(LandingRow row) {
        at = 0;
        if (out.length > MOST_KEPT) {
            out = new byte[FIRST_ROOM];
        }
        number(row.sequence());
        number(row.operation().ordinal());
        int cells = row.size();
        // One block of items, then the end of the array; an empty array is its end alone.
        if (cells > 0) {
            number(cells);
        }
        Utf8Cells utf8 = row.utf8();
        if (utf8 == null) {
            for (String value : row.values()) {
                text(value);
            }
        } else {
            cells(utf8);
        }
        number(0);
        Fault fault = row.fault();
        if (fault == null) {
            number(ABSENT);
        } else {
            number(PRESENT);
            characters(fault.code());
            characters(fault.message());
        }
        return ByteBuffer.wrap(out, 0, at);
    }

    private void cells(Utf8Cells cells) {
        byte[] bytes = cells.bytes();
        int size = cells.size();
        reserve(Math.addExact(bytes.length, Math.multiplyExact(size, MOST_VARINT_BYTES)));
        int start = 0;
        for (int cell = 0; cell < size; cell++) {
            int end = cells.end(cell);
            if (cells.isAbsent(cell)) {
                out[at++] = ABSENT;
            } else {
                out[at++] = CELL;
                length(end - start);
                System.arraycopy(bytes, start, out, at, end - start);
                at += end - start;
            }
            start = end;
        }
    }

    private void text(@Nullable String value) {
        if (value == null) {
            number(ABSENT);
        } else {
            number(PRESENT);
            characters(value);
        }
    }

    /** The number of bytes stands before them, in as few bytes as it needs. */
    private void characters(String text) {
        int most = Math.multiplyExact(text.length(), Utf8.MOST_BYTES_PER_CHARACTER);
        reserve(Math.addExact(most, MOST_VARINT_BYTES));
        int from = at + varintBytes(text.length());
        int end = Utf8.write(text, out, from);
        int octets = end - from;
        int start = at + varintBytes(octets);
        if (start != from) {
            System.arraycopy(out, from, out, start, octets);
        }
        length(octets);
        at = start + octets;
    }

    private static int varintBytes(int length) {
        return length < 1 << 6 ? 1 : length < 1 << 13 ? 2 : length < 1 << 20 ? 3 : length < 1 << 27 ? 4 : 5;
    }

    private void length(int length) {
        if (length < 1 << 6) {
            out[at++] = (byte) (length << 1);
        } else {
            varint((long) length << 1);
        }
    }

    private void number(long value) {
        reserve(MOST_VARINT_BYTES);
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long zigzag) {
        long rest = zigzag;
        while ((rest & ~0x7FL) != 0) {
            out[at++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out[at++] = (byte) rest;
    }

    private void reserve(int more) {
        if (more > out.length - at) {
            out = Arrays.copyOf(out, Math.max(Math.multiplyExact(2, out.length), Math.addExact(at, more)));
        }
    }
}
