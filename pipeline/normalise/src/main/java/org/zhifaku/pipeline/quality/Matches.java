package org.zhifaku.pipeline.quality;

import java.util.regex.Pattern;

/** A text fits a pattern, from its first character to its last. */
record Matches(String rule, int[] fields, Pattern pattern) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            String text = row.text(field);
            if (text != null && !pattern.matcher(text).matches()) {
                row.say(rule, field);
            }
        }
    }
}
