package org.zhifaku.library.warehouse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.Utf8;
import org.zhifaku.schemas.ValueKind;

/**
 * Rows in PostgreSQL's binary COPY format, in a buffer that grows as needed. Not thread-safe.
 *
 * <p>PostgreSQL text cannot hold U+0000, which only damaged input has: it is written as its visible sign U+2400.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary format</a>
 */
public final class BinaryRows {

    private static final int NULL = -1;
    private static final int OID_TEXT = 25;
    private static final int NUMERIC_BASE = 10_000;
    private static final int MICROS_PER_UNIT = 1_000_000;
    private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long POSTGRES_EPOCH_MICROS = POSTGRES_EPOCH_DAY * 86_400L * 1_000_000L;
    private static final char NUL_SIGN = '\u2400';

    private final short[] digits = new short[5];
    private byte[] buffer;
    private int length;

    /** An empty buffer with room for so many bytes. */
    public BinaryRows(int bytes) {
        buffer = new byte[bytes];
    }

    /** Bytes held. */
    public int length() {
        return length;
    }

    /** The bytes; valid from 0 to {@link #length} until the next write. */
    public byte[] bytes() {
        return buffer;
    }

    /** Forgets the rows held. */
    public void clear() {
        length = 0;
    }

    /** Begins a row of so many fields; they must follow. */
    public void row(int fields) {
        room(2);
        int2(fields);
    }

    public void uuid(@Nullable UUID value) {
        room(20);
        if (value == null) {
            int4(NULL);
            return;
        }
        int4(16);
        int8(value.getMostSignificantBits());
        int8(value.getLeastSignificantBits());
    }

    /** A uuid given by its halves. */
    public void uuid(long high, long low) {
        room(20);
        int4(16);
        int8(high);
        int8(low);
    }

    public void bigint(long value) {
        room(12);
        int4(8);
        int8(value);
    }

    public void integer(int value) {
        room(8);
        int4(4);
        int4(value);
    }

    public void bool(@Nullable Boolean value) {
        room(5);
        if (value == null) {
            int4(NULL);
            return;
        }
        int4(1);
        buffer[length++] = (byte) (value ? 1 : 0);
    }

    public void date(@Nullable LocalDate value) {
        room(8);
        if (value == null) {
            int4(NULL);
            return;
        }
        int4(4);
        int4((int) (value.toEpochDay() - POSTGRES_EPOCH_DAY));
    }

    public void timestamp(@Nullable Instant value) {
        room(12);
        if (value == null) {
            int4(NULL);
            return;
        }
        int4(8);
        int8(Hashes.micros(value) - POSTGRES_EPOCH_MICROS);
    }

    /** An amount for a column {@code numeric(18, 6)}: scale 6, at most 18 digits. */
    public void amount(@Nullable BigDecimal value) {
        room(18);
        if (value == null) {
            int4(NULL);
            return;
        }
        if (value.scale() != ValueKind.AMOUNT_SCALE || value.precision() > 18) {
            throw new IllegalArgumentException(
                    "An amount has scale 6 and at most 18 digits; this one has scale %d and %d digits. The mapping must reject it."
                            .formatted(value.scale(), value.precision()));
        }
        long unscaled = value.unscaledValue().longValue();
        long size = Math.abs(unscaled);
        long whole = size / MICROS_PER_UNIT;
        int fraction = (int) (size % MICROS_PER_UNIT) * 100;
        digits[0] = (short) (whole / NUMERIC_BASE / NUMERIC_BASE);
        digits[1] = (short) (whole / NUMERIC_BASE % NUMERIC_BASE);
        digits[2] = (short) (whole % NUMERIC_BASE);
        digits[3] = (short) (fraction / NUMERIC_BASE);
        digits[4] = (short) (fraction % NUMERIC_BASE);
        int first = 0;
        while (first < 5 && digits[first] == 0) {
            first++;
        }
        int end = 5;
        while (end > first && digits[end - 1] == 0) {
            end--;
        }
        int4(8 + 2 * (end - first));
        int2(end - first);
        int2(first == 5 ? 0 : 2 - first);
        int2(unscaled < 0 ? 0x4000 : 0);
        int2(ValueKind.AMOUNT_SCALE);
        for (int i = first; i < end; i++) {
            int2(digits[i]);
        }
    }

    public void text(@Nullable String value) {
        room(4);
        if (value == null) {
            int4(NULL);
            return;
        }
        int start = length;
        length += 4;
        utf8(value);
        int end = length;
        length = start;
        int4(end - start - 4);
        length = end;
    }

    /** A one-dimensional text array; its items may be null. */
    public void texts(@Nullable List<@Nullable String> items) {
        room(24);
        if (items == null) {
            int4(NULL);
            return;
        }
        int start = length;
        length += 4;
        int4(items.isEmpty() ? 0 : 1);
        int4(hasNull(items) ? 1 : 0);
        int4(OID_TEXT);
        if (!items.isEmpty()) {
            int4(items.size());
            int4(1);
        }
        for (String item : items) {
            text(item);
        }
        int end = length;
        length = start;
        int4(end - start - 4);
        length = end;
    }

    /** Immutable lists refuse {@code contains(null)}. */
    private static boolean hasNull(List<@Nullable String> items) {
        for (String item : items) {
            if (item == null) {
                return true;
            }
        }
        return false;
    }

    /** A value of an element, in the type of its column. */
    public void value(ValueKind kind, @Nullable Object value) {
        switch (kind) {
            case TEXT -> text((String) value);
            case DATE -> date((LocalDate) value);
            case TIMESTAMP -> timestamp((Instant) value);
            case AMOUNT -> amount((BigDecimal) value);
            case INTEGER -> number((Long) value);
            case BOOLEAN -> bool((Boolean) value);
            case TEXT_LIST -> texts(strings(value));
        }
    }

    @SuppressWarnings("unchecked") // ValueKind.TEXT_LIST carries List<String>, checked by StandardRecord
    private static @Nullable List<@Nullable String> strings(@Nullable Object value) {
        return (List<String>) value;
    }

    private void number(@Nullable Long value) {
        if (value == null) {
            room(4);
            int4(NULL);
        } else {
            bigint(value);
        }
    }

    private void utf8(String text) {
        String storable = text.indexOf('\0') < 0 ? text : text.replace('\0', NUL_SIGN);
        room(Utf8.MOST_BYTES_PER_CHARACTER * storable.length() + Utf8.ROOM_BEHIND);
        length = Utf8.write(storable, buffer, length);
    }

    private void int2(int value) {
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
    }

    private void int4(int value) {
        buffer[length++] = (byte) (value >>> 24);
        buffer[length++] = (byte) (value >>> 16);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
    }

    private void int8(long value) {
        int4((int) (value >>> 32));
        int4((int) value);
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
