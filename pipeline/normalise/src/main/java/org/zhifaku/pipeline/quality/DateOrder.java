package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import java.util.List;

/** Of each pair of dates the first is not after the second. */
record DateOrder(String rule, List<int[]> pairs) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            LocalDate earlier = Days.of(row.get(pair[0]));
            LocalDate later = earlier == null ? null : Days.of(row.get(pair[1]));
            if (later != null && later.isBefore(earlier)) {
                row.say(rule, pair[1], row.element(pair[0]), earlier.toString());
            }
        }
    }
}
