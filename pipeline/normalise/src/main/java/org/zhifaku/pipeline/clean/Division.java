package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One division code of 6 digits. The tables we have are snapshots, so a code came and went some day between two of them: the days here
 * are the first on which it may have been in force and the last on which it may still have been.
 *
 * @param code 6 digits
 * @param name its last known name
 * @param status what it is today
 * @param from first possible day, or null where it was in the oldest table
 * @param to last possible day of a withdrawn code, else null
 * @param successor a current code that seems to have taken its place, or the code above an aggregate; null where none is known
 */
public record Division(
        String code,
        String name,
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String successor) {
    /** What a code is today. */
    public enum Status {
        /** In the current table. */
        CURRENT,
        /** In force once, not today. */
        WITHDRAWN,
        /** A heading of the table (市辖区, 县, 省直辖县级行政区划), no place of its own. */
        AGGREGATE,
        /** A zone to which the statistics office gave a code of its own; not in GB/T 2260. */
        STATISTICAL
    }
}
