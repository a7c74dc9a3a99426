package org.zhifaku.jobs.cli;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;

/** Prints the answer to a query: a table for people, or a JSON array that is written row by row. */
final class SqlPrinter {
    static final String TABLES = "select table_schema as schema, table_name as name, table_type as type"
            + " from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') order by 1, 2;";
    private static final int SHOWN = 1_000;
    private static final int FETCH = 1_000;

    private final Terminal terminal;
    private final boolean json;

    SqlPrinter(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            boolean rows = statement.execute(text);
            if (!rows) {
                terminal.notice("No rows: the statement gives none.");
                if (json) {
                    terminal.result("[]");
                }
                return;
            }
            try (ResultSet answer = statement.getResultSet()) {
                if (json) {
                    asJson(answer);
                } else {
                    asTable(answer);
                }
            }
        }
    }

    private void asJson(ResultSet answer) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        tools.jackson.databind.json.JsonMapper mapper =
                tools.jackson.databind.json.JsonMapper.builder().build();
        terminal.out().print("[");
        String separator = "";
        while (answer.next()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                row.put(columns.getColumnLabel(column), jsonValue(answer, column, columns.getColumnTypeName(column)));
            }
            terminal.out().print(separator + mapper.writeValueAsString(row));
            separator = ",\n ";
        }
        terminal.result("]");
    }

    private static @Nullable Object jsonValue(ResultSet answer, int column, String type) throws SQLException {
        Object value = answer.getObject(column);
        if (value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof BigDecimal
                || value instanceof Double
                || value instanceof Float) {
            return value;
        }
        if (value instanceof Array array) {
            return Arrays.stream((Object[]) array.getArray())
                    .map(item -> item == null ? null : item.toString())
                    .toList();
        }
        return value == null ? null : answer.getString(column);
    }

    private void asTable(ResultSet answer) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        List<String> headings = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            headings.add(columns.getColumnLabel(column));
        }
        TextTable table = new TextTable(headings);
        long rows = 0;
        while (answer.next()) {
            if (++rows <= SHOWN) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int column = 1; column <= headings.size(); column++) {
                    Object value = answer.getObject(column);
                    cells.add(value instanceof Number ? value : answer.getString(column));
                }
                table.row(cells);
            }
        }
        table.lines().forEach(terminal::result);
        terminal.notice(
                rows <= SHOWN
                        ? "(%,d rows)".formatted(rows)
                        : "(%,d rows, the first %,d shown; --json gives all)".formatted(rows, SHOWN));
    }
}
