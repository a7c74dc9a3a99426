package org.zhifaku.pipeline.quality;

import java.util.List;

/** Where both of a pair hold a value, it is the same. */
record Same(String rule, List<int[]> pairs) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            Object left = row.get(pair[0]);
            Object right = row.get(pair[1]);
            if (left != null && right != null && !left.equals(right)) {
                row.say(rule, pair[1], row.element(pair[0]));
            }
        }
    }
}
