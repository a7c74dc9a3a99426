package org.zhifaku.jobs.run;

import java.util.List;
import org.zhifaku.library.ledger.RunStatus;

/**
 * How a stage went.
 *
 * @param status the worst of its parts
 * @param messages what went wrong, one each, for operators; empty when nothing did
 */
public record StageResult(RunStatus status, List<String> messages) {
    public static final StageResult DONE = new StageResult(RunStatus.COMPLETED, List.of());

    public StageResult {
        messages = List.copyOf(messages);
    }
}
