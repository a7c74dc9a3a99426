package org.zhifaku.console.steward;

import java.util.List;
import org.zhifaku.library.ledger.RunStatus;
import org.zhifaku.library.ledger.RunSummary;

/**
 * All that the page of one run shows.
 *
 * @param lines ledger rows ordered by source and dataset
 * @param total their sum
 * @param pulls ordered by source and dataset
 * @param stages the five stages in the order of the flow
 */
public record RunBoard(
        RunSummary run, List<LedgerLine> lines, LedgerLine total, List<PullLine> pulls, List<Stage> stages) {

    /** Keeps its own copies. */
    public RunBoard {
        lines = List.copyOf(lines);
        pulls = List.copyOf(pulls);
        stages = List.copyOf(stages);
    }

    /** True until the run has ended, well or not. */
    public boolean isRunning() {
        return run.status() == RunStatus.RUNNING;
    }

    /** True when every row of the ledger is in balance. */
    public boolean isBalanced() {
        return lines.stream().allMatch(LedgerLine::isBalanced);
    }
}
