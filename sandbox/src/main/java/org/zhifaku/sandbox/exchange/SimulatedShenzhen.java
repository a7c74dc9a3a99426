package org.zhifaku.sandbox.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhifaku.sandbox.postgres.EmbeddedPostgres;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;

/**
 * The exchange views of 深圳法治政府信息平台: a database of its own on the home's embedded PostgreSQL. Tables in schema {@code data},
 * one view per dataset in schema {@code exchange}; the reader's account may read the views and nothing else. The views spell out the
 * platform's flags per kind of penalty and measure, as an exchange view would.
 */
public final class SimulatedShenzhen implements SimulatedSystem {

    private static final String SOURCE = "shenzhen";
    private static final String DATABASE = "simulated_shenzhen";
    private static final String READER = "simulated_shenzhen_reader";

    /** What the views add: kinds in words, made of the flags. */
    private static final Map<String, SpelledOut> SPELLED_OUT = Map.of(
            "penalty",
            new SpelledOut(
                    "PUNISH_KINDS",
                    Map.of(
                            "IS_WARN", "警告",
                            "IS_OTHER", "通报批评",
                            "IS_FINE", "罚款",
                            "IS_CONFISCATE", "没收违法所得",
                            "IS_CONFIS_PROPERTY", "没收非法财物",
                            "IS_TD_LICENSE", "暂扣许可证件",
                            "IS_REVOKE_LICENSE", "吊销许可证件",
                            "IS_ORDER_CLOSURE", "责令停产停业",
                            "IS_DTAIN", "行政拘留")),
            "coercion",
            new SpelledOut(
                    "FORCE_MEASURES",
                    Map.of(
                            "IS_LIMIT_FREE", "限制公民人身自由",
                            "IS_DISTRESS", "查封场所、设施或者财物",
                            "IS_DTAIN_PROPERTY", "扣押财物",
                            "IS_FRESS", "冻结存款、汇款",
                            "IS_ORTHER_FORCE", "其他行政强制措施")));

    /**
     * A column of an exchange view that spells out flags.
     *
     * @param words by the column of the flag
     */
    public record SpelledOut(String column, Map<String, String> words) {
        public SpelledOut {
            words = Map.copyOf(words);
        }

        /** The cell of a row: the words of its flags, in the order of their columns. */
        public String of(TellingRow row) {
            return words.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(entry -> row.cell(entry.getKey()).equals("1"))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining(";"));
        }

