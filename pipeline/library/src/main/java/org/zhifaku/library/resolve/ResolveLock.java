package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The right to write the topic library; one at a time has it. It is held from before the transaction begins: what a transaction knows,
 * it knows later ({@code now()}) than all before it.
 */
final class ResolveLock implements AutoCloseable {

    private static final String NAME = "hashtextextended('resolve', 0)";

    private final Connection connection;

    private ResolveLock(Connection connection) {
        this.connection = connection;
    }

    /** Waits for the lock; the connection is in auto-commit mode before and after, not in between. */
    static ResolveLock hold(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_lock(%s)".formatted(NAME));
        connection.setAutoCommit(false);
        return new ResolveLock(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "select pg_advisory_unlock(%s)".formatted(NAME));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
