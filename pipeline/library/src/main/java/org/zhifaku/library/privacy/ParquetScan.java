package org.zhifaku.library.privacy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/** Looks at the texts of a Parquet file. */
final class ParquetScan {

    private ParquetScan() {}

    static void scan(Path file, String place, Findings findings) throws IOException {
        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(
                        new LocalInputFile(file), new PlainParquetConfiguration())
                .build()) {
            for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
                for (Schema.Field field : row.getSchema().getFields()) {
                    value(place + ":" + field.name(), field.name(), row.get(field.pos()), findings);
                }
            }
        }
    }

    private static void value(String place, String name, @Nullable Object value, Findings findings) {
        if (value instanceof CharSequence text) {
            findings.json(place, name, text.toString());
        } else if (value instanceof Iterable<?> items) {
            items.forEach(item -> value(place, name, item, findings));
        } else if (value instanceof GenericRecord inner) {
            for (Schema.Field field : inner.getSchema().getFields()) {
                value(place, name, inner.get(field.pos()), findings);
            }
        }
    }
}
