package org.zhifaku.pipeline.quality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts, in the unit of the element, and whole numbers lie between two bounds, which belong to the range. */
record Range(
        String rule,
        int[] fields,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            BigDecimal number = number(row.get(field));
            if (number == null) {
                continue;
            }
            boolean outside =
                    (least != null && number.compareTo(least) < 0) || (most != null && number.compareTo(most) > 0);
            if (outside) {
                row.say(rule, field, bound(least), bound(most));
            }
        }
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            return amount;
        }
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : null;
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "∞" : bound.toPlainString();
    }
}
