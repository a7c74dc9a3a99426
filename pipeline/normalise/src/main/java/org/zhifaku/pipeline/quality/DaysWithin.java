package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of each pair of dates the second is at most so many days after the first.
 *
 * @param calendar the working days that are counted, or null where every day counts
 */
record DaysWithin(
        String rule, List<int[]> pairs, int most, @Nullable WorkCalendar calendar) implements Check {
    private static final Said EVERY_DAY = new Said("按日历日计", "every day counted");

    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            LocalDate from = Days.of(row.get(pair[0]));
            LocalDate to = from == null ? null : Days.of(row.get(pair[1]));
            if (to == null || to.isBefore(from)) {
                continue;
            }
            long days = calendar == null ? to.toEpochDay() - from.toEpochDay() : calendar.workingDays(from, to);
            if (days > most) {
                row.say(
                        rule,
                        pair[1],
                        row.element(pair[0]),
                        Long.toString(days),
                        Integer.toString(most),
                        calendar == null ? EVERY_DAY : calendar.counted(from, to));
            }
        }
    }
}
