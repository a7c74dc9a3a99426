package org.zhifaku.library.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.search.BulkSender;

/** The SQL of the queue and of what follows from it. Each method runs in the caller's transaction. */
final class PublishQueue {

    private static final String SETTLE = """
            with shown as (
                delete from control.unpublished where item_id = any (?) returning run_id, source, dataset
            ), hidden as (
                delete from control.unpublished where item_id = any (?) returning run_id, source, dataset
            ), counted as (
                select run_id, source, dataset, sum(p)::bigint as published, sum(n)::bigint as not_public
                from (select run_id, source, dataset, 1 as p, 0 as n from shown
                      union all select run_id, source, dataset, 0, 1 from hidden) as done
                where run_id > 0 group by run_id, source, dataset order by run_id, source, dataset
            ), booked as (
                insert into control.ledger as l (run_id, source, dataset, published, not_public)
                select run_id, source, dataset, published, not_public from counted
                on conflict (run_id, source, dataset) do update
                set published = l.published + excluded.published, not_public = l.not_public + excluded.not_public
            )
            select coalesce(sum(published), 0), coalesce(sum(not_public), 0) from counted
            """;

    private PublishQueue() {}

    /** Whether it holds more than so many rows. */
    static boolean isLongerThan(Connection connection, long rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select exists (select from control.unpublished offset " + rows + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Tells the planner how much is queued, so that a long queue is joined by one scan; what fills it leaves no statistics. */
    static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze control.unpublished (item_id, kind)");
        }
    }

    /** The last of the oldest {@code most} items after this one; 0 where there is none. */
    static long upTo(Connection connection, long item, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select coalesce(max(item_id), 0) from"
                + " (select item_id from control.unpublished where item_id > ? order by item_id limit ?) items")) {
            statement.setLong(1, item);
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A kind that these items have besides those named; null where there is none. */
    static @Nullable String otherKind(Connection connection, long after, long upTo, Collection<String> kinds)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select kind from control.unpublished"
                + " where item_id > ? and item_id <= ? and kind <> all (?) limit 1")) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setArray(3, connection.createArrayOf("text", kinds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /**
     * Takes these rows off the queue and counts each row that was still there, once, in the ledger of the run it came from. Rows of run 0
     * stand for acts that changed without a change of their own; no ledger has them.
     *
     * @param shown rows to count as published
     * @param hidden rows to count as not public; none of {@code shown}
     * @return rows counted as published, rows counted as not public
     */
    static long[] settle(Connection connection, long[] shown, long[] hidden) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            statement.setObject(1, shown);
            statement.setObject(2, hidden);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }

    /** Forgets earlier failures of acts about which something newer is known. */
    static void forgetFailures(Connection connection, Collection<UUID> acts) throws SQLException {
        forget(connection, "control.publish_failure", acts);
    }

    static void forget(Connection connection, String table, Collection<UUID> acts) throws SQLException {
        // Mostly these tables are empty or the acts are few: looking first is cheaper than some thousand look-ups.
        if (acts.isEmpty() || isEmpty(connection, table)) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("delete from " + table + " where act_id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", acts.toArray()));
            statement.executeUpdate();
        }
    }

    static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not exists (select from " + table + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Records by name what the index refused. */
    static void fail(
            Connection connection, long runId, Map<UUID, String> kinds, Collection<BulkSender.Failure> failures)
            throws SQLException {
        if (failures.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into control.publish_failure (act_id, kind, run_id, error) values (?, ?, ?, ?)
                on conflict (act_id) do update set run_id = excluded.run_id, error = excluded.error, failed_at = now()
                """)) {
            for (BulkSender.Failure failure : failures) {
                statement.setObject(1, failure.actId());
                statement.setString(2, kinds.get(failure.actId()));
                statement.setLong(3, runId);
                statement.setString(4, failure.error());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
