package org.zhifaku.library.integrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Lets one pull or replay of a dataset work at a time, so that what was looked up holds until the commit.
 *
 * <p>Two locks of the database stand for a dataset: its owner holds the first; every transaction that works for the owner shares the
 * second. A new owner waits for both, and so for transactions that a dead process left behind.
 */
final class DatasetLock implements AutoCloseable {

    private final Connection owner;
    private final String dataset;

    private DatasetLock(Connection owner, String dataset) {
        this.owner = owner;
        this.dataset = dataset;
    }

    /** Waits until the dataset is free and holds it until closed; the connection must live so long, and be in auto-commit mode. */
    static DatasetLock hold(Connection owner, PullKey key) throws SQLException {
        String dataset = number("integrate", key);
        String work = number("part of", key);
        execute(owner, "select pg_advisory_lock(" + dataset + ")");
        execute(owner, "select pg_advisory_lock(" + work + ")");
        execute(owner, "select pg_advisory_unlock(" + work + ")");
        return new DatasetLock(owner, dataset);
    }

    /** Takes the dataset until this transaction ends. */
    static void inTransaction(Connection connection, PullKey key) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(" + number("integrate", key) + ")");
        execute(connection, "select pg_advisory_xact_lock(" + number("part of", key) + ")");
    }

    /** Says that this transaction works for the one who holds the dataset. */
    static void workIn(Connection connection, PullKey key) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock_shared(" + number("part of", key) + ")");
    }

    private static String number(String what, PullKey key) {
        return "hashtextextended(%s, 0)".formatted(PartPlace.quoted(what + " " + key.source() + " " + key.dataset()));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Frees the dataset; the connection must be in no transaction. */
    @Override
    public void close() throws SQLException {
        owner.setAutoCommit(true);
        execute(owner, "select pg_advisory_unlock(" + dataset + ")");
    }
}
