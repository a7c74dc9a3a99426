package org.zhifaku.connectors.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection to a source's database, reading one snapshot. Not thread-safe. */
final class Session {

    private final Connection connection;
    private final SqlDialect dialect;

    /** @param connection ready to read, see {@link SqlDialect#connect} */
    Session(Connection connection, SqlDialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        // Without it PostgreSQL's driver would fetch all rows at once.
        connection.setAutoCommit(false);
    }

    /** Takes a row: the UTF-8 of its values; the arrays are handed over. */
    interface Taker {
        void take(byte[] @Nullable [] values);
    }

    /** The columns of a table. */
    List<Column> columns(String quotedTable, int mostBytes) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select * from " + quotedTable + " where 1 = 0");
                ResultSet none = statement.executeQuery()) {
            ResultSetMetaData found = none.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                columns.add(new Column(found.getColumnName(i), dialect.kind(found, i, mostBytes)));
            }
            return columns;
        }
    }

    long count(Query query) throws SQLException {
        try (PreparedStatement statement = prepare(query);
                ResultSet counted = statement.executeQuery()) {
            counted.next();
            return counted.getLong(1);
        }
    }

    /**
     * Gives all rows of a query to a taker as they come.
     *
     * @param cut whether the query cuts what is too long
     */
    long read(Query query, List<Column> columns, boolean cut, Taker taker) throws SQLException {
        Column[] read = columns.toArray(Column[]::new);
        long rows = 0;
        try (PreparedStatement statement = prepare(query)) {
            dialect.limitFetch(statement, columns, cut);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows++;
                    taker.take(values(result, read));
                }
            }
        }
        return rows;
    }

    private byte[] @Nullable [] values(ResultSet result, Column[] columns) throws SQLException {
        byte[] @Nullable [] values = new byte[columns.length][];
        for (int i = 0; i < values.length; i++) {
            Column column = columns[i];
            if (dialect.givesBytes(column.kind())) {
                byte[] value = result.getBytes(i + 1);
                values[i] = value == null || !column.isShownOtherwise() ? value : shown(column, value);
            } else {
                String value = result.getString(i + 1);
                values[i] = value == null ? null : column.shown(value).getBytes(StandardCharsets.UTF_8);
            }
        }
        return values;
    }

    private static byte[] shown(Column column, byte[] value) {
        return column.shown(new String(value, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private PreparedStatement prepare(Query query) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(query.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        int at = 1;
        for (Object value : query.values()) {
            if (value instanceof BigDecimal number) {
                statement.setBigDecimal(at++, number);
            } else {
                statement.setString(at++, value.toString());
            }
        }
        return statement;
    }

    /** Ends the snapshot and the connection. */
    void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone already, which is what was wanted.
            abort();
        }
    }

    /** Drops the connection without reading what the server still sends. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // Nothing is left to drop.
            return;
        }
    }
}
