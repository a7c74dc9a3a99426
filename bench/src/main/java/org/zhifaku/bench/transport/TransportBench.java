package org.zhifaku.bench.transport;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.FileTransport.Protocol;
import org.zhifaku.schemas.landing.LandingZone;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Pulls and lands by every transport, beside a bare loop of the same client. */
public final class TransportBench {

    /** The transports that take part, by the name of their kind. */
    private static final Map<String, Supplier<TransportContestant>> CONTESTANTS = Map.of(
            "file-local", () -> new FileContestant(Protocol.LOCAL),
            "file-sftp", () -> new FileContestant(Protocol.SFTP),
            "kafka", TopicContestant::new,
            "mysql", () -> new ExchangeContestant(Dialect.MYSQL),
            "postgresql", () -> new ExchangeContestant(Dialect.POSTGRESQL),
            "rest", RestContestant::new,
            "soap", SoapContestant::new);

    private static final int MOST_WARM_UPS = 3;
    private static final double MOST_TIMES = 1.5;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path home;
    private final TransportOptions options;
    private long pulls;

    private TransportBench(Path home, TransportOptions options) {
        this.home = home;
        this.options = options;
    }

    /** See {@link TransportOptions#usage}. The system property {@code zhifaku.root} names the repository's root. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        try {
            TransportOptions options = TransportOptions.parse(List.of(arguments), CONTESTANTS.keySet());
            Path root = Path.of(System.getProperty("zhifaku.root", "."))
                    .toAbsolutePath()
                    .normalize();
            System.exit(new TransportBench(root.resolve("bench/target/transports"), options).run(root) ? 0 : 1);
        } catch (TransportOptions.UsageException e) {
            System.err.println(e.getMessage());
            System.err.print(TransportOptions.usage(CONTESTANTS.keySet()));
            System.exit(64);
        } catch (Exception e) {
            // The program's edge: whatever failed ends the run, with its trace for whoever mends the bench.
            e.printStackTrace();
            System.exit(2);
        }
    }

    private boolean run(Path root) throws Exception {
        List<Figures> all = new ArrayList<>();
        for (String name : options.only()) {
            delete(home);
            try (TransportContestant contestant = CONTESTANTS.get(name).get()) {
                all.add(measure(contestant));
            } finally {
                delete(home);
            }
        }
        System.out.println();
        System.out.println(Figures.HEADER);
        boolean good = true;
        for (Figures figures : all) {
            System.out.println(figures.line(options.rows()));
            good &= figures.times() <= MOST_TIMES;
        }
        System.out.printf(
                Locale.ROOT,
                "%nMust reach: pull and land in at most %.1f × the bare loop: %s%n",
                MOST_TIMES,
                good ? "reached" : options.judged() ? "MISSED" : "not judged");
        Path file =
                root.resolve("bench/results/transports-" + LocalDateTime.now().format(STAMP) + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(Map.of("options", options, "transports", all)));
        System.out.println("Written to " + root.relativize(file));
        return good || !options.judged();
    }

    private Figures measure(TransportContestant contestant) throws Exception {
        contestant.prepare(Files.createDirectories(home.resolve("server")), options.rows());
        List<Time> bare = new ArrayList<>();
        List<Time> pulled = new ArrayList<>();
        try (CamelRuntime camel = CamelRuntime.start()) {
            // The first rounds are for the compiler and are not counted: a nightly run of a long-lived server is past
            // them.
            for (int round = 1 - Math.min(MOST_WARM_UPS, options.rounds()); round <= options.rounds(); round++) {
                Time loop = bareLoop(contestant);
                Time pull = pull(contestant, camel);
                System.err.printf(
                        Locale.ROOT,
                        "%-8s %-12s bare %.2f s (%.2f s of processor), pull %.2f s (%.2f s)%n",
                        round <= 0 ? "warm-up" : "round " + round,
                        contestant.name(),
                        loop.seconds(),
                        loop.processorSeconds(),
                        pull.seconds(),
                        pull.processorSeconds());
                if (round > 0) {
                    bare.add(loop);
                    pulled.add(pull);
                }
            }
            if (options.profiled()) {
                profile(contestant, camel);
            }
        }
        return new Figures(contestant.name(), bare, pulled);
    }

    /** Records some more pulls, which are not counted. */
    private void profile(TransportContestant contestant, CamelRuntime camel) throws Exception {
        Path file = home.resolveSibling("transport-" + contestant.name() + ".jfr");
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            for (int round = 1; round <= options.rounds(); round++) {
                pull(contestant, camel);
            }
            recording.stop();
            recording.dump(file);
        }
        System.err.println("Recorded to " + file);
    }

    private Time bareLoop(TransportContestant contestant) throws Exception {
        System.gc();
        Time.Clock clock = Time.start();
        long rows = contestant.bareLoop();
        Time taken = clock.stop();
        require(rows, contestant.name() + " in a bare loop");
        return taken;
    }

    private Time pull(TransportContestant contestant, CamelRuntime camel) throws IOException {
        Path landing = home.resolve("landing");
        System.gc();
        Time.Clock clock = Time.start();
        PullOutcome outcome = new Puller(camel, new LandingZone(landing))
                .pull(contestant.dataset(), PullRequest.of(DAY, ++pulls), ProgressListener.NONE);
        Time taken = clock.stop();
        if (!(outcome instanceof PullOutcome.Landed landed)) {
            throw new IllegalStateException("The pull by " + contestant.name() + " ended as " + outcome);
        }
        require(landed.manifest().totals().rows(), contestant.name());
        delete(landing);
        return taken;
    }

    private void require(long rows, String whose) {
        if (rows != options.rows()) {
            throw new IllegalStateException("%s read %d rows of %d.".formatted(whose, rows, options.rows()));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
