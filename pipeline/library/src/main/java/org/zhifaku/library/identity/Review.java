package org.zhifaku.library.identity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Two keys that are likely, but not surely, the same.
 *
 * @param kind {@code party}, {@code organ} or a record type
 * @param rule of {@code mappings/rules/identity.yaml}
 * @param score 0 to 1
 * @param evidence JSON: element → 相同, 不同 or 不详; no value of either side
 * @param status {@code OPEN}, {@code DECIDED} or {@code GONE}
 */
public record Review(
        long reviewId,
        String kind,
        UUID left,
        UUID right,
        String rule,
        BigDecimal score,
        String evidence,
        String status,
        Instant foundAt) {}
