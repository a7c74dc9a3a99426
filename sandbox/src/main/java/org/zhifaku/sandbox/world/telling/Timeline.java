package org.zhifaku.sandbox.world.telling;

import java.util.stream.LongStream;

/**
 * When the candidates 0, 1, 2 … of a series appear in a view, are told again, and vanish. Days are counted from the base date
 * (day 0). Every candidate is told again every hundred days, and vanishes at most once, on one of the days 1 to 400.
 *
 * @param base candidates of day 0
 * @param daily new candidates of each later day
 * @param salt makes the days of two views differ
 * @param deletes whether candidates vanish
 */
public record Timeline(long base, long daily, long salt, boolean deletes) {
    private static final int AGAIN = 100;
    private static final int VANISH = 400;
    /** Late is one in so many of the archive … */
    private static final int LATE_BASE = 250;
    /** … and one in so many of a day's candidates, which then come three days after their stamp. */
    private static final int LATE_DAILY = 40;

    private static final int LATE_DAYS = 3;

    public Timeline {
        if (base < 0 || daily < 0) {
            throw new IllegalArgumentException("A timeline of " + base + " and daily " + daily + " is impossible.");
        }
        salt = Math.floorMod(salt, 1_000_000L);
    }

    /** Candidates of the days 0 to {@code day}. */
    public long known(long day) {
        return base + day * daily;
    }

    /** The day on which the act of the candidate became known to its organ. */
    public long arrival(long index) {
        return index < base ? 0 : 1 + (index - base) / daily;
    }

    /** The day on which the view first has it: at once, a day later, or late. */
    public long appears(long index) {
        long turned = index + salt;
        if (index < base) {
            return turned % LATE_BASE == 0 ? 1 + turned / LATE_BASE % 2 : 0;
        }
        if (turned % LATE_DAILY == 0) {
            return arrival(index) + LATE_DAYS;
        }
        return arrival(index) + (turned % 5 == 3 ? 1 : 0);
    }

    /** Whether it appears with a stamp older than what the view showed before. */
    public boolean late(long index) {
        return (index + salt) % (index < base ? LATE_BASE : LATE_DAILY) == 0;
    }

    /** How often it was told again up to {@code day}. */
    public int version(long index, long day) {
        long first = 1 + (index + salt) * 3 % AGAIN;
        return (int) (times(first, day) - times(first, appears(index)));
    }

    private static long times(long first, long day) {
        return day < first ? 0 : 1 + (day - first) / AGAIN;
    }

    /** The last day, up to {@code day}, on which it appeared or was told again. */
    public long lastTold(long index, long day) {
        if (version(index, day) == 0) {
            return appears(index);
        }
        long first = 1 + (index + salt) * 3 % AGAIN;
        return first + (day - first) / AGAIN * AGAIN;
    }

    /** Whether it stands in the view on {@code day}. */
    public boolean stands(long index, long day) {
        return appears(index) <= day && !vanished(index, day);
    }

    private boolean vanished(long index, long day) {
        long end = 1 + (index + salt) * 7 % VANISH;
        return deletes && end > appears(index) && end <= day;
    }

    /** Candidates that appear on {@code day}, in order. */
    LongStream appearing(long day) {
        if (day == 0) {
            return LongStream.range(0, base).filter(index -> appears(index) == 0);
        }
        LongStream late = day > 2 ? LongStream.empty() : every(LATE_BASE, 0, base);
        long from = known(Math.max(0, day - 1 - LATE_DAYS));
        return LongStream.concat(late, LongStream.range(Math.max(base, from), known(day)))
                .filter(index -> appears(index) == day);
    }

    /** Candidates that stand and are told again on {@code day}, in order. */
    LongStream again(long day) {
        // 3 · 67 = 1 (mod 100)
        return every(AGAIN, (day - 1) % AGAIN * 67 % AGAIN, known(day))
                .filter(index -> appears(index) < day && !vanished(index, day));
    }

    /** Candidates that vanish on {@code day}, in order. */
    LongStream vanishing(long day) {
        // 7 · 343 = 1 (mod 400)
        return deletes && day <= VANISH
                ? every(VANISH, (day - 1) * 343 % VANISH, known(day)).filter(index -> appears(index) < day)
                : LongStream.empty();
    }

    /** Those whose salted number leaves the rest, below {@code bound}. */
    private LongStream every(int step, long rest, long bound) {
        long first = Math.floorMod(rest - salt, (long) step);
        return LongStream.iterate(first, index -> index < bound, index -> index + step);
    }
}
