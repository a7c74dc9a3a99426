package org.zhifaku.library.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.PullKey;

/**
 * One pull.
 *
 * @param pullId its number
 * @param runId the run it was made by
 * @param source the source
 * @param dataset the dataset
 * @param businessDate the day it is of
 * @param status how it stands
 * @param rows rows landed
 * @param code reason code where held or failed, else null
 * @param reason the same for a steward, in Chinese, else null
 */
public record PullSummary(
        long pullId,
        long runId,
        String source,
        String dataset,
        LocalDate businessDate,
        PullStatus status,
        long rows,
        @Nullable String code,
        @Nullable String reason) {

    /** Where it stands in landing. */
    public PullKey key() {
        return new PullKey(source, dataset, businessDate, pullId);
    }
}
