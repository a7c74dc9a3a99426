package org.zhifaku.console.steward;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pull of a run.
 *
 * @param status RUNNING, LANDED, EMPTY, HELD or FAILED
 * @param rows rows landed
 * @param expected rows the source announced; null when it announced none
 * @param code code of the reason; null when all is well
 * @param reason why it is held or failed, in Chinese; null when all is well
 * @param told what else a steward should know of it, in Chinese
 */
public record PullLine(
        long pull,
        String source,
        String dataset,
        String status,
        long rows,
        @Nullable Long expected,
        @Nullable String code,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<String> told) {

    /** Keeps its own copy. */
    public PullLine {
        told = List.copyOf(told);
    }
}
