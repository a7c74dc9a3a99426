package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an entry of a code set holds, both ends included.
 *
 * @param from first day, or null where it has always held
 * @param to last day, or null where it still holds
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Without ends. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** True where the entry holds on that day. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** True where there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return startsByEndOf(other) && other.startsByEndOf(this);
    }

    private boolean startsByEndOf(Validity other) {
        return from == null || other.to == null || !from.isAfter(other.to);
    }

    /** For messages: 自 2021-07-15 起, 至 2016-12-31 止. */
    String zh() {
        return (from == null ? "" : "自 " + from + " 起") + (to == null ? "" : "至 " + to + " 止");
    }
}
