package org.zhifaku.connectors.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.pull.ProbeOutcome;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.DatabaseTransport.Server;
import org.zhifaku.connectors.source.Deletion;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.connectors.source.SourceSystem.Thresholds;
import org.zhifaku.connectors.source.TablePlan;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PullKey;

/** Pulls of one table into a landing zone, and what landed. */
final class Pulls {

    static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final CamelRuntime camel;
    private final LandingZone zone;
    private final Dialect dialect;
    private final Server server;
    private long pullId;
    private String lastSource = "";

    Duration idle = Duration.ofSeconds(20);
    double maxShrink = 0.2;
    int maxCell = 1 << 20;
    TablePlan plan = new TablePlan(
            "act",
            new TablePlan.Order("cd_id", "cd_time", ""),
            Duration.ofDays(3),
            new Deletion("cd_operation", Set.of("d")),
            new TablePlan.Reading(7, true, Set.of()));

    Pulls(CamelRuntime camel, Path landing, Dialect dialect, Server server) {
        this.camel = camel;
        this.zone = new LandingZone(landing);
        this.dialect = dialect;
        this.server = server;
    }

    void withOrder(String key, String time, String batch) {
        plan = new TablePlan(
                plan.table(), new TablePlan.Order(key, time, batch), plan.lookBack(), plan.operation(), plan.reading());
    }

    void withTable(String table) {
        plan = new TablePlan(table, plan.order(), plan.lookBack(), plan.operation(), plan.reading());
    }

    void withPages(int rows, Set<String> except) {
        plan = new TablePlan(
                plan.table(),
                plan.order(),
                plan.lookBack(),
                plan.operation(),
                new TablePlan.Reading(rows, true, except));
    }

    void withoutOperation() {
        plan = new TablePlan(plan.table(), plan.order(), plan.lookBack(), null, plan.reading());
    }

    Dataset dataset() {
        return dataset(server);
    }

    Dataset dataset(Server reached) {
        DatabaseTransport transport = new DatabaseTransport(
                dialect,
                reached,
                ZoneId.of("Asia/Shanghai"),
                new Patience(Duration.ofSeconds(3), idle, new Retry(2, Duration.ofMillis(20), 1)));
        SourceSystem system = new SourceSystem(
                "demo" + System.nanoTime(),
                "演示",
                "演示局",
                transport,
                DriftPolicy.ACCEPT,
                "nightly",
                new Thresholds(maxShrink, 0.5, maxCell, 2L << 30));
        return new Dataset(system, "act", "行为", plan);
    }

    PullOutcome pull(PullRequest request) {
        return pull(dataset(), request);
    }

    PullOutcome pull(Dataset dataset, PullRequest request) {
        lastSource = dataset.system().source();
        return new Puller(camel, zone).pull(dataset, request, ProgressListener.NONE);
    }

    ProbeOutcome probe() {
        return new Puller(camel, zone).probe(dataset());
    }

    PullRequest request() {
        return PullRequest.of(DAY, ++pullId);
    }

    /** The first pull of the day, or the next from a position. */
    Manifest next(@Nullable String position) {
        return landed(pull(request().from(position)));
    }

    static Manifest landed(PullOutcome outcome) {
        return outcome.fold(PullOutcome.Landed::manifest, Pulls::unexpected, Pulls::unexpected, Pulls::unexpected);
    }

    static PullOutcome.Held held(PullOutcome outcome) {
        return outcome.fold(Pulls::unexpected, Pulls::unexpected, held -> held, Pulls::unexpected);
    }

    static PullOutcome.Failed failed(PullOutcome outcome) {
        return outcome.fold(Pulls::unexpected, Pulls::unexpected, Pulls::unexpected, failed -> failed);
    }

    private static <T> T unexpected(PullOutcome outcome) {
        throw new AssertionError("The pull ended as " + outcome);
    }

    /** The rows of the last pull. */
    List<LandingRow> rows() throws IOException {
        LandedPull pull = zone.open(new PullKey(lastSource, "act", DAY, pullId));
        List<LandingRow> rows = new ArrayList<>();
        for (int part = 0; part < pull.parts(); part++) {
            try (var reader = pull.openPart(part)) {
                while (reader.hasNext()) {
                    rows.add(reader.next());
                }
            }
        }
        return rows;
    }

    /** The first cells of the rows of the last pull, in order; withdrawals with a minus before. */
    List<String> keys() throws IOException {
        return rows().stream()
                .map(row -> (row.operation() == org.zhifaku.schemas.landing.Operation.DELETE ? "-" : "") + row.value(0))
                .toList();
    }
}
