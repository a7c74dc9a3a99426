package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a rule is in force: both days belong to it, null is without end.
 *
 * @param by position of the element whose date decides, or -1 for the business date, which also stands for a missing date
 */
public record Period(@Nullable LocalDate since, @Nullable LocalDate until, int by) {
    /** Always in force. */
    static final Period ALWAYS = new Period(null, null, -1);

    /** Whether it has no ends. */
    public boolean isAlways() {
        return since == null && until == null;
    }

    /** Whether the rule is in force for this row. */
    boolean holds(RowContext row) {
        LocalDate own = Days.of(row.get(by));
        LocalDate day = own == null ? row.businessDate() : own;
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
