package org.zhifaku.schemas.landing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.Utf8;
import org.zhifaku.schemas.Utf8Cells;

/** Writes and reads {@code landing_row.avsc} without a generic record in between; files of another schema version are resolved by Avro. */
final class LandingRowCodec {

    static final Schema SCHEMA = RecordTypes.schema("landing_row");
    private static final int ABSENT = 0;
    private static final int PRESENT = 1;
    private static final Operation[] OPERATIONS = Operation.values();

    private LandingRowCodec() {}

    /**
     * Turns rows into Avro's binary form by hand, cell by cell into one buffer: most of what landing a row costs is this. Not thread-safe.
     */
    static final class Writer {

        private static final int FIRST_ROOM = 1 << 14;
        private static final int MOST_KEPT = 1 << 22;
        private static final int MOST_VARINT_BYTES = 10;
        /** Index of the union of null and string, zigzag. */
        private static final byte CELL = 2 * PRESENT;

        private byte[] out = new byte[FIRST_ROOM];
        private int at;

        /** The row's bytes; valid until the next one. */
        ByteBuffer encode(LandingRow row) {
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

    static final class Reader implements DatumReader<LandingRow> {

        private final Utf8Cells.Builder cells;
        private @Nullable GenericDatumReader<GenericRecord> resolving;

        Reader(int columns) {
            this.cells = new Utf8Cells.Builder(columns);
        }

        @Override
        public void setSchema(Schema written) {
            resolving = written.equals(SCHEMA) ? null : new GenericDatumReader<>(written, SCHEMA);
        }

        @Override
        public LandingRow read(@Nullable LandingRow reuse, Decoder in) throws IOException {
            if (resolving != null) {
                return fromGeneric(resolving.read(null, in));
            }
            long sequence = in.readLong();
            Operation operation = OPERATIONS[in.readEnum()];
            for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
                for (long i = 0; i < block; i++) {
                    readOptional(in);
                }
            }
            Fault fault = in.readIndex() == PRESENT ? new Fault(in.readString(), in.readString()) : readAbsent(in);
            return new LandingRow(sequence, operation, cells.build(), fault);
        }

        /** Avro writes a string as it writes bytes: their number, then the UTF-8. */
        private void readOptional(Decoder in) throws IOException {
            if (in.readIndex() == PRESENT) {
                int octets = in.readInt();
                int start = cells.cell(octets);
                in.readFixed(cells.room(), start, octets);
            } else {
                in.readNull();
                cells.absent();
            }
        }

        private static @Nullable Fault readAbsent(Decoder in) throws IOException {
            in.readNull();
            return null;
        }

        private static LandingRow fromGeneric(GenericRecord row) {
            @Nullable
            String[] values = ((List<?>) row.get("values"))
                    .stream()
                            .map(value -> value == null ? null : value.toString())
                            .toArray(String[]::new);
            GenericRecord fault = (GenericRecord) row.get("fault");
            return new LandingRow(
                    (Long) row.get("sequence"),
                    Operation.valueOf(row.get("operation").toString()),
                    values,
                    fault == null
                            ? null
                            : new Fault(
                                    fault.get("code").toString(),
                                    fault.get("message").toString()));
        }
    }
}
