package org.zhifaku.library.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhifaku.schemas.landing.PullKey;

/** Writes what became of a part, inside the transaction that writes its rows. */
public final class PartLedger {

    private PartLedger() {}

    /** The parts of a pull that this run has integrated already. */
    public static Set<Integer> integrated(Connection connection, RunContext run, long pullId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select part from control.part where run_id = ? and pull_id = ?")) {
            select.setLong(1, run.runId());
            select.setLong(2, pullId);
            Set<Integer> parts = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parts.add(rows.getInt(1));
                }
            }
            return parts;
        }
    }

    /**
     * A part of a pull.
     *
     * @param part index of the part, from 0
     */
    public record Part(long pullId, int part) {}

    /** The parts of all pulls that this run has integrated or replayed already. */
    public static Set<Part> integrated(Connection connection, RunContext run) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select pull_id, part from control.part where run_id = ?")) {
            select.setLong(1, run.runId());
            Set<Part> parts = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parts.add(new Part(rows.getLong(1), rows.getInt(2)));
                }
            }
            return parts;
        }
    }

    /** Whether any part of the dataset was ever integrated. */
    public static boolean knows(Connection connection, PullKey key) throws SQLException {
        String sql = """
                select exists (
                    select from control.part part join control.pull pull using (pull_id)
                    where pull.source = ? and pull.dataset = ?)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key.source());
            select.setString(2, key.dataset());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /**
     * What became of these very parts, where they are what the dataset was integrated from last: the same rows in the same order
     * under the same mapping, and nothing of the dataset integrated since. To integrate them again would change nothing.
     *
     * @param digests SHA-256 of the rows of the pull's parts, in order
     * @return counts of each part as a repetition has them: what was accepted then is unchanged now; empty where anything differs
     */
    public static List<PartCounts> repeated(
            Connection connection, PullKey key, List<String> digests, String mappingVersion) throws SQLException {
        String sql = """
                with last as (
                    select part.run_id, part.pull_id from control.part part join control.pull pull using (pull_id)
                    where pull.source = ? and pull.dataset = ? order by part.integrated_at desc, part.part desc limit 1)
                select part.mapping_version, part.rows_sha256, part.read, part.accepted + part.unchanged, part.rejected, part.duplicate
                from control.part part join last using (run_id, pull_id) order by part.part
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key.source());
            select.setString(2, key.dataset());
            List<String> before = new ArrayList<>();
            List<PartCounts> counts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    before.add(rows.getString(1) + rows.getString(2));
                    counts.add(new PartCounts(rows.getLong(3), 0, rows.getLong(4), rows.getLong(5), rows.getLong(6)));
                }
            }
            List<String> now =
                    digests.stream().map(digest -> mappingVersion + digest).toList();
            return before.equals(now) ? counts : List.of();
        }
    }

    /**
     * Records a part as integrated and adds its counts to the run's ledger.
     *
     * @param rowsSha256 digest of the part's rows
     */
    public static void record(
            Connection connection,
            RunContext run,
            PullKey key,
            int part,
            String mappingVersion,
            String rowsSha256,
            PartCounts counts)
            throws SQLException {
        String insert = """
                insert into control.part
                    (run_id, pull_id, part, mapping_version, rows_sha256, read, accepted, unchanged, rejected, duplicate,
                     integrated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, run.runId());
            statement.setLong(2, key.pullId());
            statement.setInt(3, part);
            statement.setString(4, mappingVersion);
            statement.setString(5, rowsSha256);
            setCounts(statement, 6, counts);
            statement.executeUpdate();
        }
        add(connection, run, key.source(), key.dataset(), counts, 0);
    }

    /** Adds what became of rows of a pull that stand in no part to the run's ledger. */
    public static void add(Connection connection, RunContext run, PullKey key, PartCounts counts) throws SQLException {
        add(connection, run, key.source(), key.dataset(), counts, 0);
    }

    /** Counts what waits for a steward's decision as read and held. */
    public static void hold(Connection connection, RunContext run, PullKey key, long held) throws SQLException {
        add(connection, run, key.source(), key.dataset(), PartCounts.NONE, held);
    }

    /** Counts accepted rows as not public at once: those of a record type that does not reach the index wait for no later stage. */
    public static void settle(Connection connection, RunContext run, PullKey key, long accepted) throws SQLException {
        String upsert = """
                insert into control.ledger as l (run_id, source, dataset, not_public) values (?, ?, ?, ?)
                on conflict (run_id, source, dataset) do update set not_public = l.not_public + excluded.not_public
                """;
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            statement.setLong(1, run.runId());
            statement.setString(2, key.source());
            statement.setString(3, key.dataset());
            statement.setLong(4, accepted);
            statement.executeUpdate();
        }
    }

    /** Adds to the run's ledger; {@code held} rows count as read too. */
    static void add(Connection connection, RunContext run, String source, String dataset, PartCounts counts, long held)
            throws SQLException {
        String upsert = """
                insert into control.ledger as l
                    (run_id, source, dataset, read, accepted, unchanged, rejected, duplicate, held)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (run_id, source, dataset) do update set
                    read = l.read + excluded.read,
                    accepted = l.accepted + excluded.accepted,
                    unchanged = l.unchanged + excluded.unchanged,
                    rejected = l.rejected + excluded.rejected,
                    duplicate = l.duplicate + excluded.duplicate,
                    held = l.held + excluded.held
                """;
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            statement.setLong(1, run.runId());
            statement.setString(2, source);
            statement.setString(3, dataset);
            setCounts(statement, 4, counts);
            statement.setLong(4, counts.read() + held);
            statement.setLong(9, held);
            statement.executeUpdate();
        }
    }

    private static void setCounts(PreparedStatement statement, int from, PartCounts counts) throws SQLException {
        statement.setLong(from, counts.read());
        statement.setLong(from + 1, counts.accepted());
        statement.setLong(from + 2, counts.unchanged());
        statement.setLong(from + 3, counts.rejected());
        statement.setLong(from + 4, counts.duplicate());
    }
}
