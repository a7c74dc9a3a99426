package org.zhifaku.pipeline.quality;

/** Each of the fields that the file has a column for holds a value; where something is found about one already, that suffices. */
record Required(String rule, int[] fields) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            if (row.get(field) == null && row.isSupplied(field) && !row.isReported(field)) {
                row.say(rule, field);
            }
        }
    }
}
