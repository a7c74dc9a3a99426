package org.zhifaku.sandbox.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhifaku.sandbox.mariadb.EmbeddedMariaDb;
import org.zhifaku.sandbox.mariadb.MariaDbAccount;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.telling.DatasetView;

/**
 * The front-end database of “互联网+监管”: a MariaDB with one table per dataset, in which every record stands once under its {@code
 * cd_id} and a withdrawn one stays with {@code cd_operation = d}. The reader's account may read these tables and nothing else.
 */
public final class SimulatedInternetSupervision implements SimulatedSystem {

    private static final String SOURCE = "internet-supervision";
    private static final String DATABASE = "qzk_hlwjg";
    private static final String READER = "zhifaku_reader";
    /** Tables of reference 4.2 and 4.3; those of items and penalties were not seen there and are named in the same manner. */
    private static final Map<String, String> TABLES = Map.of(
            "item", "jg_jgsx_implement_publish",
            "inspection", "jg_jgxw_check_action",
            "penalty", "jg_jgxw_punish_action",
            "coercion", "jg_jgxw_force_action",
            "other", "jg_jgxw_other_action");

    /** Starts it. */
    public static final Starter STARTER = new Starter() {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public SimulatedSystem start(SimulatedHome home) {
            return SimulatedInternetSupervision.start(home);
        }
    };

    private final EmbeddedMariaDb server;
    private final String password;
    private final ExchangeLoader loader;

    private SimulatedInternetSupervision(EmbeddedMariaDb server, String password, ExchangeLoader loader) {
        this.server = server;
        this.password = password;
        this.loader = loader;
    }

    /** Starts the server, with empty tables at the first time. */
    public static SimulatedInternetSupervision start(SimulatedHome home) {
        List<ExchangeTable> tables = home.world().system(SOURCE).stream()
                .map(SimulatedInternetSupervision::table)
                .toList();
        EmbeddedMariaDb server = EmbeddedMariaDb.start(home.folder());
        try (Connection connection = server.keeper().connect()) {
            String password = Passwords.remembered(home.folder().resolve("reader-password"));
            ExchangeLoader loader = new ExchangeLoader(tables, home.baseDate(), "simulation.reached");
            try (Statement statement = connection.createStatement()) {
                statement.execute("create database if not exists " + DATABASE);
                statement.execute("create database if not exists simulation");
                statement.execute("use " + DATABASE);
                loader.create(connection);
                statement.execute(
                        "create or replace user '" + READER + "'@'127.0.0.1' identified by '" + password + "'");
                statement.execute("grant select on " + DATABASE + ".* to '" + READER + "'@'127.0.0.1'");
            }
            return new SimulatedInternetSupervision(server, password, loader);
        } catch (SQLException e) {
            server.close();
            throw new ServerException(
                    "The embedded MariaDB in " + home.folder() + " started, but its tables cannot be made: "
                            + e.getMessage(),
                    e);
        }
    }

    private static ExchangeTable table(DatasetView view) {
        String name = TABLES.getOrDefault(view.dataset(), view.dataset());
        String key = view.keyColumns().get(0);
        String time = view.updateTimeColumn();
        String columns = view.columns().stream()
                .map(column -> "`" + column + "` " + type(column, key, time))
                .collect(Collectors.joining(", "));
        String create = "create table if not exists `" + name + "` (" + columns + ", primary key (`" + key
                + "`), index (`cd_batch`, `" + time + "`, `" + key + "`), index (`" + time + "`))";
        String upsert = "replace into `" + name + "` ("
                + view.columns().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "))
                + ") values ("
                + IntStream.range(0, view.columns().size()).mapToObj(any -> "?").collect(Collectors.joining(", "))
                + ")";
        return new ExchangeTable(view, create, upsert);
    }

    private static String type(String column, String key, String time) {
        if (column.equals(key)) {
            return "varchar(128) not null";
        }
        if (column.equals(time)) {
            return "datetime not null";
        }
        return switch (column) {
            case "cd_batch" -> "varchar(20) not null";
            case "cd_operation" -> "char(1) not null";
            case "cd_source" -> "varchar(100)";
            default -> "text";
        };
    }

    /** Name of the table of a dataset. */
    public static String table(String dataset) {
        return TABLES.getOrDefault(dataset, dataset);
    }

    /** Who may do everything in its database: for faults in tests. */
    public MariaDbAccount keeper() {
        return server.keeper().in(DATABASE);
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String place() {
        MariaDbAccount keeper = keeper();
        return "mysql://" + keeper.host() + ":" + keeper.port() + "/" + DATABASE;
    }

    @Override
    public Map<String, String> settings() {
        MariaDbAccount keeper = keeper();
        return Map.of(
                "host", keeper.host(),
                "port", Integer.toString(keeper.port()),
                "database", DATABASE,
                "user", READER,
                "password", password);
    }

    @Override
    public void ensureThrough(LocalDate date) {
        try (Connection connection = keeper().connect()) {
            loader.ensureThrough(connection, date);
        } catch (SQLException e) {
            throw new ServerException(
                    "Cannot bring the tables of '" + SOURCE + "' to " + date + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
