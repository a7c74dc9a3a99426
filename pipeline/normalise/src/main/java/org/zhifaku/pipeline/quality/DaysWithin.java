package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import java.util.List;

/** Of each pair of dates the second is at most so many days after the first; weekdays, or days of the calendar. */
record DaysWithin(String rule, List<int[]> pairs, int most, boolean weekdays) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            LocalDate from = Days.of(row.get(pair[0]));
            LocalDate to = from == null ? null : Days.of(row.get(pair[1]));
            if (to == null || to.isBefore(from)) {
                continue;
            }
            long days = weekdays ? Days.weekdays(from, to) : to.toEpochDay() - from.toEpochDay();
            if (days > most) {
                row.say(rule, pair[1], row.element(pair[0]), Long.toString(days), Integer.toString(most));
            }
        }
    }
}
