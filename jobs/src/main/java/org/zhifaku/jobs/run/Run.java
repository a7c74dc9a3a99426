package org.zhifaku.jobs.run;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code control.run}.
 *
 * @param id number of the run
 * @param title job and scope
 * @param endedAt null while it runs, or when it was broken off
 * @param message what went wrong; null when nothing did
 */
public record Run(
        long id,
        String title,
        LocalDate businessDate,
        RunStatus status,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message) {}
