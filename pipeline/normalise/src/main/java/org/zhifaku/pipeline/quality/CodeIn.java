package org.zhifaku.pipeline.quality;

import java.util.List;
import java.util.Set;

/** Every code of a field is one of these; a value that no code set knows is V01's business. */
record CodeIn(String rule, int[] fields, Set<String> codes) implements Check {
    private static final String UNMAPPED = "UNMAPPED";

    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            Object value = row.get(field);
            if (value instanceof String code && isForeign(code)) {
                row.say(rule, field, code);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof String code && isForeign(code)) {
                        row.say(rule, field, code);
                    }
                }
            }
        }
    }

    private boolean isForeign(String code) {
        return !codes.contains(code) && !code.equals(UNMAPPED);
    }
}
