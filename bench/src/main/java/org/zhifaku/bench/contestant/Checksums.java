package org.zhifaku.bench.contestant;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checksums of contents that do not depend on the order of rows: {@code <rows>:<sum of a 64-bit hash of each row>}. */
final class Checksums {

    private Checksums() {}

    /**
     * Checksum of some columns of a table, as their text in this session.
     *
     * @param table qualified name
     * @param columns unquoted names
     */
    static String ofTable(Connection connection, String table, List<String> columns) throws SQLException {
        String row = columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", ", "row(", ")"));
        return text(
                connection,
                "select count(*) || ':' || coalesce(sum(hashtextextended(" + row + "::text, 0)::numeric), 0) from "
                        + table);
    }

    /** Columns of a table that COPY can load, in their order; {@code except} left out. */
    static List<String> columns(Connection connection, String schema, String table, List<String> except)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        String sql = "select column_name from information_schema.columns where table_schema = '" + schema
                + "' and table_name = '" + table + "' and is_generated = 'NEVER' order by ordinal_position";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (!except.contains(rows.getString(1))) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    /** The one value that a query gives, as text. */
    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
