package org.zhifaku.connectors.exchange;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGStatement;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.DatabaseTransport.Server;

/** PostgreSQL. Values come as the server writes them: nothing is transferred in binary form. */
final class PostgresDialect implements SqlDialect {

    /** Most bytes of the rows that are fetched at a time; the driver asks for fewer rows where they are long. */
    private static final String FETCHED_BYTES = "32M";

    @Override
    public String url(Server server) {
        return "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + server.database();
    }

    @Override
    public Properties properties(DatabaseTransport transport) {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", seconds(transport.patience().connectTimeout()));
        properties.setProperty(
                "socketTimeout", seconds(transport.patience().idleTimeout().plus(DRIVER_GRACE)));
        properties.setProperty("sslmode", transport.server().tls() ? "verify-full" : "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("ApplicationName", "zhifaku");
        properties.setProperty("readOnly", "true");
        properties.setProperty("binaryTransfer", "false");
        // Bound texts take the type of the column they are compared with.
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("maxResultBuffer", FETCHED_BYTES);
        properties.setProperty("adaptiveFetch", "true");
        properties.setProperty("adaptiveFetchMaximum", "2000");
        return properties;
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }

    @Override
    public List<String> preparation(DatabaseTransport transport, String product, LocalDate businessDate) {
        return List.of(
                "set time zone " + zone(transport.zone()),
                "set datestyle = 'ISO, YMD'",
                "set statement_timeout = " + transport.patience().idleTimeout().toMillis(),
                "set session characteristics as transaction isolation level repeatable read, read only");
    }

    /** A text such as '+08:00' would be read with the opposite sign. */
    private static String zone(ZoneId zone) {
        return zone instanceof ZoneOffset ? "interval '" + zone.getId() + "' hour to minute" : "'" + zone.getId() + "'";
    }

    @Override
    public String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public Column.Kind kind(ResultSetMetaData columns, int column, int mostBytes) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> Column.Kind.NUMBER;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Column.Kind.BYTES;
            case Types.BIT, Types.BOOLEAN ->
                columns.getColumnTypeName(column).equals("bool") ? Column.Kind.BOOLEAN : Column.Kind.OTHER;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> {
                int characters = columns.getPrecision(column);
                yield characters <= 0 || characters > mostBytes ? Column.Kind.LONG_TEXT : Column.Kind.TEXT;
            }
            case Types.DATE, Types.TIME, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                Column.Kind.OTHER;
            default -> Column.Kind.STRUCTURED;
        };
    }

    @Override
    public String selected(Column column, int mostCharacters) {
        String name = quoted(column.name());
        return switch (column.kind()) {
            // The length is known without reading the text; to cut it the server reads it, even where nothing is cut.
            case LONG_TEXT, STRUCTURED ->
                "case when octet_length(%1$s::text) < %2$d then %1$s::text else left(%1$s::text, %2$d) end"
                        .formatted(name, mostCharacters);
            case TEXT, NUMBER, BITS, BOOLEAN, OTHER, BYTES -> name;
        };
    }

    /** Even to look at each length costs the server a fifth of its time, and hardly any table has such cells. */
    @Override
    public String selectedWhole(Column column, int mostCharacters) {
        return quoted(column.name()) + (column.kind() == Column.Kind.STRUCTURED ? "::text" : "");
    }

    /** With binary transfer switched off all values come as text. */
    @Override
    public boolean givesBytes(Column.Kind kind) {
        return kind != Column.Kind.BYTES;
    }

    /** The driver names its own setting in every language, and has no code for this. */
    @Override
    public boolean isTooLong(SQLException thrown) {
        return String.valueOf(thrown.getMessage()).contains("maxResultBuffer");
    }

    @Override
    public void limitFetch(Statement statement, List<Column> columns, boolean cut) throws SQLException {
        // The first fetch only: from then on the driver reckons with the longest row it has seen. Where there are long
        // ones that would
        // still be too many, for a long row may follow many short ones.
        statement.setFetchSize(cut ? LONG_ROWS / 2 : SHORT_ROWS / 4);
        statement.unwrap(PGStatement.class).setAdaptiveFetch(!cut);
    }
}