        private String sql() {
            return words.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> "case when " + quoted(entry.getKey()) + " = '1' then '" + entry.getValue() + "' end")
                    .collect(Collectors.joining(", ", "concat_ws(';', ", ") as " + quoted(column)));
        }
    }

    /** The column that the view of a dataset has beside those of {@link DatasetView#columns}. */
    public static Optional<SpelledOut> spelledOut(String dataset) {
        return Optional.ofNullable(SPELLED_OUT.get(dataset));
    }

    /** Starts it. */
    public static final Starter STARTER = new Starter() {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public SimulatedSystem start(SimulatedHome home) {
            return SimulatedShenzhen.start(home);
        }
    };

    private final EmbeddedPostgres server;
    private final PostgresDatabase database;
    private final String password;
    private final ExchangeLoader loader;

    private SimulatedShenzhen(
            EmbeddedPostgres server, PostgresDatabase database, String password, ExchangeLoader loader) {
        this.server = server;
        this.database = database;
        this.password = password;
        this.loader = loader;
    }

    /** Starts it, or attaches to the home's server, with empty tables at the first time. */
    public static SimulatedShenzhen start(SimulatedHome home) {
        List<ExchangeTable> tables = home.world().system(SOURCE).stream()
                .map(SimulatedShenzhen::table)
                .toList();
        EmbeddedPostgres server = EmbeddedPostgres.start(libraryHome(home.folder()), Profile.DURABLE);
        try {
            PostgresDatabase database = server.database().createDatabase(DATABASE);
            String password = Passwords.remembered(home.folder().resolve("reader-password"));
            ExchangeLoader loader = new ExchangeLoader(tables, home.baseDate(), "data.reached");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists data");
                statement.execute("create schema if not exists exchange");
                loader.create(connection);
                allow(statement, password);
            }
            return new SimulatedShenzhen(server, database, password, loader);
        } catch (SQLException e) {
            server.close();
            throw new ServerException(
                    "The views of '" + SOURCE + "' cannot be made in database '" + DATABASE + "': " + e.getMessage(),
                    e);
        }
    }

    /** The demo keeps its systems in {@code <home>/sandbox/<source>}; elsewhere the folder itself is a home. */
    private static Path libraryHome(Path folder) {
        Path systems = folder.toAbsolutePath().normalize().getParent();
        boolean ofDemo = systems != null && systems.endsWith("sandbox") && systems.getParent() != null;
        return ofDemo ? systems.getParent() : folder;
    }

    private static void allow(Statement statement, String password) throws SQLException {
        statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + READER
                + "') then create role " + READER + " login; end if; end $$");
        statement.execute("alter role " + READER + " login password '" + password
                + "' nosuperuser nocreatedb nocreaterole connection limit 20");
        statement.execute("alter role " + READER + " set default_transaction_read_only = on");
        statement.execute("grant usage on schema exchange to " + READER);
        statement.execute("grant select on all tables in schema exchange to " + READER);
    }

    private static ExchangeTable table(DatasetView view) {
        String name = "\"" + view.dataset() + "\"";
        String key = view.keyColumns().get(0);
        String time = view.updateTimeColumn();
        List<String> columns = view.columns();
        String typed = columns.stream()
                .map(column -> quoted(column) + (column.equals(time) ? " timestamp(0)" : " text"))
                .collect(Collectors.joining(", "));
        String create = "create table if not exists data." + name + " (" + typed + ", primary key (" + quoted(key)
                + "));\n"
                + "create index if not exists \"" + view.dataset() + "_order\" on data." + name + " (" + quoted(time)
                + ", " + quoted(key) + ");\n"
                + "create or replace view exchange." + viewName(view.dataset()) + " as select "
                + Stream.concat(
                                columns.stream().map(SimulatedShenzhen::quoted),
                                spelledOut(view.dataset()).map(SpelledOut::sql).stream())
                        .collect(Collectors.joining(", "))
                + " from data." + name;
        String upsert = "insert into data." + name + " ("
                + columns.stream().map(SimulatedShenzhen::quoted).collect(Collectors.joining(", ")) + ") values ("
                + columns.stream()
                        .map(column -> column.equals(time) ? "cast(? as timestamp)" : "?")
                        .collect(Collectors.joining(", "))
                + ") on conflict (" + quoted(key) + ") do update set "
                + columns.stream()
                        .map(column -> quoted(column) + " = excluded." + quoted(column))
                        .collect(Collectors.joining(", "));
        return new ExchangeTable(view, create, upsert);
    }

    private static String quoted(String column) {
        return "\"" + column + "\"";
    }

    private static String viewName(String dataset) {
        return "v_" + dataset.toLowerCase(Locale.ROOT);
    }

    /** The database as its owner reaches it: for faults in tests. */
    public PostgresDatabase database() {
        return database;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    private URI address() {
        return URI.create(database.jdbcUrl().substring("jdbc:".length()));
    }

    @Override
    public String place() {
        return address().toString();
    }

    @Override
    public Map<String, String> settings() {
        URI address = address();
        return Map.of(
                "host", address.getHost(),
                "port", Integer.toString(address.getPort()),
                "database", DATABASE,
                "user", READER,
                "password", password);
    }

    @Override
    public void ensureThrough(LocalDate date) {
        try (Connection connection = database.connect()) {
            loader.ensureThrough(connection, date);
        } catch (SQLException e) {
            throw new ServerException(
                    "Cannot bring the views of '" + SOURCE + "' to " + date + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
