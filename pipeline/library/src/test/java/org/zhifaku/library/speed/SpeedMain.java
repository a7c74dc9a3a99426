package org.zhifaku.library.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.PenaltyGenerator;
import org.zhifaku.sandbox.postgres.EmbeddedPostgres;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PartReader;
import org.zhifaku.schemas.landing.PartWriter;
import org.zhifaku.schemas.landing.PullDraft;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Measures landing → source, source → topic and an unchanged rerun against one raw binary COPY of the same rows into an equal table,
 * and decoding, identifying and normalising by themselves: seconds, and microseconds of processor time a row of this process and of
 * the database's server (Linux only). On a machine that does other work the processor time, the least of some rounds, is what to look
 * at. Arguments: rows, rounds, mappings folder.
 */
public final class SpeedMain {

    /** Of the generator; exact duplicates come on top. */
    private static final int PART_ROWS = 49_000;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final DatasetMapping mapping;
    private final int rows;
    private final Map<String, List<Lap>> laps = new LinkedHashMap<>();

    private record Lap(double seconds, double own, double server) {}

    SpeedMain(DatasetMapping mapping, int rows) {
        this.mapping = mapping;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = Integer.parseInt(arguments[1]);
        SpeedMain speed = new SpeedMain(
                DefinitionSet.compile(definitions(Path.of(arguments[2])), RecordTypes.standard())
                        .dataset("credit-publicity", "penalty"),
                Integer.parseInt(arguments[0]));
        Path home = Files.createTempDirectory("zhifaku-speed");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.DURABLE)) {
            for (int round = 0; round < rounds; round++) {
                DataSource database =
                        server.database().createDatabase("speed" + round).dataSource();
                Migrations.migrate(database);
                speed.measure(database, home.resolve("landing" + round));
            }
            speed.print();
        }
    }

    void print() {
        System.out.println("                  s best   own us/row  server us/row (least of the rounds)");
        laps.forEach((name, all) -> System.out.printf(
                "%-15s %8.2f %12.2f %14.2f%n",
                name,
                all.stream().mapToDouble(Lap::seconds).min().orElseThrow(),
                all.stream().mapToDouble(Lap::own).min().orElseThrow() * 1e6 / rows,
                all.stream().mapToDouble(Lap::server).min().orElseThrow() * 1e6 / rows));
    }

    private void measure(DataSource database, Path folder) throws IOException, SQLException {
        RunRegistry runs = new RunRegistry(database);
        RunContext run = runs.start("speed", DAY);
        LandedPull pull = land(new PullRegistry(database), new LandingZone(folder), run, rows);
        PartIntegrator integrator = new PartIntegrator(database);
        PartCounts[] counts = new PartCounts[2];
        time("decode", database, () -> each(pull, row -> {}));
        BoundMapping[] bound = {mapping.bind(Layout.PENALTY_CURRENT.codes())};
        time("… identify", database, () -> each(pull, row -> bound[0].identify(row)));
        time("… normalise", database, () -> each(pull, row -> bound[0].normalise(row, DAY)));
        time("to source", database, () -> counts[0] = integrator.integrate(pull, mapping, run, done -> {}));
        time("to topic", database, () -> new Resolver(database, RecordTypes.standard()).resolve(run, done -> {}));
        RunContext again = runs.start("speed", DAY);
        time("unchanged", database, () -> counts[1] = integrator.integrate(pull, mapping, again, done -> {}));
        System.out.println(counts[0] + " " + counts[1]);
        rawCopy(database, folder.resolve("rows.bin"));
    }

    private static void each(LandedPull pull, Consumer<LandingRow> work) {
        for (int part = 0; part < pull.parts(); part++) {
            try (PartReader reader = pull.openPart(part)) {
                reader.forEachRemaining(work);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void rawCopy(DataSource database, Path file) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table raw_penalty (like source.penalty including indexes)");
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (OutputStream out = Files.newOutputStream(file)) {
                postgres.getCopyAPI().copyOut("copy source.penalty to stdout (format binary)", out);
            }
            System.out.printf("%d bytes%n", Files.size(file));
            statement.execute("checkpoint");
            time("raw copy", database, () -> {
                try (InputStream in = Files.newInputStream(file)) {
                    postgres.getCopyAPI().copyIn("copy raw_penalty from stdin (format binary)", in, 1 << 16);
                } catch (IOException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    static LandedPull land(PullRegistry pulls, LandingZone zone, RunContext run, int rows) throws IOException {
        PullKey key = pulls.begin(run, "credit-publicity", "penalty");
        PenaltyGenerator generator = new PenaltyGenerator(20_260_301, DirtPlan.standard());
        Arrival arrival = Arrival.archive(DAY);
        long line = 2;
        try (PullDraft draft = zone.begin(key)) {
            for (int from = 0; from < rows; from += PART_ROWS) {
                try (PartWriter writer =
                        draft.openPart(new PartHeader("speed.csv", "", "UTF-8", Layout.PENALTY_CURRENT.codes()))) {
                    for (int i = from; i < Math.min(rows, from + PART_ROWS); i++) {
                        GeneratedRow row = generator.row(i, Layout.PENALTY_CURRENT, arrival);
                        for (int copy = 0; copy < row.copies(); copy++) {
                            writer.write(LandingRow.of(line++, Operation.UPSERT, row.values()));
                        }
                    }
                }
            }
            LandedPull pull = draft.commit(new Manifest(
                    key,
                    Instant.EPOCH,
                    "speed",
                    List.of(),
                    draft.parts(),
                    new Manifest.Totals(rows, 0, null),
                    new Manifest.Watermark(null, null),
                    List.of(),
                    null));
            pulls.finish(key, PullOutcome.landed(rows, null, null));
            return pull;
        }
    }

    void time(String name, DataSource database, Runnable work) throws SQLException {
        long server = serverMillis(database);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double own = (system.getProcessCpuTime() - cpu) / 1e9;
        laps.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new Lap(seconds, own, (serverMillis(database) - server) / 1e3));
    }

    /** Processor time of the postmaster, its living children and those it has buried, in milliseconds; Linux counts in hundredths. */
    private static long serverMillis(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_backend_pid()")) {
            answer.next();
            ProcessHandle postmaster = ProcessHandle.of(answer.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.children())
                            .mapToLong(process -> ticks(process.pid()))
                            .sum()
                    * 10;
        }
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(11, 12, 13, 14)
                    .mapToLong(field -> Long.parseLong(fields[field]))
                    .sum();
        } catch (IOException e) {
            return 0; // it has just ended; its parent counts it
        }
    }

    static Map<String, String> definitions(Path folder) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
