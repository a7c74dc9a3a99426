package org.zhifaku.library.share;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.access.ServerRoles;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.sharing.Share;
import org.zhifaku.pipeline.sharing.SharingRules;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Grants and revokes shares. A grant makes the consumer's views and lets its role read them and nothing else; a revocation takes the views
 * away. Both, and the log's row, are one transaction. The role stays on the server: other libraries there may use it.
 */
public final class Shares {

    private static final long LOCK = 0x7a66_7368_6172_65L;

    private final DataSource dataSource;
    private final SharingRules rules;
    private final RecordTypes types;

    /** Shares of this migrated warehouse, as declared by these rules. */
    public Shares(DataSource dataSource, SharingRules rules, RecordTypes types) {
        this.dataSource = dataSource;
        this.rules = rules;
        this.types = types;
    }

    /** The database role of a consumer; it cannot log in and is granted to the consumer's logins by an administrator. */
    public static String role(String consumer) {
        return "share_" + consumer;
    }

    /**
     * Makes the views of a consumer, or makes them anew after its definition changed.
     *
     * @param by who grants
     * @param reason why
     * @param today the day on which the share must not have ended yet
     * @return how it stands now
     * @throws ShareException where no file declares the consumer, its last day has passed, or its role is missing and cannot be made
     */
    public ShareState grant(String consumer, String by, String reason, LocalDate today) {
        ShareLog.Decision decision = new ShareLog.Decision(by, reason);
        Share share = rules.find(consumer)
                .orElseThrow(() -> new ShareException("No consumer '%s' is declared in mappings/%s. Declared are: %s."
                        .formatted(
                                consumer,
                                SharingRules.FILE,
                                rules.all().stream().map(Share::consumer).toList())));
        if (share.until() != null && share.until().isBefore(today)) {
            throw new ShareException("The share of '%s' ended on %s. Correct 'until' in mappings/%s first."
                    .formatted(consumer, share.until(), SharingRules.FILE));
        }
        List<ShareView> views = views(share);
        return inTransaction("grant the share of '" + consumer + "'", connection -> {
            String problem = ServerRoles.require(connection, role(consumer));
            if (problem != null) {
                throw new ShareException(problem + " Then grant the share again; nothing was changed.");
            }
            return () -> {
                drop(connection, consumer);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("grant usage on schema %s to %s".formatted(ShareView.SCHEMA, role(consumer)));
                    for (ShareView view : views) {
                        for (String sql : view.statements()) {
                            statement.execute(sql);
                        }
                        statement.execute("grant select on %s to %s".formatted(view.name(), role(consumer)));
                    }
                }
                List<String> records =
                        views.stream().map(view -> view.record().type().name()).toList();
                ShareLog.granted(connection, consumer, records, share.until(), fingerprint(views), decision);
                return state(connection, consumer, today);
            };
        });
    }

    /**
     * Takes a consumer's views away.
     *
     * @throws ShareException where it has none
     */
    public ShareState revoke(String consumer, String by, String reason, LocalDate today) {
        ShareLog.Decision decision = new ShareLog.Decision(by, reason);
        return inTransaction("revoke the share of '" + consumer + "'", connection -> () -> {
            Optional<ShareLog.Entry> last = ShareLog.last(connection, consumer);
            if (last.isEmpty() || last.get().action() != ShareLog.Action.GRANT) {
                throw new ShareException(
                        "'%s' has no share to revoke. The shares: ./zhifaku share list.".formatted(consumer));
            }
            drop(connection, consumer);
            if (ServerRoles.exists(connection, role(consumer))) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("revoke all on schema %s from %s".formatted(ShareView.SCHEMA, role(consumer)));
                }
            }
            ShareLog.revoked(connection, consumer, last.get().records(), decision);
            return state(connection, consumer, today);
        });
    }

    /** All consumers: those declared, in the order of the file, then those that have views although no file declares them. */
    public List<ShareState> list(LocalDate today) {
        return inTransaction("list the shares", connection -> () -> {
            Set<String> consumers = new LinkedHashSet<>();
            rules.all().forEach(share -> consumers.add(share.consumer()));
            try (PreparedStatement select = connection.prepareStatement(
                            "select distinct consumer from control.share_log where action in ('GRANT', 'REVOKE') order by 1");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    consumers.add(row.getString(1));
                }
            }
            List<ShareState> states = new ArrayList<>();
            for (String consumer : consumers) {
                ShareState state = state(connection, consumer, today);
                if (rules.find(consumer).isPresent() || state.status() == ShareStatus.UNDECLARED) {
                    states.add(state);
                }
            }
            return states;
        });
    }

    private ShareState state(Connection connection, String consumer, LocalDate today) throws SQLException {
        Optional<Share> share = rules.find(consumer);
        ShareLog.Entry last = ShareLog.last(connection, consumer).orElse(null);
        boolean granted = last != null && last.action() == ShareLog.Action.GRANT;
        List<String> declared = share.stream()
                .flatMap(one -> one.records().stream())
                .map(record -> record.type().name())
                .toList();
        LocalDate until =
                last != null && granted ? last.until() : share.map(Share::until).orElse(null);
        return new ShareState(
                consumer,
                share.map(Share::nameZh).orElse(consumer),
                status(share.orElse(null), last, today),
                until,
                last != null && granted ? last.records() : declared,
                role(consumer),
                last == null ? null : new ShareState.Last(last.by(), last.reason(), last.at()),
                reads(connection, consumer));
    }

    private static ShareStatus status(@Nullable Share share, ShareLog.@Nullable Entry last, LocalDate today) {
        if (last == null) {
            return ShareStatus.DECLARED;
        }
        if (last.action() == ShareLog.Action.REVOKE) {
            return ShareStatus.REVOKED;
        }
        if (share == null) {
            return ShareStatus.UNDECLARED;
        }
        if (last.until() != null && last.until().isBefore(today)) {
            return ShareStatus.EXPIRED;
        }
        return fingerprint(views(share)).equals(last.fingerprint()) ? ShareStatus.GRANTED : ShareStatus.CHANGED;
    }

    private static List<ShareView> views(Share share) {
        return share.records().stream()
                .map(record -> new ShareView(share, record))
                .toList();
    }

    /** Names all that decides what the views show. */
    private static String fingerprint(List<ShareView> views) {
        return Hashes.key(
                        "share",
                        views.stream()
                                .flatMap(view -> view.statements().stream())
                                .toArray(String[]::new))
                .toString();
    }

    private void drop(Connection connection, String consumer) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (RecordType type : types.all()) {
                statement.execute(
                        "drop view if exists %s.\"%s_%s\"".formatted(ShareView.SCHEMA, consumer, type.name()));
            }
        }
    }

    private static long reads(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "select count(*) from control.share_access where consumer = ? and read_at > now() - interval '30 days'")) {
            count.setString(1, consumer);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What is to be done outside a transaction first, then within it. */
    @FunctionalInterface
    private interface Preparation<T> {
        Work<T> prepare(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(String what, Preparation<T> preparation) {
        try (Connection connection = dataSource.getConnection()) {
            Work<T> work = preparation.prepare(connection);
            connection.setAutoCommit(false);
            try {
                try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                    lock.setLong(1, LOCK);
                    lock.execute();
                }
                T result = work.run();
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot %s: %s. Mend what the server says, then give the same command again."
                            .formatted(what, e.getMessage()),
                    e);
        }
    }
}
