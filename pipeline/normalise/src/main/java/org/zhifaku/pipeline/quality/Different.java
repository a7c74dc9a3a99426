package org.zhifaku.pipeline.quality;

import java.util.List;

/** The two of each pair do not hold the same value: a column that was filled from another by mistake. */
record Different(String rule, List<int[]> pairs) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            Object value = row.get(pair[0]);
            if (value != null && value.equals(row.get(pair[1]))) {
                row.say(rule, pair[1], row.element(pair[0]));
            }
        }
    }
}
