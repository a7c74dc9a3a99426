package org.zhifaku.pipeline.quality;

import java.time.LocalDate;

/** Dates lie between a first day and so many days after the business date. */
record DateRange(String rule, int[] fields, LocalDate first, int ahead) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            LocalDate date = Days.of(row.get(field));
            if (date != null
                    && (date.isBefore(first) || date.isAfter(row.businessDate().plusDays(ahead)))) {
                row.say(
                        rule,
                        field,
                        first.toString(),
                        row.businessDate().plusDays(ahead).toString());
            }
        }
    }
}
