package org.zhifaku.library.files;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.ValueKind;

/**
 * A column of a Parquet file: its name, its type there, and how a query's column becomes its value.
 *
 * @param name the column's name
 * @param type its type in the file; every column may be null
 * @param reader how it is read
 */
public record ParquetColumn(String name, Schema type, Reader reader) {

    private static final int PRECISION = 18;

    /** Reads a value from the column of a query; null where there is none. */
    @FunctionalInterface
    public interface Reader {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    /** A key, as text. */
    public static ParquetColumn uuid(String name) {
        return new ParquetColumn(name, Schema.create(Schema.Type.STRING), (row, column) -> {
            UUID id = row.getObject(column, UUID.class);
            return id == null ? null : id.toString();
        });
    }

    /** A text, or anything the database shows as one. */
    public static ParquetColumn text(String name) {
        return new ParquetColumn(name, Schema.create(Schema.Type.STRING), ResultSet::getString);
    }

    /** An instant, in microseconds. */
    public static ParquetColumn instant(String name) {
        return of(name, ValueKind.TIMESTAMP);
    }

    /** An element under its own name. */
    public static ParquetColumn of(Element element) {
        return of(element.name(), element.kind());
    }

    /** A value of this kind. */
    public static ParquetColumn of(String name, ValueKind kind) {
        return new ParquetColumn(name, parquetType(kind), reader(kind));
    }

    private static Schema parquetType(ValueKind kind) {
        return switch (kind) {
            case TEXT -> Schema.create(Schema.Type.STRING);
            case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
            case TIMESTAMP -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
            case AMOUNT ->
                LogicalTypes.decimal(PRECISION, ValueKind.AMOUNT_SCALE).addToSchema(Schema.create(Schema.Type.BYTES));
            case INTEGER -> Schema.create(Schema.Type.LONG);
            case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
            case TEXT_LIST -> Schema.createArray(Schema.create(Schema.Type.STRING));
        };
    }

    private static Reader reader(ValueKind kind) {
        return switch (kind) {
            case TEXT -> ResultSet::getString;
            case DATE ->
                (row, column) -> {
                    LocalDate date = row.getObject(column, LocalDate.class);
                    return date == null ? null : Math.toIntExact(date.toEpochDay());
                };
            case TIMESTAMP ->
                (row, column) -> {
                    OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
                    return instant == null ? null : Hashes.micros(instant.toInstant());
                };
            case AMOUNT ->
                (row, column) -> {
                    BigDecimal amount = row.getBigDecimal(column);
                    return amount == null
                            ? null
                            : ByteBuffer.wrap(amount.setScale(ValueKind.AMOUNT_SCALE)
                                    .unscaledValue()
                                    .toByteArray());
                };
            case INTEGER ->
                (row, column) -> {
                    long number = row.getLong(column);
                    return row.wasNull() ? null : number;
                };
            case BOOLEAN ->
                (row, column) -> {
                    boolean flag = row.getBoolean(column);
                    return row.wasNull() ? null : flag;
                };
            case TEXT_LIST ->
                (row, column) -> {
                    Array items = row.getArray(column);
                    return items == null ? null : Arrays.asList((String[]) items.getArray());
                };
        };
    }
}
