package org.zhifaku.library.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhifaku.library.warehouse.WarehouseException;

/**
 * Looks at every column of text, list of texts or JSON of the warehouse except those of schema {@code restricted}; of views, at those that
 * others read ({@code mart}, {@code share}). The server picks the rows that hold enough digits, so that a large table costs one pass there.
 */
final class WarehouseScan {

    private static final int FETCH_ROWS = 1_000;

    /** Eleven digits with at most one separator between two: the least that any identifier has; passports are shorter and named. */
    private static final String SUSPECT = "[0-9０-９](?:[ \\u00A0\\u3000-]?[0-9０-９]){10}|护照|通行证|台胞证|回乡证|[Pp]assport";

    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname, t.typname in ('json', 'jsonb') as json
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                join pg_type t on t.oid = a.atttypid
            where n.nspname not in ('restricted', 'information_schema') and n.nspname not like 'pg\\_%'
                and (c.relkind in ('r', 'm') or c.relkind = 'v' and n.nspname in ('mart', 'share'))
                and t.typname in ('text', 'varchar', 'bpchar', '_text', '_varchar', 'json', 'jsonb', 'xml')
            order by 1, 2, a.attnum
            """;

    private final DataSource dataSource;
    private final Findings findings;

    WarehouseScan(DataSource dataSource, Findings findings) {
        this.dataSource = dataSource;
        this.findings = findings;
    }

    private record Column(String name, boolean json) {}

    /** Looks at all; gives the number of tables and views. */
    long scan() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<String, List<Column>> tables = columns(connection);
                for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
                    scan(connection, table.getKey(), table.getValue());
                }
                // Reading a share is noted, and that note is kept.
                connection.commit();
                return tables.size();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot scan the warehouse: " + e.getMessage() + ". Mend what the server says, then scan again.",
                    e);
        }
    }

    private static Map<String, List<Column>> columns(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                tables.computeIfAbsent(
                                quoted(row.getString(1)) + "." + quoted(row.getString(2)), table -> new ArrayList<>())
                        .add(new Column(row.getString(3), row.getBoolean(4)));
            }
        }
        return tables;
    }

    private void scan(Connection connection, String table, List<Column> columns) throws SQLException {
        String list =
                columns.stream().map(column -> quoted(column.name()) + "::text").collect(Collectors.joining(", "));
        String suspect = columns.stream()
                .map(column -> quoted(column.name()) + "::text ~ ?")
                .collect(Collectors.joining(" or "));
        String place = table.replace("\"", "") + ".";
        try (PreparedStatement select =
                connection.prepareStatement("select %s from %s where %s".formatted(list, table, suspect))) {
            select.setFetchSize(FETCH_ROWS);
            for (int i = 1; i <= columns.size(); i++) {
                select.setString(i, SUSPECT);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    for (int i = 0; i < columns.size(); i++) {
                        Column column = columns.get(i);
                        String text = row.getString(i + 1);
                        if (column.json()) {
                            findings.json(place + column.name(), column.name(), text);
                        } else {
                            findings.text(place + column.name(), column.name(), text);
                        }
                    }
                }
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
