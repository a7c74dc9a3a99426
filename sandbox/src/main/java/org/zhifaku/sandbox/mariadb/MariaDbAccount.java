package org.zhifaku.sandbox.mariadb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/**
 * A server and who signs in.
 *
 * @param database database that is used; empty for none
 */
public record MariaDbAccount(String host, int port, String database, String user, String password) {

    public MariaDbAccount {
        Objects.requireNonNull(password, "password");
    }

    /** The same account in a database. */
    public MariaDbAccount in(String other) {
        return new MariaDbAccount(host, port, other, user, password);
    }

    /** Another account in the same database. */
    public MariaDbAccount as(String otherUser, String otherPassword) {
        return new MariaDbAccount(host, port, database, otherUser, otherPassword);
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("sslMode", "disable");
        properties.setProperty("allowLocalInfile", "false");
        return DriverManager.getConnection("jdbc:mariadb://" + host + ":" + port + "/" + database, properties);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "jdbc:mariadb://" + host + ":" + port + "/" + database + " as " + user;
    }
}
