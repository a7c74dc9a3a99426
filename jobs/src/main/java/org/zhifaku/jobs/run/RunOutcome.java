package org.zhifaku.jobs.run;

import java.util.List;
import org.zhifaku.library.ledger.RunStatus;

/**
 * How a run ended.
 *
 * @param runId its number
 * @param status the worst of its parts
 * @param messages what went wrong
 */
public record RunOutcome(long runId, RunStatus status, List<String> messages) {
    public RunOutcome {
        messages = List.copyOf(messages);
    }
}
