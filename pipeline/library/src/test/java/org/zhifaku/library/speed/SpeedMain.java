package org.zhifaku.library.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.zhifaku.sandbox.postgres.EmbeddedPostgres;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PartWriter;
import org.zhifaku.schemas.landing.PullDraft;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Times landing → source, source → topic and an unchanged rerun against one raw binary COPY of the same rows into an equal table.
 * Arguments: rows, rounds, mappings folder.
 */
public final class SpeedMain {

    private static final int PART_ROWS = 100_000;

    private SpeedMain() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        DatasetMapping mapping = DefinitionSet.compile(definitions(Path.of(arguments[2])), RecordTypes.standard())
                .dataset("credit-publicity", "penalty");
        Path home = Files.createTempDirectory("zhifaku-speed");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.DURABLE)) {
            double[][] seconds = new double[4][rounds];
            for (int round = 0; round < rounds; round++) {
                DataSource database =
                        server.database().createDatabase("speed" + round).dataSource();
                Migrations.migrate(database);
                measure(database, home.resolve("landing" + round), mapping, rows, round, seconds);
            }
            String[] names = {"raw copy", "to source", "to topic", "unchanged"};
            double raw = median(seconds[0]);
            for (int i = 0; i < names.length; i++) {
                double median = median(seconds[i]);
                System.out.printf(
                        "%-10s %6.2f s  %8.0f rows/s  x%.2f  %s%n",
                        names[i], median, rows / median, median / raw, Arrays.toString(seconds[i]));
            }
            System.out.printf("to topic in all x%.2f%n", (median(seconds[1]) + median(seconds[2])) / raw);
        }
    }

    private static void measure(
            DataSource database, Path folder, DatasetMapping mapping, int rows, int round, double[][] seconds)
            throws IOException, SQLException {
        RunRegistry runs = new RunRegistry(database);
        RunContext run = runs.start("speed", LocalDate.of(2026, 11, 1));
        LandedPull pull = land(new PullRegistry(database), new LandingZone(folder), run, rows);
        PartIntegrator integrator = new PartIntegrator(database);
        PartCounts[] counts = new PartCounts[2];
        seconds[1][round] = time(() -> counts[0] = integrator.integrate(pull, mapping, run, done -> {}));
        seconds[2][round] = time(() -> new Resolver(database, RecordTypes.standard()).resolve(run, done -> {}));
        RunContext again = runs.start("speed", LocalDate.of(2026, 11, 1));
        seconds[3][round] = time(() -> counts[1] = integrator.integrate(pull, mapping, again, done -> {}));
        System.out.println(counts[0] + " " + counts[1]);
        JdbcClient.create(database)
                .sql(
                        "select rule || ' ' || field || ' ' || min(message) || count(*) from control.quarantine_finding group by rule, field")
                .query(String.class)
                .list()
                .forEach(System.out::println);
        seconds[0][round] = rawCopy(database, folder.resolve("rows.bin"));
    }

    private static double rawCopy(DataSource database, Path file) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table raw_penalty (like source.penalty including indexes)");
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (OutputStream out = Files.newOutputStream(file)) {
                postgres.getCopyAPI().copyOut("copy source.penalty to stdout (format binary)", out);
            }
            System.out.printf("%d bytes%n", Files.size(file));
            statement.execute("checkpoint");
            long start = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                postgres.getCopyAPI().copyIn("copy raw_penalty from stdin (format binary)", in, 1 << 16);
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static LandedPull land(PullRegistry pulls, LandingZone zone, RunContext run, int rows) throws IOException {
        PullKey key = pulls.begin(run, "credit-publicity", "penalty");
        PenaltyRows generator = new PenaltyRows();
        try (PullDraft draft = zone.begin(key)) {
            for (int from = 0; from < rows; from += PART_ROWS) {
                try (PartWriter writer =
                        draft.openPart(new PartHeader("speed.csv", "", "UTF-8", PenaltyRows.COLUMNS))) {
                    for (int i = from; i < Math.min(rows, from + PART_ROWS); i++) {
                        writer.write(generator.next(i));
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

    private static double time(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "  %.2f s, this process used the processor for %.2f s%n",
                seconds, (system.getProcessCpuTime() - cpu) / 1e9);
        return seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Map<String, String> definitions(Path folder) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
