package org.zhifaku.library.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhifaku.sandbox.postgres.PostgresDatabase;

/** A login of its own on the test server, which is dropped when closed; what it can and cannot do is tried over JDBC. */
public final class TestLogin implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final PostgresDatabase database;
    private final String name;
    private final Connection connection;

    private TestLogin(PostgresDatabase database, String name, Connection connection) {
        this.database = database;
        this.name = name;
        this.connection = connection;
    }

    /** Makes a login, gives it a role (none where empty), and logs in. */
    public static TestLogin in(PostgresDatabase database, String role) throws SQLException {
        String name = "t_login_%d_%d".formatted(ProcessHandle.current().pid(), COUNTER.incrementAndGet());
        execute(database, "create role %s login password 'only-in-tests'".formatted(name));
        if (!role.isEmpty()) {
            execute(database, "grant %s to %s".formatted(role, name));
        }
        return new TestLogin(database, name, new PostgresDatabase(database.jdbcUrl(), name, "only-in-tests").connect());
    }

    public static void execute(PostgresDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public String name() {
        return name;
    }

    /** How to log in as this login. */
    public PostgresDatabase database() {
        return new PostgresDatabase(database.jdbcUrl(), name, "only-in-tests");
    }

    /** Does something that must succeed; the first column of the first row, if there is any. */
    public String get(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }

    /** Tries what the server must refuse for want of rights. */
    public void mustNot(String sql) {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> get(sql));
        assertThat((Throwable) refused).as(sql).isNotNull();
        assertThat(refused.getSQLState())
                .as("%s: %s", sql, refused.getMessage())
                .isEqualTo("42501");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        execute(database, "drop owned by " + name);
        execute(database, "drop role " + name);
    }
}
