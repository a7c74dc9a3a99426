package org.zhifaku.console.held;

import java.util.List;
import org.zhifaku.library.ledger.PullLine;
import org.zhifaku.library.ledger.PullSummary;

/**
 * A pull that waits for a decision.
 *
 * @param line the pull
 * @param before the trusted pulls that its gates compared it with, newest first: of earlier business dates, of the same kind
 */
public record HeldPull(PullLine line, List<PullSummary> before) {

    /** Keeps its own copy. */
    public HeldPull {
        before = List.copyOf(before);
    }

    /** Rows of the median among those; -1 where there is none. */
    public long usualRows() {
        return before.isEmpty()
                ? -1
                : before.stream().map(PullSummary::rows).sorted().toList().get((before.size() - 1) / 2);
    }

    /** Whether only what it no longer had is to be decided of. */
    public boolean isOfWhatIsGone() {
        PullLine.Sweep sweep = line.sweep();
        return sweep != null && sweep.state().equals("HELD");
    }
}
