package org.zhifaku.pipeline.quality;

import java.time.LocalDate;

/** F03, second half: dates of what has happened lie between 1949-10-01 and the day after the business date. */
record DateRange(String rule, int[] fields) implements Check {
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

    @Override
    public void apply(RowContext row) {
        for (int field : fields) {
            if (row.get(field) instanceof LocalDate date) {
                if (date.isBefore(FIRST)) {
                    row.report(rule, field, "早于 1949-10-01");
                } else if (date.isAfter(row.businessDate().plusDays(1))) {
                    row.report(rule, field, "晚于业务日期次日（" + row.businessDate().plusDays(1) + "）");
                }
            }
        }
    }
}
