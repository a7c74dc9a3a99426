package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.connectors.filedrop.CamelRuntime;
import org.zhifaku.connectors.filedrop.DropException;
import org.zhifaku.connectors.filedrop.DropFailure;
import org.zhifaku.connectors.filedrop.DropFile;
import org.zhifaku.connectors.filedrop.FileDrop;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem;
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
        try (FileDrop drop = camel.open(dataset.system())) {
            Holds holds = new Holds();
            Fetch fetch = new Fetch(dataset, request, drop, holds, progress);
            Map<String, DropFile> listed = fetch.list();
            Map<DropFile, FilePattern> found = fetch.find(listed);
            if (found.isEmpty()) {
                return new PullOutcome.Empty();
            }
            try (PullDraft draft = zone.begin(key)) {
                List<FetchedFile> files = fetch.copy(listed, found, draft);
                return land(dataset, request, draft, files, holds, progress);
            }
        } catch (DropException e) {
            LOG.debug("Pull {} failed", key, e);
            return new PullOutcome.Failed(e.failure(), String.valueOf(e.getMessage()), e.reasonZh());
        } catch (IOException e) {
            LOG.debug("Pull {} failed", key, e);
            return diskFailure(e);
        }
    }

    private PullOutcome land(
            Dataset dataset,
            PullRequest request,
            PullDraft draft,
            List<FetchedFile> files,
            Holds holds,
            ProgressListener progress)
            throws IOException {
        Landing landing = new Landing(dataset, request, draft, holds, progress);
        for (FetchedFile file : files) {
            landing.land(file);
        }
        landing.compareWithBefore();
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
                new Manifest.Watermark(null, null),
                landing.drifts(),
                hold);
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
                        DropFailure.DISK_FULL,
                        "The disk of landing '%s' is full. Free some space, or move ZHIFAKU_HOME, then pull again."
                                .formatted(zone.root()),
                        "本机落地区 '%s' 的磁盘已满。请运维清理磁盘或迁移 ZHIFAKU_HOME，然后重新采集。".formatted(zone.root()))
                : new PullOutcome.Failed(
                        DropFailure.DISK_ERROR,
                        "Cannot write to landing '%s': %s. Correct the cause, then pull again."
                                .formatted(zone.root(), text),
                        "无法写入本机落地区 '%s'（%s）。请运维排除原因后重新采集。".formatted(zone.root(), text));
    }

    /** Whether a source can be reached: logs in and lists its folder. */
    public ProbeOutcome probe(SourceSystem system) {
        try (FileDrop drop = camel.open(system)) {
            return new ProbeOutcome.Reachable(
                    system.transport().place(), drop.list().size());
        } catch (DropException e) {
            return new ProbeOutcome.Unreachable(e.failure(), String.valueOf(e.getMessage()));
        }
    }
}
