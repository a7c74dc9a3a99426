package org.zhifaku.pipeline.quality;

/** None of the fields holds a value. */
record Forbidden(String rule, int[] fields) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            if (row.get(field) != null) {
                row.say(rule, field);
            }
        }
    }
}
