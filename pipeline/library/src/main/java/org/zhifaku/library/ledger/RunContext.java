package org.zhifaku.library.ledger;

import java.time.LocalDate;

/**
 * The run that work is done for.
 *
 * @param runId {@code control.run.run_id}
 * @param businessDate the day the run is of (Asia/Shanghai), frozen when it started
 */
public record RunContext(long runId, LocalDate businessDate) {}
