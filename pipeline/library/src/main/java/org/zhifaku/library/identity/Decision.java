package org.zhifaku.library.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a steward.
 *
 * @param kind {@code party}, {@code organ} or a record type
 * @param splitRecord the source record that was taken out of its key, where the decision is a split
 * @param revoked null while it is in force
 */
public record Decision(
        long decisionId,
        String kind,
        UUID left,
        UUID right,
        Verdict verdict,
        String reason,
        String decidedBy,
        Instant decidedAt,
        @Nullable UUID splitRecord,
        @Nullable Revocation revoked) {

    /** What was decided of the two keys. */
    public enum Verdict {
        SAME,
        DIFFERENT
    }

    /** Who took it back, when and why. */
    public record Revocation(Instant at, String by, String reason) {}
}
