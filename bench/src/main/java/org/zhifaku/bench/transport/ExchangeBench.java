package org.zhifaku.bench.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhifaku.bench.contestant.FileTree;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.TablePlan;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;
import org.zhifaku.schemas.landing.LandingZone;

/**
 * A full pull of a table, landed, beside a loop over the same driver that reads all columns as text and counts: in the same run, in
 * turns, medians. Arguments: rows, rounds.
 */
public final class ExchangeBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final int FETCH_ROWS = 500;
    private static final int WARM_ROUNDS = 4;

    private ExchangeBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path home = Files.createTempDirectory("zhifaku-exchange-bench");
        try (CamelRuntime camel = CamelRuntime.start()) {
            try (BenchTable table = BenchTable.mySql(home, DAY, rows)) {
                measure(camel, home, table, rounds);
            }
            try (BenchTable table = BenchTable.postgres(home, DAY, rows)) {
                measure(camel, home, table, rounds);
            }
        } finally {
            FileTree.delete(home);
        }
    }

    private static void measure(CamelRuntime camel, Path home, BenchTable table, int rounds)
            throws IOException, SQLException {
        List<Long> bare = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        // The first rounds warm both up and are not counted.
        for (int round = 1 - WARM_ROUNDS; round <= rounds; round++) {
            long loop = bare(table);
            long pull = pull(camel, home.resolve("landing"), table, round + WARM_ROUNDS);
            if (round > 0) {
                bare.add(loop);
                ours.add(pull);
            }
        }
        double bareMillis = median(bare) / 1e6;
        double ourMillis = median(ours) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%s: %d rows, bare loop %.0f ms (%.0f rows/s), pull and land %.0f ms (%.0f rows/s): %.2f x (limit 1.50 x)%n",
                table.server().dialect(),
                table.rows(),
                bareMillis,
                table.rows() / bareMillis * 1e3,
                ourMillis,
                table.rows() / ourMillis * 1e3,
                ourMillis / bareMillis);
    }

    private static long bare(BenchTable table) throws SQLException {
        long start = System.nanoTime();
        long rows = 0;
        long characters = 0;
        try (Connection connection = table.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement all = connection.prepareStatement("select * from " + table.name())) {
                all.setFetchSize(FETCH_ROWS);
                try (ResultSet result = all.executeQuery()) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        rows++;
                        for (int column = 1; column <= columns; column++) {
                            String text = result.getString(column);
                            characters += text == null ? 0 : text.length();
                        }
                    }
                }
            }
            connection.rollback();
        }
        requireAll(table, rows, characters > 0);
        return System.nanoTime() - start;
    }

    private static long pull(CamelRuntime camel, Path landing, BenchTable table, long pullId) throws IOException {
        SourceSystem system = new SourceSystem(
                "bench-" + table.server().dialect().name().toLowerCase(Locale.ROOT),
                "测速",
                "测速",
                new DatabaseTransport(
                        table.server().dialect(),
                        table.server().server(),
                        ZoneId.of("Asia/Shanghai"),
                        new Patience(
                                Duration.ofSeconds(10), Duration.ofMinutes(5), new Retry(1, Duration.ofSeconds(1), 1))),
                SourceSystem.DriftPolicy.ACCEPT,
                "nightly",
                new SourceSystem.Thresholds(1, 0, 1 << 20, 2L << 30));
        TablePlan plan = new TablePlan(
                table.name(),
                new TablePlan.Order("cd_id", "cd_time", ""),
                Duration.ofDays(3),
                new TablePlan.Withdrawal("cd_operation", Set.of("d")),
                new TablePlan.Reading(100_000, true, Set.of()));
        long start = System.nanoTime();
        PullOutcome outcome = new Puller(camel, new LandingZone(landing))
                .pull(new Dataset(system, "act", "行为", plan), PullRequest.of(DAY, pullId), ProgressListener.NONE);
        long took = System.nanoTime() - start;
        long rows = outcome instanceof PullOutcome.Landed landed
                ? landed.manifest().totals().rows()
                : -1;
        requireAll(table, rows, true);
        FileTree.delete(landing);
        return took;
    }

    private static void requireAll(BenchTable table, long rows, boolean sound) {
        if (rows != table.rows() || !sound) {
            throw new IllegalStateException(
                    "%s has %d rows, but %d were read.".formatted(table.name(), table.rows(), rows));
        }
    }

    private static double median(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
