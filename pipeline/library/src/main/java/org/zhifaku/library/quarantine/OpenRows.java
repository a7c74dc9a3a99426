package org.zhifaku.library.quarantine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.quarantine.QuarantinedRow.Judged;
import org.zhifaku.library.quarantine.QuarantinedRow.Place;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PullKey;

/**
 * The open rows of a filter with their raw content, oldest version first, as they stood when the first was asked for. Holds a cursor
 * on its connection, whose auto-commit must be off, and a thousand rows. Not thread-safe.
 */
public final class OpenRows implements AutoCloseable {

    private static final int FETCHED_ROWS = 1_000;
    private static final String SELECT = """
            select q.quarantine_id, q.source, q.dataset, q.business_date, q.pull_id, q.part, q.sequence, q.original,
                q.operation, q.raw_hash, q.mapping_version, q.corrected_to, r.columns, r.cells, r.fault_code, r.fault_message, %s as causes
            from control.quarantine q join restricted.quarantine_row r using (quarantine_id)
            where %s
            order by q.source, q.dataset, %s q.business_date, q.pull_id, q.part, q.sequence, q.quarantine_id
            """;
    private static final String CAUSES = """
            array(select distinct f.cause from control.quarantine_finding f
                  where f.quarantine_id = q.quarantine_id and f.severity = 'ERROR')
            """;

    private final PreparedStatement select;
    private final ResultSet rows;
    private final Map<String, List<String>> columns = new HashMap<>();
    private @Nullable QuarantinedRow next;

    private OpenRows(Connection connection, String sql) throws SQLException {
        select = connection.prepareStatement(sql);
        select.setFetchSize(FETCHED_ROWS);
        rows = select.executeQuery();
        advance();
    }

    /** Rows without their causes. */
    public static OpenRows of(Connection connection, QuarantineFilter filter) throws SQLException {
        return new OpenRows(connection, SELECT.formatted("'{}'::text[]", filter.condition(), ""));
    }

    /** Rows with the causes they count under. */
    public static OpenRows withCauses(Connection connection, QuarantineFilter filter) throws SQLException {
        return new OpenRows(connection, SELECT.formatted(CAUSES, filter.condition(), ""));
    }

    /** Rows without their causes, those of one dataset and list of columns together. */
    public static OpenRows byColumns(Connection connection, QuarantineFilter filter) throws SQLException {
        return new OpenRows(connection, SELECT.formatted("'{}'::text[]", filter.condition(), "r.columns,"));
    }

    /** The next row without taking it; null after the last. */
    public @Nullable QuarantinedRow peek() {
        return next;
    }

    /** Goes on to the row after {@link #peek}. */
    public void advance() throws SQLException {
        next = rows.next() ? row() : null;
    }

    private QuarantinedRow row() throws SQLException {
        String names = rows.getString("columns");
        List<String> known = columns.get(names);
        if (known == null) {
            known = List.of(texts(rows.getArray("columns")));
            columns.put(names, known);
        }
        String fault = rows.getString("fault_code");
        LandingRow row = new LandingRow(
                rows.getLong("sequence"),
                Operation.valueOf(rows.getString("operation")),
                texts(rows.getArray("cells")),
                fault == null ? null : new Fault(fault, rows.getString("fault_message")));
        PullKey pull = new PullKey(
                rows.getString("source"),
                rows.getString("dataset"),
                rows.getObject("business_date", LocalDate.class),
                rows.getLong("pull_id"));
        return new QuarantinedRow(
                rows.getLong("quarantine_id"),
                new Place(pull, rows.getInt("part"), rows.getString("original")),
                rows.getObject("raw_hash", UUID.class),
                known,
                row,
                new Judged(
                        rows.getString("mapping_version"),
                        rows.getLong("corrected_to"),
                        List.of(texts(rows.getArray("causes")))));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
