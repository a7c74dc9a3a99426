package org.zhifaku.library.lake;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;

/** One table of the topic library as the lake holds it: its columns, their Parquet types, and how a row becomes a record. */
final class LakeTable {

    private static final int PRECISION = 18;

    private final String name;
    private final String key;
    private final boolean monthly;
    private final boolean told;
    private final List<Column> columns;
    private final Schema schema;

    /** A column: name, type in the file, how it is read. */
    private record Column(String name, Schema type, Reader reader) {}

    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    private LakeTable(RecordType type, boolean monthly, List<Column> columns) {
        this.name = type.name();
        this.key = type.topicKey();
        this.monthly = monthly;
        this.told = !type.fromActs().isEmpty();
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

    /** The topic table of a record type: partitioned by month where it has a date of decision, else one file. */
    static LakeTable of(RecordType type) {
        List<Column> columns = new ArrayList<>(List.of(uuid(type.topicKey())));
        if (type.fromActs().isEmpty()) {
            columns.add(uuid("party_id"));
            columns.add(uuid("organ_id"));
        }
        columns.add(uuid("content_hash"));
        columns.add(new Column("status", Schema.create(Schema.Type.STRING), ResultSet::getString));
        columns.add(instant("first_known"));
        columns.add(instant("changed_at"));
        elements(type, columns);
        return new LakeTable(type, type.find("action_date").isPresent(), columns);
    }

    private static void elements(RecordType type, List<Column> columns) {
        for (Element element : type.elements()) {
            if (LakeColumns.has(type, element)) {
                columns.add(new Column(element.name(), parquetType(element.kind()), reader(element.kind())));
            }
        }
    }

    private static Column uuid(String name) {
        return new Column(name, Schema.create(Schema.Type.STRING), (row, column) -> {
            UUID id = row.getObject(column, UUID.class);
            return id == null ? null : id.toString();
        });
    }

    private static Column instant(String name) {
        return new Column(name, parquetType(ValueKind.TIMESTAMP), reader(ValueKind.TIMESTAMP));
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

    /** Whether records of other types tell of its things too. */
    boolean isTold() {
        return told;
    }

    /** Whether it lies in the lake by month. */
    boolean isMonthly() {
        return monthly;
    }

    String name() {
        return name;
    }

    Schema schema() {
        return schema;
    }

    /**
     * Selects the table's rows in the order in which the files hold them. By month, the first column is the month and the only
     * parameter the array of months; else the first column is null.
     */
    String select() {
        String list = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String month = "coalesce(to_char(action_date, 'YYYY-MM'), '" + LakeExporter.UNKNOWN_MONTH + "')";
        return monthly
                ? "select " + month + " as lake_month, " + list + " from topic." + name + " where " + month
                        + " = any (?) order by lake_month, " + key
                : "select null, " + list + " from topic." + name + " order by " + key;
    }

    GenericRecord record(ResultSet row) throws SQLException {
        GenericRecord record = new GenericData.Record(schema);
        for (int i = 0; i < columns.size(); i++) {
            record.put(i, columns.get(i).reader().read(row, i + 2));
        }
        return record;
    }

    /** The content hash of a row; null of a party or organ that an earlier version of the program wrote. */
    @Nullable
    UUID contentHash(ResultSet row) throws SQLException {
        return row.getObject("content_hash", UUID.class);
    }
}
