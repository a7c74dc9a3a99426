package org.zhifaku.pipeline.quality;

import java.math.BigDecimal;
import java.util.List;

/** Of each pair of amounts or whole numbers the first is not above the second. */
record NumberOrder(String rule, List<int[]> pairs) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            BigDecimal less = Range.number(row.get(pair[0]));
            BigDecimal more = Range.number(row.get(pair[1]));
            if (less != null && more != null && less.compareTo(more) > 0) {
                row.say(rule, pair[1], row.element(pair[0]));
            }
        }
    }
}
