package org.zhifaku.pipeline.quality;

import java.util.List;
import java.util.Set;

/**
 * Of which rows a rule speaks: those whose value is among these.
 *
 * @param position the element
 * @param presence whether it must be present, absent, or one of {@code values}
 * @param values codes, or {@code true} and {@code false}; of a list one of its items must be among them
 */
public record Condition(int position, Presence presence, Set<String> values) {
    /** What is asked of the value. */
    public enum Presence {
        /** It has a value. */
        PRESENT,
        /** It has none. */
        ABSENT,
        /** It is, or holds, one of these. */
        AMONG
    }

    boolean holds(RowContext row) {
        Object value = row.get(position);
        return switch (presence) {
            case PRESENT -> value != null;
            case ABSENT -> value == null;
            case AMONG -> value != null && isAmong(value);
        };
    }

    private boolean isAmong(Object value) {
        if (!(value instanceof List<?> list)) {
            return values.contains(value.toString());
        }
        for (int i = 0; i < list.size(); i++) {
            if (values.contains(list.get(i))) {
                return true;
            }
        }
        return false;
    }
}
