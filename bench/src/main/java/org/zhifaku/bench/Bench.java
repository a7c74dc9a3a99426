package org.zhifaku.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhifaku.bench.contestant.Contestants;
import org.zhifaku.bench.contestant.FileTree;
import org.zhifaku.bench.harness.ContestantProcess;
import org.zhifaku.bench.harness.Measurement;
import org.zhifaku.bench.harness.Workplace;
import org.zhifaku.sandbox.EmbeddedServers;
import org.zhifaku.sandbox.Endpoints;
import org.zhifaku.sandbox.server.Profile;

/** Runs the bench; {@code bench/run} starts it from the repository's root. */
public final class Bench {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int WRONG_USAGE = 64;

    private final Options options;
    private final Path root;
    private final Path home;

    private Bench(Options options, Path root) {
        this.options = options;
        this.root = root;
        this.home = root.resolve("bench/target/bench");
    }

    /** See {@link Options#USAGE}. The system property {@code zhifaku.root} names the repository's root. */
    public static void main(String[] arguments) {
        System.setOut(new java.io.PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8));
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            Options options = Options.parse(List.of(arguments));
            Path root = Path.of(System.getProperty("zhifaku.root", "."))
                    .toAbsolutePath()
                    .normalize();
            System.exit(new Bench(options, root).run() ? 0 : 1);
        } catch (Options.UsageException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(WRONG_USAGE);
        } catch (Exception e) {
            // The program's edge: whatever failed ends the run, with its trace for whoever mends the bench.
            e.printStackTrace();
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        FileTree.delete(home);
        Files.createDirectories(home);
        Standing standing = new Standing();
        try (EmbeddedServers servers = options.index()
                ? EmbeddedServers.start(home, Profile.DURABLE)
                : EmbeddedServers.postgresOnly(home, Profile.DURABLE)) {
            Workplace place = workplace("bench", servers, options.rows());
            Map<String, String> environment = Environment.describe(options, place);
            measure(servers, place, standing);
            Report report = new Report(options, environment, standing);
            report.print(System.out);
            Path file = root.resolve("bench/results/" + LocalDateTime.now().format(STAMP) + ".json");
            report.write(file);
            System.out.println();
            System.out.println("Written to " + root.relativize(file));
            return report.good();
        } finally {
            if (!options.keep()) {
                FileTree.delete(home.resolve("bench"));
                FileTree.delete(home.resolve("warm"));
            }
        }
    }

    private void measure(EmbeddedServers servers, Workplace place, Standing standing) throws Exception {
        List<ContestantProcess> contestants = new ArrayList<>();
        try {
            for (String name : Contestants.names()) {
                if (options.only().contains(name) && (options.index() || !name.equals("bulk"))) {
                    contestants.add(ContestantProcess.start(
                            name, Contestants.named(name), jvmArguments(name), home.resolve(name + ".log")));
                }
            }
            if (options.warmRows() > 0) {
                Workplace warm = workplace("warm", servers, options.warmRows());
                for (ContestantProcess contestant : contestants) {
                    tell(0, contestant.name(), contestant.round(warm));
                }
            }
            for (int round = 1; round <= options.rounds(); round++) {
                for (ContestantProcess contestant : contestants) {
                    List<Measurement> taken = contestant.round(place);
                    tell(round, contestant.name(), taken);
                    standing.add(taken);
                }
            }
        } finally {
            for (ContestantProcess contestant : contestants) {
                contestant.close();
            }
        }
    }

    private List<String> jvmArguments(String name) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx" + options.heap(), "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8", "-Dzhifaku.root=" + root));
        if (options.profile() && name.equals(Contestants.OURS)) {
            arguments.add(
                    "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + home.resolve("ours.jfr"));
        }
        return arguments;
    }

    private Workplace workplace(String name, EmbeddedServers servers, int rows) throws IOException {
        Path folder = Files.createDirectories(home.resolve(name));
        GeneratedFile file = GeneratedFile.write(folder, rows);
        Endpoints endpoints = options.index() ? servers.endpoints() : null;
        var database = servers.database();
        return new Workplace(
                name,
                database.jdbcUrl(),
                database.user(),
                database.password(),
                endpoints == null ? "" : endpoints.indexUrl(),
                root.toString(),
                folder.toString(),
                file.path().toString(),
                file.businessDate().toString(),
                file.rows());
    }

    private static void tell(int round, String contestant, List<Measurement> taken) {
        for (Measurement m : taken) {
            System.err.printf(
                    "%-8s %-12s %-36s %8.2f s  %s%n",
                    round == 0 ? "warm-up" : "round " + round, contestant, m.stage(), m.seconds(), m.facts());
        }
    }
}
