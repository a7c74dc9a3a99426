package org.zhifaku.pipeline.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days of clean values. */
final class Days {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Days() {}

    /** The day of a date, or of an instant in Asia/Shanghai; null of anything else. */
    static @Nullable LocalDate of(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        return value instanceof Instant instant ? LocalDate.ofInstant(instant, ZONE) : null;
    }

    /** The days from Monday to Friday after {@code from}, up to and including {@code to}; holidays and make-up days are not known. */
    static long weekdays(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        long count = days / 7 * 5;
        for (long i = 1; i <= days % 7; i++) {
            if (to.minusDays(days % 7 - i).getDayOfWeek().getValue() <= 5) {
                count++;
            }
        }
        return count;
    }
}
