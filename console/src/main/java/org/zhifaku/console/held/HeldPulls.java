package org.zhifaku.console.held;

import java.util.List;
import org.zhifaku.library.ledger.PullDecisions;
import org.zhifaku.library.ledger.PullLine;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.PullSummary;

/** What the page of held pulls shows. Thread-safe. */
final class HeldPulls {

    /** As many as the gates look at. */
    private static final int BEFORE = 7;

    private static final int MOST = 100;
    private static final int DECIDED = 20;

    private final PullDecisions decisions;
    private final PullRegistry pulls;

    HeldPulls(PullDecisions decisions, PullRegistry pulls) {
        this.decisions = decisions;
        this.pulls = pulls;
    }

    /** Those that wait, newest first. */
    List<HeldPull> open() {
        return decisions.list(null, null, true, MOST).stream()
                .map(line -> new HeldPull(line, before(line)))
                .toList();
    }

    private List<PullSummary> before(PullLine line) {
        PullSummary pull = line.pull();
        return pulls.trustedBefore(pull.source(), pull.dataset(), pull.businessDate(), line.full(), BEFORE);
    }

    /** Those that were decided, newest first. */
    List<PullLine> decided() {
        return decisions.decided(DECIDED);
    }
}
