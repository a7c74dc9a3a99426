package org.zhifaku.library.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;

/**
 * Makes the roles {@code steward} and {@code analyst} and gives them their rights in this database, as its tables and views stand now.
 * Safe to call at every start and from several programs at once; where nothing changed it only looks.
 *
 * <p>A server whose administrator keeps the library's user from making roles is no failure: what is missing is kept in {@code
 * control.database_role}, with what the administrator has to give.
 */
public final class DatabaseRoles {

    /** Reads control, source, topic, mart and share; writes nothing by itself. */
    public static final String STEWARD = "steward";

    /** Reads mart, topic and source without what is personal. */
    public static final String ANALYST = "analyst";

    private static final long LOCK = 0x7a66_726f_6c65_73L;
    private static final List<String> STEWARD_SCHEMAS = List.of("control", "source", "topic", "mart", "share");
    private static final List<String> ANALYST_SCHEMAS = List.of("source", "topic", "mart");

    private final DataSource dataSource;
    private final Readable readable;
    private final String steward;
    private final String analyst;

    /** Roles of this migrated warehouse. */
    public DatabaseRoles(DataSource dataSource, RecordTypes types) {
        this(dataSource, types, STEWARD, ANALYST);
    }

    /** Under other names: the roles belong to the server, and tests share one. */
    DatabaseRoles(DataSource dataSource, RecordTypes types, String steward, String analyst) {
        this.dataSource = dataSource;
        this.readable = new Readable(types);
        this.steward = steward;
        this.analyst = analyst;
    }

    /**
     * Brings roles and rights up to date.
     *
     * @return how each role stands
     * @throws WarehouseException where the database fails for another reason than a missing right
     */
    public List<RoleState> apply() {
        try (Connection connection = dataSource.getConnection()) {
            List<RoleState> states = new ArrayList<>();
            for (String role : List.of(steward, analyst)) {
                // Outside a transaction: one that failed would take the rest with it.
                states.add(apply(connection, role, ServerRoles.require(connection, role)));
            }
            return states;
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot give the database roles their rights: " + e.getMessage()
                            + ". Mend what the server says, then start again.",
                    e);
        }
    }

    /** How each role stood when it was last looked at; empty where that never happened. */
    public static List<RoleState> known(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select role, present, problem from control.database_role order by role desc");
                ResultSet row = select.executeQuery()) {
            List<RoleState> states = new ArrayList<>();
            while (row.next()) {
                states.add(new RoleState(row.getString(1), row.getBoolean(2), row.getString(3)));
            }
            return states;
        } catch (SQLException e) {
            throw new WarehouseException("Cannot read control.database_role: " + e.getMessage() + ".", e);
        }
    }

    private RoleState apply(Connection connection, String role, @Nullable String problem) throws SQLException {
        connection.setAutoCommit(false);
        try {
            lock(connection);
            if (problem != null) {
                remember(connection, role, false, null, problem);
                connection.commit();
                return new RoleState(role, false, problem);
            }
            List<String> grants = grants(connection, role);
            String fingerprint = Hashes.key("grants", grants.toArray(String[]::new)) + " "
                    + ServerRoles.id(connection, role) + " " + relations(connection);
            if (!fingerprint.equals(fingerprint(connection, role))) {
                try (Statement statement = connection.createStatement()) {
                    for (String grant : grants) {
                        statement.execute(grant);
                    }
                }
                remember(connection, role, true, fingerprint, null);
            }
            connection.commit();
            return new RoleState(role, true, null);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Two programs that grant at once fail: "tuple concurrently updated". */
    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    /** All that a role is given; what it had before is taken away first, so that a column that became personal is closed. */
    private List<String> grants(Connection connection, String role) throws SQLException {
        List<String> grants = new ArrayList<>();
        for (String schema : STEWARD_SCHEMAS) {
            grants.add("revoke all on all tables in schema %s from %s".formatted(schema, role));
            grants.add("revoke all on schema %s from %s".formatted(schema, role));
        }
        for (String schema : role.equals(steward) ? STEWARD_SCHEMAS : ANALYST_SCHEMAS) {
            grants.add("grant usage on schema %s to %s".formatted(schema, role));
            columns(connection, schema).forEach((table, columns) -> grant(schema, table, columns, role)
                    .ifPresent(grants::add));
        }
        return grants;
    }

    private Optional<String> grant(String schema, String table, List<String> columns, String role) {
        List<String> open = role.equals(steward)
                ? columns
                : columns.stream()
                        .filter(column -> readable.byAnalyst(schema, column))
                        .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        // On the whole table where nothing is withheld: then "select *" works.
        String list = open.size() == columns.size() ? "" : " (" + quoted(open) + ")";
        return Optional.of("grant select%s on %s.%s to %s".formatted(list, schema, quoted(List.of(table)), role));
    }

    private static String quoted(List<String> names) {
        return String.join(
                ", ",
                names.stream()
                        .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                        .toList());
    }

    private static Map<String, List<String>> columns(Connection connection, String schema) throws SQLException {
        String sql = """
                select c.relname, a.attname
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                order by 1, a.attnum
                """;
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, schema);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return tables;
    }

    /** A sum over the numbers of all tables: one that was dropped and made again has lost its rights. */
    private static String relations(Connection connection) throws SQLException {
        String sql = """
                select coalesce(md5(string_agg(c.oid::text, ',' order by c.oid)), '') from pg_class c
                where c.relnamespace = any (?::regnamespace[]) and c.relkind in ('r', 'p', 'v', 'm')
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", STEWARD_SCHEMAS.toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static @Nullable String fingerprint(Connection connection, String role) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select fingerprint from control.database_role where role = ? and present")) {
            select.setString(1, role);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void remember(
            Connection connection, String role, boolean present, @Nullable String fingerprint, @Nullable String problem)
            throws SQLException {
        String sql = """
                insert into control.database_role (role, present, fingerprint, problem) values (?, ?, ?, ?)
                on conflict (role) do update set present = excluded.present, fingerprint = excluded.fingerprint,
                    problem = excluded.problem, checked_at = now()
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, role);
            upsert.setBoolean(2, present);
            upsert.setString(3, fingerprint);
            upsert.setString(4, problem);
            upsert.executeUpdate();
        }
    }
}
