package org.zhifaku.jobs.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lets one run at a time into a library: a PostgreSQL advisory lock on a session of its own, which the server frees when
 * the program dies, however it dies.
 */
public final class RunLock implements AutoCloseable {
    /** Any number that no other program of the library takes: the letters "zhifaku" in ASCII. */
    static final long KEY = 0x7A68_6966_616B_75L;

    private final Connection session;

    private RunLock(Connection session) {
        this.session = session;
    }

    /** The lock, or empty when somebody else holds it. */
    public static Optional<RunLock> take(DataSource dataSource) throws SQLException {
        Connection session = dataSource.getConnection();
        boolean taken = false;
        try {
            session.setAutoCommit(true);
            taken = ask(session, "select pg_try_advisory_lock(?)");
            return taken ? Optional.of(new RunLock(session)) : Optional.empty();
        } finally {
            if (!taken) {
                session.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            if (!session.isClosed()) {
                ask(session, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
