package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedEnd;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.feed.Holds;
import org.zhifaku.connectors.feed.Sample;
import org.zhifaku.connectors.feed.SourceMoved;
import org.zhifaku.connectors.filedrop.DropFile;
import org.zhifaku.connectors.filedrop.FileDrop;
import org.zhifaku.connectors.filedrop.FileDrops;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PullDraft;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Pulls datasets into a landing zone. Thread-safe; pulls of different datasets may run side by side.
 *
 * <p>A pull leaves behind a whole landing folder or none. It can be asked for again at any time: with a new pull id it
 * fetches anew.
 */
public final class Puller {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);

    private static final Manifest.Watermark WHOLE_LIST = new Manifest.Watermark(null, null, true);

    private static final TableSink NOWHERE = new TableSink() {
        @Override
        public void table(Table table) {
            // Only whether the source answers is asked.
        }

        @Override
        public void row(LandingRow row) {
            // The same.
        }
    };

    private final CamelRuntime camel;
    private final LandingZone zone;
    private final Clock clock;

    public Puller(CamelRuntime camel, LandingZone zone) {
        this(camel, zone, Clock.systemUTC());
    }

    Puller(CamelRuntime camel, LandingZone zone, Clock clock) {
        this.camel = camel;
        this.zone = zone;
        this.clock = clock;
    }

    /** Pulls one dataset for one business date. Never throws for what a source or a disk does: that is an outcome. */
    public PullOutcome pull(Dataset dataset, PullRequest request, ProgressListener progress) {
        PullKey key =
                new PullKey(dataset.system().source(), dataset.dataset(), request.businessDate(), request.pullId());
        try {
            return dataset.plan() instanceof FilePlan plan
                    ? pullFiles(dataset, plan, request, key, progress)
                    : pullFeed(dataset, request, key, progress);
        } catch (SourceException e) {
            LOG.debug("Pull {} failed", key, e);
            return new PullOutcome.Failed(e.failure(), String.valueOf(e.getMessage()), e.reasonZh());
        } catch (IOException e) {
            LOG.debug("Pull {} failed", key, e);
            return diskFailure(e);
        }
    }

    private PullOutcome pullFiles(
            Dataset dataset, FilePlan plan, PullRequest request, PullKey key, ProgressListener progress)
            throws IOException {
        try (FileDrop drop = FileDrops.open(camel, dataset.system(), (FileTransport) dataset.transport())) {
            Holds holds = new Holds();
            Fetch fetch = new Fetch(dataset, plan, request, drop, holds, progress);
            Map<String, DropFile> listed = fetch.list();
            Map<DropFile, FilePattern> found = fetch.find(listed);
            if (found.isEmpty()) {
                return new PullOutcome.Empty();
            }
            try (PullDraft draft = zone.begin(key)) {
                Landing landing = new Landing(dataset, request, draft, holds, progress);
                for (FetchedFile file : fetch.copy(listed, found, draft)) {
                    landing.land(file);
                }
                boolean full = found.values().stream().anyMatch(FilePattern::full);
                landing.compareWithBefore(full, plan.files().stream().noneMatch(FilePattern::full));
                return commit(draft, request, landing, full ? WHOLE_LIST : Manifest.Watermark.NONE, holds);
            }
        }
    }

    private PullOutcome pullFeed(Dataset dataset, PullRequest request, PullKey key, ProgressListener progress)
            throws IOException {
        FeedRequest asked = new FeedRequest(
                dataset, request.businessDate(), request.position(), request.full(), request.knownColumns());
        try (Feed feed = Feeds.open(camel, asked)) {
            try {
                return landFeed(feed, dataset, request, key, progress);
            } catch (SourceMoved e) {
                LOG.info("Pull {} begins anew: {}", key, e.getMessage());
                return landFeed(feed, dataset, request, key, progress);
            }
        }
    }

    private PullOutcome landFeed(
            Feed feed, Dataset dataset, PullRequest request, PullKey key, ProgressListener progress)
            throws IOException {
        try (PullDraft draft = zone.begin(key)) {
            Holds holds = new Holds();
            Landing landing = new Landing(dataset, request, draft, holds, progress);
            FeedEnd end = landing.land(feed);
            landing.compareWithBefore(end.full(), false);
            return commit(
                    draft,
                    request,
                    landing,
                    new Manifest.Watermark(request.position(), end.position(), end.full()),
                    holds);
        }
    }

    private PullOutcome commit(
            PullDraft draft, PullRequest request, Landing landing, Manifest.Watermark watermark, Holds holds)
            throws IOException {
        Manifest.@Nullable Hold hold = holds.code()
                .map(code -> new Manifest.Hold(code.name(), holds.reason()))
                .orElse(null);
        Manifest manifest = new Manifest(
                draft.key(),
                clock.instant(),
                request.pulledBy(),
                landing.originals(),
                draft.parts(),
                landing.totals(),
                watermark,
                landing.drifts(),
                hold,
                landing.told());
        draft.commit(manifest);
        return holds.code()
                .<PullOutcome>map(code -> new PullOutcome.Held(manifest, code, holds.reason()))
                .orElseGet(() -> new PullOutcome.Landed(manifest));
    }

    private PullOutcome diskFailure(IOException e) {
        String text = String.valueOf(e.getMessage());
        boolean full = text.contains("No space left") || text.contains("quota");
        return full
                ? new PullOutcome.Failed(
                        SourceFailure.DISK_FULL,
                        "The disk of landing '%s' is full. Free some space, or move ZHIFAKU_HOME, then pull again."
                                .formatted(zone.root()),
                        "本机落地区 '%s' 的磁盘已满。请运维清理磁盘或迁移 ZHIFAKU_HOME，然后重新采集。".formatted(zone.root()))
                : new PullOutcome.Failed(
                        SourceFailure.DISK_ERROR,
                        "Cannot write to landing '%s': %s. Correct the cause, then pull again."
                                .formatted(zone.root(), text),
                        "无法写入本机落地区 '%s'（%s）。请运维排除原因后重新采集。".formatted(zone.root(), text));
    }

    /** Whether a dataset can be reached: logs in and looks, storing nothing. */
    public ProbeOutcome probe(Dataset dataset) {
        return probe(dataset, Set.of(), NOWHERE);
    }

    /**
     * The same with a look at the first rows.
     *
     * @param knownColumns the columns that the mapping reads, which find the header of a sheet
     * @param sink takes those rows, a few hundred at most; of files, those of the latest one
     */
    public ProbeOutcome probe(Dataset dataset, Set<String> knownColumns, TableSink sink) {
        try {
            if (dataset.plan() instanceof FilePlan plan) {
                try (FileDrop drop = FileDrops.open(camel, dataset.system(), (FileTransport) dataset.transport())) {
                    return new FileProbe(dataset, plan, knownColumns, sink).look(drop);
                }
            }
            LocalDate anyDay = LocalDate.EPOCH;
            try (Feed feed = Feeds.open(camel, new FeedRequest(dataset, anyDay, null, false, knownColumns))) {
                Sample sample = feed.sample(sink);
                return new ProbeOutcome.Reachable(sample.place(), sample.rows(), sample.columns(), List.of());
            }
        } catch (SourceException e) {
            return new ProbeOutcome.Unreachable(e.failure(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new ProbeOutcome.Unreachable(SourceFailure.BAD_ANSWER, String.valueOf(e.getMessage()));
        }
    }
}
