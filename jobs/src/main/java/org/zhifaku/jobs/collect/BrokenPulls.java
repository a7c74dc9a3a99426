package org.zhifaku.jobs.collect;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.PullStatus;
import org.zhifaku.library.ledger.PullSummary;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;

/** Settles pulls of a run whose process died: what had landed whole counts, the rest is to be fetched again. */
final class BrokenPulls {
    private final LandingZone landing;
    private final PullRegistry pulls;
    private final Predicate<PullSummary> continued;

    /** @param continued whether the pull's dataset goes on from a position */
    BrokenPulls(LandingZone landing, PullRegistry pulls, Predicate<PullSummary> continued) {
        this.landing = landing;
        this.pulls = pulls;
        this.continued = continued;
    }

    void settle(RunContext run) throws IOException {
        for (PullSummary pull : pulls.ofRun(run.runId())) {
            if (pull.status() == PullStatus.RUNNING) {
                Optional<LandedPull> landed = landing.find(pull.key());
                pulls.finish(
                        pull.key(),
                        landed.map(found -> outcome(found.manifest(), pull))
                                .orElseGet(() -> PullOutcome.failed("BROKEN_OFF", "采集中途程序中止，已重新采集")));
            }
        }
        landing.sweepDrafts();
    }

    private PullOutcome outcome(Manifest manifest, PullSummary pull) {
        Manifest.Hold hold = manifest.hold();
        Manifest.Totals totals = manifest.totals();
        PullOutcome outcome = hold == null
                ? PullOutcome.landed(totals.rows(), totals.declaredRows(), reached(manifest, pull))
                : PullOutcome.held(totals.rows(), totals.declaredRows(), hold.code(), hold.reason());
        return outcome.full(manifest.watermark().full()).told(manifest.remarks());
    }

    /** A pull that goes on from a position has it in its manifest; where there is none the business date counts. */
    private @Nullable String reached(Manifest manifest, PullSummary pull) {
        return continued.test(pull)
                ? manifest.watermark().after()
                : Watermarks.after(pulls, pull.source(), pull.dataset(), pull.businessDate());
    }
}
