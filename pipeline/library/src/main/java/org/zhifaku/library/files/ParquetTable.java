package org.zhifaku.library.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** The columns of a Parquet file, and how a row of a query becomes one of its records. */
public final class ParquetTable {

    private final List<ParquetColumn> columns;
    private final Schema schema;

    /**
     * A table.
     *
     * @param name name of the records in the file's schema
     */
    public ParquetTable(String name, List<ParquetColumn> columns) {
        this.columns = List.copyOf(columns);
        List<Schema.Field> fields = columns.stream()
                .map(column -> new Schema.Field(
                        column.name(),
                        Schema.createUnion(Schema.create(Schema.Type.NULL), column.type()),
                        null,
                        Schema.Field.NULL_DEFAULT_VALUE))
                .toList();
        this.schema = Schema.createRecord(name, null, "org.zhifaku.lake", false, fields);
    }

    /** The schema of its files. */
    public Schema schema() {
        return schema;
    }

    /** SQL: its columns, in their order. */
    public String columns() {
        return columns("");
    }

    /**
     * SQL: its columns, in their order, of one relation of the query.
     *
     * @param prefix alias and point, or nothing
     */
    public String columns(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /**
     * A row as a record.
     *
     * @param first where its first column stands in the query, from 1; the others follow in order
     */
    public GenericRecord record(ResultSet row, int first) throws SQLException {
        GenericRecord record = new GenericData.Record(schema);
        for (int i = 0; i < columns.size(); i++) {
            record.put(i, columns.get(i).reader().read(row, first + i));
        }
        return record;
    }
}
