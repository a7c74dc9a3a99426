package org.zhifaku.library.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles of the database server. They belong to all its databases, so they are made once, by whoever comes first, and never dropped
 * here: another library may use them.
 */
public final class ServerRoles {

    private static final String NOT_ALLOWED = "42501";

    /** Somebody else made it at the same moment: duplicate_object, or unique_violation where both were under way. */
    private static final Set<String> MADE_BY_ANOTHER = Set.of("42710", "23505");

    private ServerRoles() {}

    /**
     * Makes a group role that cannot log in, unless it is there.
     *
     * @param role lower-case letters, digits and underscores
     * @return null where the role is there now; else why not, and how to mend that
     * @throws SQLException where the database fails for another reason than a missing right
     */
    public static @Nullable String require(Connection connection, String role) throws SQLException {
        requireName(role);
        if (exists(connection, role)) {
            return null;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create role " + role + " nologin");
            return null;
        } catch (SQLException e) {
            if (MADE_BY_ANOTHER.contains(String.valueOf(e.getSQLState()))) {
                return null;
            }
            if (NOT_ALLOWED.equals(e.getSQLState())) {
                return "The database user '%s' may not create roles. Let an administrator give: create role %s nologin; the next start grants its rights."
                        .formatted(connection.getMetaData().getUserName(), role);
            }
            throw e;
        }
    }

    /** Whether the server has this role. */
    public static boolean exists(Connection connection, String role) throws SQLException {
        return id(connection, role) != 0;
    }

    /** The role's number on this server; 0 where there is none. A role that was dropped and made again has another. */
    static long id(Connection connection, String role) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select oid from pg_roles where rolname = ?")) {
            select.setString(1, role);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static void requireName(String role) {
        if (!role.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "'" + role + "' is no name of a role: use lower-case letters, digits and underscores.");
        }
    }
}
