package org.zhifaku.connectors.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a dataset that goes on from a position is fetched as a whole, to find what that missed: rows that came late, rows that were
 * deleted silently.
 *
 * @param everyDays days from one to the next; null where a weekday is given, or it never is
 * @param weekday the weekday of the business date; null where days are given, or it never is
 */
public record FullSchedule(
        @Nullable Integer everyDays, @Nullable DayOfWeek weekday) {

    /** Only by hand. */
    public static final FullSchedule NEVER = new FullSchedule(null, null);

    /** Reads {@code never}, {@code 7d} or {@code sunday}; empty where it is none of them. */
    static Optional<FullSchedule> parse(String text) {
        if (text.equals("never")) {
            return Optional.of(NEVER);
        }
        if (text.matches("[1-9]\\d{0,3}d")) {
            return Optional.of(new FullSchedule(Integer.valueOf(text.substring(0, text.length() - 1)), null));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(new FullSchedule(null, day));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it is due; one that was missed is made up for.
     *
     * @param last business date of the last trusted pull of all rows, or null where there was none
     */
    public boolean isDue(LocalDate businessDate, @Nullable LocalDate last) {
        if (everyDays != null) {
            return last == null || !last.plusDays(everyDays).isAfter(businessDate);
        }
        return weekday != null
                && (last == null || last.isBefore(businessDate.with(TemporalAdjusters.previousOrSame(weekday))));
    }

    /**
     * The first business date from this one on that fetches all; empty where it is only done by hand.
     *
     * @param last as {@link #isDue} takes it
     */
    public Optional<LocalDate> nextDue(LocalDate from, @Nullable LocalDate last) {
        if (everyDays == null && weekday == null) {
            return Optional.empty();
        }
        if (isDue(from, last)) {
            return Optional.of(from);
        }
        return Optional.of(
                everyDays != null && last != null
                        ? last.plusDays(everyDays)
                        : from.with(TemporalAdjusters.next(Objects.requireNonNull(weekday))));
    }
}
