package org.zhifaku.pipeline.quality;

import java.util.Arrays;

/** At least one of the fields holds a value, be it a wrong one. */
record OneOf(String rule, int[] fields) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            if (row.get(field) != null || row.isViolated(field)) {
                return;
            }
        }
        row.say(rule, fields[0], Arrays.stream(fields).mapToObj(row::element).toList());
    }
}
