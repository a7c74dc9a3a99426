package org.zhifaku.library.lake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.files.ParquetColumn;
import org.zhifaku.library.files.ParquetTable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/** One table of the topic library as the lake holds it. */
final class LakeTable {

    private final RecordType type;
    private final ParquetTable table;

    /** The topic table of a record type: partitioned by month where it has a day, else one file. */
    LakeTable(RecordType type) {
        this.type = type;
        List<ParquetColumn> columns = new ArrayList<>(List.of(ParquetColumn.uuid(type.topicKey())));
        if (!isTold()) {
            columns.add(ParquetColumn.uuid("party_id"));
            columns.add(ParquetColumn.uuid("organ_id"));
        }
        columns.add(ParquetColumn.uuid("content_hash"));
        columns.add(ParquetColumn.text("status"));
        columns.add(ParquetColumn.instant("first_known"));
        columns.add(ParquetColumn.instant("changed_at"));
        for (Element element : type.elements()) {
            if (LakeColumns.has(type, element)) {
                columns.add(ParquetColumn.of(element));
            }
        }
        this.table = new ParquetTable(type.name(), columns);
    }

    /** Whether records of other types tell of its things too. */
    boolean isTold() {
        return !type.fromActs().isEmpty();
    }

    /** Whether it lies in the lake by month. */
    boolean isMonthly() {
        return type.month().isPresent();
    }

    String name() {
        return type.name();
    }

    Schema schema() {
        return table.schema();
    }

    /**
     * Selects the table's rows in the order in which the files hold them. By month, the first column is the month and the only
     * parameter the array of months; else the first column is null.
     */
    String select() {
        String day = type.month().map(Element::name).orElse("");
        String month = LakeColumns.partition(type, day);
        return isMonthly()
                ? "select " + month + " as lake_month, " + table.columns() + " from topic." + name() + " where " + month
                        + " = any (?) order by lake_month, " + type.topicKey()
                : "select null, " + table.columns() + " from topic." + name() + " order by " + type.topicKey();
    }

    GenericRecord record(ResultSet row) throws SQLException {
        return table.record(row, 2);
    }

    /** The content hash of a row; null of a party or organ that an earlier version of the program wrote. */
    @Nullable
    UUID contentHash(ResultSet row) throws SQLException {
        return row.getObject("content_hash", UUID.class);
    }
}
