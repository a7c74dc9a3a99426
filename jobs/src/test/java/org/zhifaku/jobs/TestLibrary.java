package org.zhifaku.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.cli.CommandContext;
import org.zhifaku.jobs.cli.ZhifakuCommand;
import org.zhifaku.jobs.settings.SettingsLoader;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.library.search.IndexAddress;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.search.SearchChecksums;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.sandbox.center.CreditCenter;
import org.zhifaku.sandbox.center.DeliveredFile;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.sandbox.sftp.SimulatedSftp;
import org.zhifaku.sandbox.system.SimulatedSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A library of its own on the shared test servers: a database, an index alias, a home, a simulated credit centre. */
public final class TestLibrary implements AutoCloseable {
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 30);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Path home;
    private final PostgresDatabase database;
    private final CreditCenter center;
    private final SimulatedSftp sftp;
    private final Map<String, String> environment = new TreeMap<>();

    private TestLibrary(Path home, int records) {
        int number = COUNTER.incrementAndGet();
        this.home = home;
        this.database = TestServers.createDatabase("jobs_" + number);
        this.center = new CreditCenter(home.resolve("centre"), 7, records, FIRST_DAY);
        center.ensureThrough(FIRST_DAY.plusDays(1));
        this.sftp = SimulatedSftp.start(home.resolve("centre"), home.resolve("centre-state"));
        environment.put("ZHIFAKU_HOME", home.resolve("home").toString());
        environment.put("ZHIFAKU_DATABASE_URL", database.jdbcUrl());
        environment.put("ZHIFAKU_DATABASE_USER", database.user());
        environment.put("ZHIFAKU_DATABASE_PASSWORD", database.password());
        environment.put("ZHIFAKU_INDEX_URL", TestServers.elasticsearch());
        environment.put(
                "ZHIFAKU_INDEX_ALIAS",
                "jobs-%d-%d".formatted(ProcessHandle.current().pid(), number));
        environment.put("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_HOST", sftp.host());
        environment.put("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_PORT", Integer.toString(sftp.port()));
        environment.put("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_USER", sftp.user());
        environment.put("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_PASSWORD", sftp.password());
        environment.put("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_HOST_KEY", sftp.hostKey());
    }

    /** A library whose centre offers so many records on {@link #FIRST_DAY}, and the changes of the day after. */
    public static TestLibrary create(Path folder, int records) {
        return new TestLibrary(folder, records);
    }

    /** Sets, or with an empty value unsets, a variable of the environment. */
    public TestLibrary set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Sets all that reaches a simulated system. */
    public TestLibrary reach(SimulatedSystem system) {
        system.settings()
                .forEach((key, value) -> set(
                        "ZHIFAKU_SOURCES_%s_%s"
                                .formatted(system.source(), key)
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_'),
                        value));
        return this;
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** The files of a day and their rows. */
    public long deliveredRows(LocalDate day, String dataset) {
        String prefix = dataset.equals("penalty") ? "XZCF" : "XZXK";
        return center.delivered(day).stream()
                .filter(file -> file.name().startsWith(prefix))
                .mapToLong(DeliveredFile::rows)
                .sum();
    }

    /** What a command printed and how it ended. */
    public record Answer(int status, String out, String err) {
        /** The last line of the result as JSON. */
        public JsonNode json() {
            List<String> lines = out.lines().toList();
            return JsonMapper.shared().readTree(lines.get(lines.size() - 1));
        }
    }

    /** Gives a command in this process. */
    public Answer command(String... arguments) {
        return command(environment, arguments);
    }

    /** Gives a command in this process in any environment. */
    public static Answer command(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Path root = root();
        SettingsLoader loader = new SettingsLoader(root, root, environment, Map.of());
        int status = ZhifakuCommand.execute(new CommandContext(terminal, loader), arguments);
        terminal.flush();
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A copy of the real definitions, to be changed. */
    public static Path copyOfMappings(Path target) throws IOException {
        Path real = root().resolve("mappings");
        try (Stream<Path> paths = Files.walk(real)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(real.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        return target;
    }

    public static Path root() {
        return Path.of(System.getProperty("zhifaku.root", ".")).toAbsolutePath().normalize();
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database.dataSource());
    }

    public long count(String from) {
        return jdbc().sql("select count(*) from " + from).query(Long.class).single();
    }

    /** Content of source layer, topic library and index, as sums that two equal libraries share. */
    public Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        for (String kind : List.of("penalty", "permit")) {
            sums.put(
                    "source." + kind,
                    digest("record_id::text || content_hash || (withdrawn_at is null)", "source." + kind));
            sums.put("topic." + kind, digest("act_id::text || content_hash || status", "topic." + kind));
        }
        try (IndexServer server =
                IndexServer.connect(IndexAddress.open(java.net.URI.create(TestServers.elasticsearch()))
                        .withAlias(environment.getOrDefault("ZHIFAKU_INDEX_ALIAS", "")))) {
            sums.put("index", new SearchChecksums(server).byKind().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sums;
    }

    private String digest(String row, String table) {
        return jdbc().sql("select count(*) || ' ' || coalesce(md5(string_agg(%1$s, ',' order by %1$s)), '') from %2$s"
                        .formatted(row, table))
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        sftp.close();
        if (!Files.isDirectory(home)) {
            throw new IllegalStateException("The test removed the home of its library.");
        }
    }
}
