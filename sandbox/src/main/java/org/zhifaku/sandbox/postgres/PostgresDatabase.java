package org.zhifaku.sandbox.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where one database is and how to sign in.
 *
 * @param jdbcUrl e.g. {@code jdbc:postgresql://127.0.0.1:40123/zhifaku}
 * @param password empty when the URL or the server's settings make it needless
 */
public record PostgresDatabase(String jdbcUrl, String user, String password) {
    public PostgresDatabase {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** Opens a new connection on each call; no pool. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** Another database of the same server, whether it exists or not. */
    public PostgresDatabase named(String database) {
        int query = jdbcUrl.indexOf('?');
        String path = query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
        String parameters = query < 0 ? "" : jdbcUrl.substring(query);
        String server = path.substring(0, path.lastIndexOf('/') + 1);
        return new PostgresDatabase(server + database + parameters, user, password);
    }

    /**
     * Creates an empty database on the same server, unless it exists.
     *
     * @param name lower-case letters, digits and underscores
     */
    public PostgresDatabase createDatabase(String name) throws SQLException {
        return createDatabase(name, null);
    }

    /**
     * The same, as a copy of {@code template}, which nobody may be connected to (a migrated database that tests share).
     */
    public PostgresDatabase createDatabase(String name, @Nullable String template) throws SQLException {
        requireName(name);
        try (Connection connection = connect();
                PreparedStatement exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, name);
            try (ResultSet found = exists.executeQuery();
                    Statement create = connection.createStatement()) {
                if (!found.next()) {
                    create.execute("create database " + name
                            + (template == null ? "" : " template " + requireName(template) + " strategy file_copy"));
                }
            }
        }
        return named(name);
    }

    /** Drops a database of the same server with all in it, ending connections to it; nothing happens when absent. */
    public void dropDatabase(String name) throws SQLException {
        try (Connection connection = connect();
                Statement drop = connection.createStatement()) {
            drop.execute("drop database if exists " + requireName(name) + " with (force)");
        }
    }

    private static String requireName(String name) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no database name: use lower-case letters, digits and underscores.");
        }
        return name;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl.replaceAll("(?i)(password=)[^&]*", "$1***") + " as " + user;
    }
}
