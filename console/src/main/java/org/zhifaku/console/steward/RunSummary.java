package org.zhifaku.console.steward;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, as {@code control.run} has it.
 *
 * @param run its number
 * @param job {@code nightly}, {@code collect}, {@code integrate}, …
 * @param businessDate the day it works for
 * @param status RUNNING, COMPLETED, COMPLETED_WITH_REJECTS or FAILED
 * @param startedAt when it began
 * @param endedAt when it ended; null while it runs
 * @param message what went wrong, when something did
 */
public record RunSummary(
        long run,
        String job,
        @JsonProperty("business_date") LocalDate businessDate,
        String status,
        @JsonProperty("started_at") Instant startedAt,
        @JsonProperty("ended_at") @Nullable Instant endedAt,
        @Nullable String message) {

    /** True until the run has ended, well or not. */
    @JsonIgnore
    public boolean isRunning() {
        return status.equals("RUNNING");
    }

    /** How long it took, or has taken until {@code now}; never negative. */
    public Duration elapsed(Instant now) {
        var between = Duration.between(startedAt, endedAt == null ? now : endedAt);
        return between.isNegative() ? Duration.ZERO : between;
    }
}
