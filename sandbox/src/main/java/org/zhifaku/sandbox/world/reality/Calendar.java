package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import org.zhifaku.sandbox.generator.Dice;

/**
 * When the acts of a series take place: those of the archive in the three years before the base date, most in the last one; later
 * ones within three days before they arrive.
 */
record Calendar(LocalDate baseDate, long base) {
    long daily() {
        return Math.max(1, base / 50);
    }

    LocalDate date(long index, Dice dice) {
        double share = dice.share();
        return index < base
                ? baseDate.minusDays((long) (share * share * 3 * 365))
                : baseDate.plusDays(1 + (index - base) / daily()).minusDays(dice.below(3));
    }
}
