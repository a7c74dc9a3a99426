package org.zhifaku.library.correction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined row as it is read now: what landed, with the corrections in force.
 *
 * @param status {@code OPEN}, {@code ACCEPTED} or {@code SUPERSEDED}
 * @param cells one per column or more; null where there is none
 * @param latest the latest correction in force, 0 for none
 */
record QuarantinedCells(
        long quarantineId,
        Dataset dataset,
        String status,
        UUID rawHash,
        List<String> columns,
        List<@Nullable String> cells,
        long latest) {

    /** A dataset of a source. */
    record Dataset(String source, String name) {}

    /** The rows with these numbers, locked until the transaction ends. */
    static Map<Long, QuarantinedCells> lock(Connection connection, Collection<Long> ids) throws SQLException {
        String sql = """
                select q.quarantine_id, q.source, q.dataset, q.status, q.raw_hash, r.columns, r.cells,
                    coalesce((select max(c.correction_id) from control.correction c where c.active
                        and (c.source, c.dataset, c.raw_hash) = (q.source, q.dataset, q.raw_hash)), 0)
                from control.quarantine q join restricted.quarantine_row r using (quarantine_id)
                where q.quarantine_id = any(?) for update of q
                """;
        Map<Long, QuarantinedCells> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    List<String> columns = List.of((String[]) rows.getArray(6).getArray());
                    List<@Nullable String> cells = new ArrayList<>(
                            Arrays.asList((String[]) rows.getArray(7).getArray()));
                    while (cells.size() < columns.size()) {
                        cells.add(null);
                    }
                    found.put(
                            rows.getLong(1),
                            new QuarantinedCells(
                                    rows.getLong(1),
                                    new Dataset(rows.getString(2), rows.getString(3)),
                                    rows.getString(4),
                                    rows.getObject(5, UUID.class),
                                    columns,
                                    cells,
                                    rows.getLong(8)));
                }
            }
        }
        correct(connection, found);
        return found;
    }

    private static void correct(Connection connection, Map<Long, QuarantinedCells> found) throws SQLException {
        String sql = """
                select q.quarantine_id, c.column_index, v.new_value
                from control.quarantine q join control.correction c using (source, dataset, raw_hash)
                join restricted.correction_value v using (correction_id)
                where c.active and q.quarantine_id = any(?)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("bigint", found.keySet().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    QuarantinedCells row = found.get(rows.getLong(1));
                    if (row != null) {
                        row.cells.set(rows.getInt(2), rows.getString(3));
                    }
                }
            }
        }
    }
}
