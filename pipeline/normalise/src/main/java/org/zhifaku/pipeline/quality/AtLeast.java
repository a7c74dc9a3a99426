package org.zhifaku.pipeline.quality;

import java.util.List;

/** A list has at least so many items. */
record AtLeast(String rule, int[] fields, int least) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            if (row.get(field) instanceof List<?> list && list.size() < least) {
                row.say(rule, field, Integer.toString(list.size()), Integer.toString(least));
            }
        }
    }
}
