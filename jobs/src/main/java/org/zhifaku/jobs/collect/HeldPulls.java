package org.zhifaku.jobs.collect;

import java.io.IOException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.PullPlan;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.library.ledger.PullDecisions;
import org.zhifaku.library.ledger.PullDecisions.Subject;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.PullSummary;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingZone;

/** Lets stewards release what is held, with its watermark moved as if it had been trusted at once, or reject it. */
public final class HeldPulls {
    private final ZhifakuSettings settings;
    private final LandingZone landing;
    private final PullRegistry pulls;
    private final PullDecisions decisions;

    public HeldPulls(ZhifakuSettings settings, DataSource dataSource) {
        this.settings = settings;
        this.landing = new LandingZone(settings.landing());
        this.pulls = new PullRegistry(dataSource);
        this.decisions = new PullDecisions(dataSource);
    }

    /**
     * Decides of a held pull, or of what a full pull found gone.
     *
     * @param release else it is rejected
     * @param by who decides
     * @param reason why
     * @return what was decided of
     * @throws OperatorException where there is nothing to decide
     */
    public Subject decide(long pullId, boolean release, String by, String reason) throws IOException {
        PullSummary pull = pulls.find(pullId)
                .orElseThrow(() ->
                        new OperatorException("There is no pull %d. See './zhifaku pulls --held'.".formatted(pullId)));
        Subject subject = decisions.open(pullId).orElseThrow(() -> settled(pull));
        boolean done = release
                ? decisions.release(pull, subject, subject == Subject.PULL ? reached(pull) : null, by, reason)
                : decisions.reject(pull, subject, by, reason);
        if (!done) {
            throw settled(pull);
        }
        return subject;
    }

    private static OperatorException settled(PullSummary pull) {
        return new OperatorException("Pull %d of %s/%s %s is not held (it is %s): there is nothing to decide."
                .formatted(pull.pullId(), pull.source(), pull.dataset(), pull.businessDate(), pull.status()));
    }

    /** Where the dataset stands with this pull trusted; null where it stays where it is. */
    private @Nullable String reached(PullSummary pull) throws IOException {
        if (!isContinued(pull)) {
            return Watermarks.after(pulls, pull.source(), pull.dataset(), pull.businessDate());
        }
        if (decisions.isOvertaken(pull)) {
            return null;
        }
        Optional<LandedPull> landed = landing.find(pull.key());
        if (landed.isEmpty()) {
            throw new OperatorException(
                    "The landing folder of pull %d is gone ('%s'): its rows cannot be released. Pull again: ./zhifaku run collect --source %s."
                            .formatted(pull.pullId(), pull.key().folder(), pull.source()));
        }
        return landed.get().manifest().watermark().after();
    }

    private boolean isContinued(PullSummary pull) throws IOException {
        return Sources.load(settings.mappings(), settings::source).stream()
                .filter(state -> state.source().equals(pull.source()))
                .flatMap(state -> state.dataset(pull.dataset()).stream())
                .anyMatch(dataset -> dataset.plan().pace() == PullPlan.Pace.CONTINUED);
    }
}
