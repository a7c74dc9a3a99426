package org.zhifaku.schemas.landing;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.Utf8Cells;

/** Reads {@code landing_row.avsc} without a generic record in between; files of another schema version are resolved by Avro. */
final class LandingRowCodec {

    static final Schema SCHEMA = RecordTypes.schema("landing_row");
    private static final int PRESENT = 1;
    private static final Operation[] OPERATIONS = Operation.values();

    private LandingRowCodec() {}

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
