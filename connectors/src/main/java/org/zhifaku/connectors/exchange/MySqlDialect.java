package org.zhifaku.connectors.exchange;

import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.DatabaseTransport.Server;

/**
 * MySQL and MariaDB, by MariaDB's driver. Statements are not prepared on the server, so that values come as the server writes them:
 * 0000-00-00 stays what it is.
 */
final class MySqlDialect implements SqlDialect {

    @Override
    public String url(Server server) {
        return "jdbc:mariadb://" + server.host() + ":" + server.port() + "/" + server.database();
    }

    @Override
    public Properties properties(DatabaseTransport transport) {
        boolean tls = transport.server().tls();
        Properties properties = new Properties();
        properties.setProperty(
                "connectTimeout",
                Long.toString(transport.patience().connectTimeout().toMillis()));
        properties.setProperty(
                "socketTimeout",
                Long.toString(
                        transport.patience().idleTimeout().plus(DRIVER_GRACE).toMillis()));
        properties.setProperty("sslMode", tls ? "verify-full" : "disable");
        // A server must not be able to ask for files of this machine, nor for the password as it is.
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty(
                "restrictedAuth", "mysql_native_password,client_ed25519,caching_sha2_password,sha256_password,parsec");
        // MySQL 8 without TLS encrypts the password with a key that it gives; with TLS there is no need.
        properties.setProperty("allowPublicKeyRetrieval", Boolean.toString(!tls));
        properties.setProperty("useServerPrepStmts", "false");
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("transformedBitIsBoolean", "false");
        properties.setProperty("yearIsDateType", "false");
        return properties;
    }

    @Override
    public List<String> preparation(DatabaseTransport transport, String product, LocalDate businessDate) {
        ZoneOffset offset =
                transport.zone().getRules().getOffset(businessDate.atTime(12, 0).toInstant(ZoneOffset.UTC));
        long idleMillis = transport.patience().idleTimeout().toMillis();
        List<String> statements = new ArrayList<>();
        // Names of zones need tables that many servers lack.
        statements.add("set session time_zone = '" + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId()) + "'");
        statements.add(
                product.equals("MariaDB")
                        ? "set session max_statement_time = "
                                + BigDecimal.valueOf(idleMillis, 3).toPlainString()
                        : "set session max_execution_time = " + idleMillis);
        statements.add("set session transaction isolation level repeatable read");
        statements.add("set session autocommit = 0");
        statements.add("start transaction with consistent snapshot, read only");
        return statements;
    }

    @Override
    public String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    @Override
    public Column.Kind kind(ResultSetMetaData columns, int column, int mostBytes) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.BIT -> Column.Kind.BITS;
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> Column.Kind.NUMBER;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Column.Kind.BYTES;
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGVARCHAR, Types.CLOB -> {
                int characters = columns.getPrecision(column);
                yield characters <= 0 || characters > mostBytes ? Column.Kind.LONG_TEXT : Column.Kind.TEXT;
            }
            default -> Column.Kind.OTHER;
        };
    }

    @Override
    public String selected(Column column, int mostCharacters) {
        String name = quoted(column.name());
        return switch (column.kind()) {
            case LONG_TEXT, STRUCTURED -> "left(" + name + ", " + mostCharacters + ")";
            case BITS -> name + " + 0";
            case TEXT, NUMBER, BOOLEAN, OTHER, BYTES -> name;
        };
    }

    @Override
    public boolean givesBytes(Column.Kind kind) {
        return kind == Column.Kind.TEXT || kind == Column.Kind.LONG_TEXT;
    }

    @Override
    public void limitFetch(Statement statement, List<Column> columns, boolean cut) throws SQLException {
        boolean longOnes = columns.stream().anyMatch(column -> column.kind() == Column.Kind.LONG_TEXT);
        statement.setFetchSize(longOnes ? LONG_ROWS : SHORT_ROWS);
    }
}
