package org.zhifaku.library.share;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of shares, {@code control.share_log}: append-only, written in the transaction of what it tells. */
public final class ShareLog {

    private ShareLog() {}

    /** What can be told. */
    public enum Action {
        GRANT,
        REVOKE,
        RETURN,
        DELTA
    }

    /**
     * Who did it and why.
     *
     * @param by the person
     * @param reason why; not blank
     */
    public record Decision(String by, String reason) {
        /** Refuses a blank reason. */
        public Decision {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A reason is needed: say why, so that others understand it later.");
            }
        }
    }

    /**
     * What an export wrote.
     *
     * @param rows rows in all its files
     * @param place its folder, relative to the home
     */
    public record Exported(long rows, String place) {}

    /**
     * The last grant or revocation of a consumer.
     *
     * @param fingerprint of the definition that was granted; null of a revocation
     */
    record Entry(
            Action action,
            List<String> records,
            @Nullable LocalDate until,
            @Nullable String fingerprint,
            String by,
            String reason,
            Instant at) {}

    static void granted(
            Connection connection,
            String consumer,
            List<String> records,
            @Nullable LocalDate until,
            String fingerprint,
            Decision decision)
            throws SQLException {
        add(connection, consumer, Action.GRANT, records, until, fingerprint, null, decision);
    }

    static void revoked(Connection connection, String consumer, List<String> records, Decision decision)
            throws SQLException {
        add(connection, consumer, Action.REVOKE, records, null, null, null, decision);
    }

    /** Tells of an export. */
    public static void written(
            Connection connection,
            String consumer,
            Action action,
            List<String> records,
            Exported written,
            Decision decision)
            throws SQLException {
        add(connection, consumer, action, records, null, null, written, decision);
    }

    private static void add(
            Connection connection,
            String consumer,
            Action action,
            List<String> records,
            @Nullable LocalDate until,
            @Nullable String fingerprint,
            @Nullable Exported written,
            Decision decision)
            throws SQLException {
        String sql = """
                insert into control.share_log (consumer, action, records, valid_until, fingerprint, rows, place, reason, done_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, consumer);
            insert.setString(2, action.name());
            insert.setArray(3, connection.createArrayOf("text", records.toArray()));
            insert.setObject(4, until);
            insert.setString(5, fingerprint);
            if (written == null) {
                insert.setNull(6, Types.BIGINT);
            } else {
                insert.setLong(6, written.rows());
            }
            insert.setString(7, written == null ? null : written.place());
            insert.setString(8, decision.reason().strip());
            insert.setString(9, decision.by());
            insert.executeUpdate();
        }
    }

    static Optional<Entry> last(Connection connection, String consumer) throws SQLException {
        String sql = """
                select action, records, valid_until, fingerprint, done_by, reason, done_at from control.share_log
                where consumer = ? and action in ('GRANT', 'REVOKE') order by entry_id desc limit 1
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, consumer);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Entry(
                        Action.valueOf(row.getString(1)),
                        List.of((String[]) row.getArray(2).getArray()),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()));
            }
        }
    }
}
