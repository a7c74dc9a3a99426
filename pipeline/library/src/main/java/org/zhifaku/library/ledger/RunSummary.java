package org.zhifaku.library.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run.
 *
 * @param runId its number
 * @param job what ran, e.g. {@code nightly}
 * @param businessDate the day it is of
 * @param status how it stands
 * @param startedAt when it started (UTC)
 * @param endedAt when it ended, or null while it runs
 * @param message why it failed, or null
 */
public record RunSummary(
        long runId,
        String job,
        LocalDate businessDate,
        RunStatus status,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message) {

    /** The run as work is done for it. */
    public RunContext context() {
        return new RunContext(runId, businessDate);
    }
}
