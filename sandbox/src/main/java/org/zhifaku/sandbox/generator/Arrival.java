package org.zhifaku.sandbox.generator;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a row is delivered, and in which state.
 *
 * @param date business date on which the record was first delivered: its decision is not later
 * @param archive whether the delivery is the whole archive (decisions of the last years) or a day's work (of the last days)
 * @param version 0 as first delivered; a correction has a higher one: the same key, other content, and no fault
 */
public record Arrival(LocalDate date, boolean archive, int version) {
    public Arrival {
        Objects.requireNonNull(date, "date");
    }

    /** The first delivery of all there is. */
    public static Arrival archive(LocalDate date) {
        return new Arrival(date, true, 0);
    }

    /** A new record on a later date. */
    public static Arrival daily(LocalDate date) {
        return new Arrival(date, false, 0);
    }

    public Arrival corrected(int toVersion) {
        return new Arrival(date, archive, toVersion);
    }

    /** Most decisions of an archive are of the last year, the oldest of three years ago; a day's are up to ten days old. */
    LocalDate decision(Dice dice) {
        if (!archive) {
            return date.minusDays(dice.between(0, dice.chance(0.9) ? 7 : 40));
        }
        double share = dice.share();
        return date.minusDays((long) (share * share * 3 * 365));
    }
}
