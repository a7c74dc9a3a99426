package org.zhifaku.pipeline.quality;

import java.util.HashSet;
import java.util.List;

/** No item of a list stands twice. */
record Distinct(String rule, int[] fields) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            if (row.get(field) instanceof List<?> list && new HashSet<>(list).size() < list.size()) {
                row.say(rule, field);
            }
        }
    }
}
