package org.zhifaku.schemas.landing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.RecordTypes;

/** Writes and reads {@code landing_row.avsc} without a generic record in between; files of another schema version are resolved by Avro. */
final class LandingRowCodec {

    static final Schema SCHEMA = RecordTypes.schema("landing_row");
    private static final int ABSENT = 0;
    private static final int PRESENT = 1;
    private static final Operation[] OPERATIONS = Operation.values();

    private LandingRowCodec() {}

    static final class Writer implements DatumWriter<LandingRow> {

        @Override
        public void setSchema(Schema schema) {
            if (!schema.equals(SCHEMA)) {
                throw new IllegalArgumentException("Landing rows are written with landing_row.avsc only.");
            }
        }

        @Override
        public void write(LandingRow row, Encoder out) throws IOException {
            out.writeLong(row.sequence());
            out.writeEnum(row.operation().ordinal());
            out.writeArrayStart();
            out.setItemCount(row.values().length);
            for (String value : row.values()) {
                out.startItem();
                writeOptional(value, out);
            }
            out.writeArrayEnd();
            Fault fault = row.fault();
            if (fault == null) {
                out.writeIndex(ABSENT);
                out.writeNull();
                return;
            }
            out.writeIndex(PRESENT);
            out.writeString(fault.code());
            out.writeString(fault.message());
        }

        private static void writeOptional(@Nullable String value, Encoder out) throws IOException {
            if (value == null) {
                out.writeIndex(ABSENT);
                out.writeNull();
            } else {
                out.writeIndex(PRESENT);
                out.writeString(value);
            }
        }
    }

    static final class Reader implements DatumReader<LandingRow> {

        private final int columns;
        private @Nullable GenericDatumReader<GenericRecord> resolving;

        Reader(int columns) {
            this.columns = columns;
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
            @Nullable String[] values = new String[columns];
            int count = 0;
            for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
                for (long i = 0; i < block; i++) {
                    if (count == values.length) {
                        values = Arrays.copyOf(values, Math.max(4, count * 2));
                    }
                    values[count++] = readOptional(in);
                }
            }
            if (count < values.length) {
                values = Arrays.copyOf(values, count);
            }
            Fault fault = in.readIndex() == PRESENT ? new Fault(in.readString(), in.readString()) : readAbsent(in);
            return new LandingRow(sequence, operation, values, fault);
        }

        private static @Nullable String readOptional(Decoder in) throws IOException {
            if (in.readIndex() == PRESENT) {
                return in.readString();
            }
            in.readNull();
            return null;
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
