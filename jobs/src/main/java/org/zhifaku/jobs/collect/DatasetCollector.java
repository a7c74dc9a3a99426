package org.zhifaku.jobs.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.source.PullPlan;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.PullStatus;
import org.zhifaku.library.ledger.PullSummary;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PullKey;

/** Pulls one dataset, business date by business date, and stops it at the first date that is not trusted. */
final class DatasetCollector {
    private static final Logger LOG = LoggerFactory.getLogger(DatasetCollector.class);
    private static final String PULLED_BY = "zhifaku 0.1.0";

    /** On the terminal; all of it stands with the pull. */
    private static final int MOST_TOLD = 3;

    private final Puller puller;
    private final LandingZone landing;
    private final PullRegistry pulls;
    private final DefinitionSet definitions;
    private final StageContext context;

    DatasetCollector(
            Puller puller, LandingZone landing, PullRegistry pulls, DefinitionSet definitions, StageContext context) {
        this.puller = puller;
        this.landing = landing;
        this.pulls = pulls;
        this.definitions = definitions;
        this.context = context;
    }

    void collect(Dataset dataset) {
        String source = dataset.system().source();
        LocalDate asked = context.run().businessDate();
        List<LocalDate> dates = isContinued(dataset)
                ? List.of(asked)
                : Watermarks.datesToPull(pulls.watermark(source, dataset.dataset()), asked);
        for (LocalDate date : dates) {
            if (isSettled(source, dataset.dataset(), date)) {
                continue;
            }
            PullStatus status = pull(dataset, date);
            if (status == PullStatus.HELD || status == PullStatus.FAILED) {
                return;
            }
        }
    }

    private static boolean isContinued(Dataset dataset) {
        return dataset.plan().pace() == PullPlan.Pace.CONTINUED;
    }

    /** Whether this run has pulled it already; a failed try is made again. */
    private boolean isSettled(String source, String dataset, LocalDate date) {
        Optional<PullSummary> last = pulls.ofRun(context.run().runId()).stream()
                .filter(pull -> pull.source().equals(source)
                        && pull.dataset().equals(dataset)
                        && pull.businessDate().equals(date))
                .reduce((earlier, later) -> later);
        return last.isPresent() && last.get().status() != PullStatus.FAILED;
    }

    private PullStatus pull(Dataset dataset, LocalDate date) {
        String source = dataset.system().source();
        PullKey key = pulls.begin(new RunContext(context.run().runId(), date), source, dataset.dataset());
        Ended ended = puller.pull(dataset, request(dataset, key), listener())
                .fold(
                        landed -> Ended.of(landed(dataset, landed.manifest(), key)),
                        empty -> Ended.of(new PullOutcome(PullStatus.EMPTY, 0, null, null, null, null)),
                        held -> Ended.of(PullOutcome.held(
                                        held.manifest().totals().rows(),
                                        held.manifest().totals().declaredRows(),
                                        held.code().name(),
                                        held.reason())
                                .full(held.manifest().watermark().full())
                                .told(held.manifest().remarks())),
                        failed -> new Ended(
                                PullOutcome.failed(failed.code().name(), failed.reasonZh()), failed.reason()));
        pulls.finish(key, ended.outcome());
        tell(key, ended);
        return ended.outcome().status();
    }

    /**
     * How a pull ended.
     *
     * @param outcome as it is stored, its reason in Chinese for stewards
     * @param reason for the terminal and the log; of a failure in English
     */
    private record Ended(PullOutcome outcome, @Nullable String reason) {
        static Ended of(PullOutcome outcome) {
            return new Ended(outcome, outcome.reason());
        }
    }

    private PullRequest request(Dataset dataset, PullKey key) {
        String position = isContinued(dataset)
                ? pulls.watermark(key.source(), key.dataset()).orElse(null)
                : null;
        PullRequest plain = PullRequest.of(key.businessDate(), key.pullId())
                .withPulledBy(PULLED_BY)
                .from(position);
        PullRequest asked = wantsAll(dataset, key) ? plain.forAll() : plain;
        PullHistory history = new PullHistory(pulls, landing, context.notices());
        PullRequest request = asked.withBefore(
                history.before(key, false).orElse(null),
                history.before(key, true).orElse(null));
        Optional<DatasetMapping> mapping = definitions.find(key.source(), key.dataset());
        return mapping.map(known -> request.withMapping(known.sourceColumns(), columns -> drift(known, columns)))
                .orElse(request);
    }

    private boolean wantsAll(Dataset dataset, PullKey key) {
        return isContinued(dataset)
                && (context.request().full()
                        || dataset.system()
                                .full()
                                .isDue(
                                        key.businessDate(),
                                        pulls.lastFull(key.source(), key.dataset())
                                                .orElse(null)));
    }

    private PullRequest.Drift drift(DatasetMapping mapping, List<String> columns) {
        var drift = mapping.bind(columns).drift();
        if (!drift.aliases().isEmpty()) {
            context.notices()
                    .accept("Columns of %s/%s read under another name 列名别名: %s"
                            .formatted(mapping.sourceName(), mapping.datasetName(), String.join("；", drift.aliases())));
        }
        return new PullRequest.Drift(drift.unmapped(), drift.vanished());
    }

    private PullOutcome landed(Dataset dataset, Manifest manifest, PullKey key) {
        String reached = isContinued(dataset)
                ? manifest.watermark().after()
                : Watermarks.after(pulls, key.source(), key.dataset(), key.businessDate());
        return PullOutcome.landed(manifest.totals().rows(), manifest.totals().declaredRows(), reached)
                .full(manifest.watermark().full())
                .told(manifest.remarks());
    }

    private ProgressListener listener() {
        var rows = Steps.of(context.progress());
        return new ProgressListener() {
            @Override
            public void fetched(long bytes, long ofBytes) {}

            @Override
            public void landed(long soFar) {
                rows.accept(soFar);
            }
        };
    }

    private void tell(PullKey key, Ended ended) {
        String what = "  %s/%s %s ".formatted(key.source(), key.dataset(), key.businessDate());
        switch (ended.outcome().status()) {
            case EMPTY -> context.notices().accept(what + "has no file yet");
            case HELD -> context.notices().accept(what + "HELD: " + ended.reason());
            case FAILED -> {
                LOG.info("Pull {} failed: {} {}", key, ended.outcome().code(), ended.reason());
                context.notices().accept(what + "FAILED: " + ended.reason());
            }
            case LANDED, RUNNING -> {}
        }
        ended.outcome().told().stream().limit(MOST_TOLD).forEach(told -> context.notices()
                .accept(what + "told 提示: " + told));
    }
}
