package org.zhifaku.pipeline.quality;

/** F05: texts are within the length of their column; characters, not bytes. Longer ones are kept whole. */
record Length(String rule, int[] lengths) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0 && row.get(i) instanceof String text && text.length() > lengths[i]) {
                int characters = text.codePointCount(0, text.length());
                if (characters > lengths[i]) {
                    row.report(rule, i, "长 " + characters + " 字，超过约定的 " + lengths[i] + " 字");
                }
            }
        }
    }
}
