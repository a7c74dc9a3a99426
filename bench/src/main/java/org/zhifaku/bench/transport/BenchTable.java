package org.zhifaku.bench.transport;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.DatabaseTransport.Server;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.sandbox.mariadb.EmbeddedMariaDb;
import org.zhifaku.sandbox.mariadb.MariaDbAccount;
import org.zhifaku.sandbox.postgres.EmbeddedPostgres;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;

/** A table of penalties of the simulated world, told often enough; {@code cd_id} differs in each row. */
final class BenchTable implements AutoCloseable {

    private static final String NAME = "bench_act";

    /** A connection of its own to the server, as the bare loop uses it. */
    private interface Connecting {
        Connection connect() throws SQLException;
    }

    /** Where it is, as a transport reaches it. */
    record Place(Dialect dialect, Server server) {}

    private final AutoCloseable embedded;
    private final Connecting connecting;
    private final Place place;
    private long rows;

    private BenchTable(AutoCloseable embedded, Connecting connecting, Place place) {
        this.embedded = embedded;
        this.connecting = connecting;
        this.place = place;
    }

    static BenchTable mySql(Path home, LocalDate day, int rows) throws SQLException {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(home.resolve("mariadb"));
        MariaDbAccount keeper = server.keeper();
        try (Connection connection = keeper.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database bench");
        }
        MariaDbAccount account = keeper.in("bench");
        BenchTable table = new BenchTable(
                server,
                account::connect,
                new Place(
                        Dialect.MYSQL,
                        new Server(
                                account.host(),
                                account.port(),
                                "bench",
                                account.user(),
                                new Secret(account.password()),
                                false)));
        table.fill(day, rows, "datetime", "varchar(100)");
        return table;
    }

    static BenchTable postgres(Path home, LocalDate day, int rows) throws SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.DURABLE);
        PostgresDatabase database = server.database();
        URI url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        BenchTable table = new BenchTable(
                server,
                database::connect,
                new Place(
                        Dialect.POSTGRESQL,
                        new Server(
                                url.getHost(),
                                url.getPort(),
                                url.getPath().substring(1),
                                database.user(),
                                new Secret(database.password()),
                                false)));
        table.fill(day, rows, "timestamp(0)", "varchar(100)");
        return table;
    }

    private void fill(LocalDate day, int wanted, String time, String key) throws SQLException {
        DatasetView view = World.of(new WorldSize(3_000), 7, day).view("internet-supervision", "penalty");
        List<String> columns = view.columns();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + NAME + " ("
                    + columns.stream()
                            .map(column -> column + " "
                                    + (column.equals("cd_id") ? key : column.equals("cd_time") ? time : "text"))
                            .collect(Collectors.joining(", "))
                    + ", primary key (cd_id))");
            connection.setAutoCommit(false);
            insert(connection, view, columns, time);
            connection.commit();
            for (int times = 1; count(statement) * 2 <= wanted; times++) {
                statement.execute("insert into " + NAME + " select concat(cd_id, '-" + times + "'), "
                        + columns.stream().skip(1).collect(Collectors.joining(", ")) + " from " + NAME);
                connection.commit();
            }
            statement.execute("create index bench_order on " + NAME + " (cd_time, cd_id)");
            connection.commit();
            rows = count(statement);
        }
    }

    private static void insert(Connection connection, DatasetView view, List<String> columns, String time)
            throws SQLException {
        String marks = columns.stream()
                .map(column -> column.equals("cd_time") ? "cast(? as " + time + ")" : "?")
                .collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("insert into " + NAME + " values (" + marks + ")");
                Stream<TellingRow> told = view.rows(LocalDate.of(2026, 11, 25))) {
            for (TellingRow row : (Iterable<TellingRow>) told::iterator) {
                for (int i = 0; i < row.values().size(); i++) {
                    insert.setString(i + 1, row.values().get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet counted = statement.executeQuery("select count(*) from " + NAME)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    Connection connect() throws SQLException {
        return connecting.connect();
    }

    String name() {
        return NAME;
    }

    Place server() {
        return place;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            embedded.close();
        } catch (Exception e) {
            // AutoCloseable declares it; both servers throw unchecked only.
            throw new IllegalStateException(e);
        }
    }
}
