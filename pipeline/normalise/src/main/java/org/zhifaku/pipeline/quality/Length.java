package org.zhifaku.pipeline.quality;

/** Texts are within the length of their column; characters, not bytes. Longer ones are kept whole. */
record Length(String rule, int[] fields, int[] limits) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < fields.length; i++) {
            if (row.get(fields[i]) instanceof String text && text.length() > limits[i]) {
                int characters = text.codePointCount(0, text.length());
                if (characters > limits[i]) {
                    row.say(rule, fields[i], Integer.toString(characters), Integer.toString(limits[i]));
                }
            }
        }
    }
}
