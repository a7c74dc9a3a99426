package org.zhifaku.connectors.exchange;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.zhifaku.connectors.source.DatabaseTransport;

/** What differs between the kinds of database: address, session, quotes, types. */
interface SqlDialect {

    /** Rows fetched at a time where all cells are short, and where some may be long: they bound memory. */
    int SHORT_ROWS = 500;

    int LONG_ROWS = 8;

    /** The driver itself waits a little longer than the server, so that the server ends what is too slow and says so. */
    Duration DRIVER_GRACE = Duration.ofSeconds(5);

    static SqlDialect of(DatabaseTransport.Dialect dialect) {
        return switch (dialect) {
            case MYSQL -> new MySqlDialect();
            case POSTGRESQL -> new PostgresDialect();
        };
    }

    /** The address, which holds neither user nor password. */
    String url(DatabaseTransport.Server server);

    /** The driver's properties beside user and password. */
    Properties properties(DatabaseTransport transport);

    /**
     * The statements that make a new connection ready: it only reads, shows times in the transport's zone, ends what is too slow, and
     * sees one snapshot.
     *
     * @param product name of the server, as it tells it
     */
    List<String> preparation(DatabaseTransport transport, String product, LocalDate businessDate);

    /** A name in quotes. */
    String quoted(String name);

    /** How the values of a column are had as text. */
    Column.Kind kind(ResultSetMetaData columns, int column, int mostBytes) throws SQLException;

    /** What is selected of a column so that its text comes, long ones cut behind so many characters. */
    String selected(Column column, int mostCharacters);

    /**
     * What is selected of a column where long texts are not looked for; only of use where the driver refuses rows that memory could not
     * hold.
     */
    default String selectedWhole(Column column, int mostCharacters) {
        return selected(column, mostCharacters);
    }

    /** Whether the driver refused rows as too long, so that they must be asked for cut. */
    default boolean isTooLong(SQLException thrown) {
        return false;
    }

    /** Whether the driver gives the bytes of such a column's text as they came: UTF-8 that is not decoded first. */
    boolean givesBytes(Column.Kind kind);

    /**
     * Sets how many rows are fetched at a time.
     *
     * @param cut whether the server cuts what is too long, because there is such a thing
     */
    void limitFetch(Statement statement, List<Column> columns, boolean cut) throws SQLException;

    /** Connects and prepares. */
    default Connection connect(DatabaseTransport transport, LocalDate businessDate) throws SQLException {
        Properties properties = properties(transport);
        properties.setProperty("user", transport.server().user());
        properties.setProperty("password", transport.server().password().reveal());
        Connection connection = DriverManager.getConnection(url(transport.server()), properties);
        try (Statement statement = connection.createStatement()) {
            String product = connection.getMetaData().getDatabaseProductName();
            for (String sql : preparation(transport, product, businessDate)) {
                statement.execute(sql);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
