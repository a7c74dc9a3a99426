package org.zhifaku.library.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a pull ended.
 *
 * @param status anything but {@link PullStatus#RUNNING}
 * @param rows rows landed
 * @param expectedRows rows the source declared, or null
 * @param watermarkAfter where the source then stood, or null; becomes the dataset's watermark where the pull is trusted
 * @param code reason code where held or failed, else null
 * @param reason the same for a steward, in Chinese, else null
 * @param full whether it holds all rows the source has
 * @param told what else a steward should know of it, in Chinese; beyond the first few it is told enough
 */
public record PullOutcome(
        PullStatus status,
        long rows,
        @Nullable Long expectedRows,
        @Nullable String watermarkAfter,
        @Nullable String code,
        @Nullable String reason,
        boolean full,
        List<String> told) {

    private static final int MOST_TOLD = 50;

    public PullOutcome {
        told = List.copyOf(told.subList(0, Math.min(MOST_TOLD, told.size())));
        if (status == PullStatus.RUNNING) {
            throw new IllegalArgumentException("A pull cannot end as RUNNING.");
        }
    }

    /** A pull that holds some rows. */
    public PullOutcome(
            PullStatus status,
            long rows,
            @Nullable Long expectedRows,
            @Nullable String watermarkAfter,
            @Nullable String code,
            @Nullable String reason) {
        this(status, rows, expectedRows, watermarkAfter, code, reason, false, List.of());
    }

    /** The same pull, of all rows the source has or of some. */
    public PullOutcome full(@Nullable Boolean all) {
        return new PullOutcome(
                status, rows, expectedRows, watermarkAfter, code, reason, Boolean.TRUE.equals(all), told);
    }

    /** The same pull with what else is to be told of it. */
    public PullOutcome told(List<String> remarks) {
        return new PullOutcome(status, rows, expectedRows, watermarkAfter, code, reason, full, remarks);
    }

    /** A pull that landed whole; without rows it is empty. */
    public static PullOutcome landed(long rows, @Nullable Long expectedRows, @Nullable String watermarkAfter) {
        PullStatus status = rows == 0 ? PullStatus.EMPTY : PullStatus.LANDED;
        return new PullOutcome(status, rows, expectedRows, watermarkAfter, null, null);
    }

    /** A pull that landed but is not trusted. */
    public static PullOutcome held(long rows, @Nullable Long expectedRows, String code, String reason) {
        return new PullOutcome(PullStatus.HELD, rows, expectedRows, null, code, reason);
    }

    /** A pull that brought nothing. */
    public static PullOutcome failed(String code, String reason) {
        return new PullOutcome(PullStatus.FAILED, 0, null, null, code, reason);
    }
}
