package org.zhifaku.pipeline.quality;

import java.time.LocalDate;

/**
 * The year of a document number is that of the decision. January decisions often carry last year's number (data-standard reference
 * 6.8, step 6), so they are not judged where it is last year's.
 */
record DocYear(String rule, int docNoKey, int date) implements Check {
    @Override
    public void apply(RowContext row) {
        String key = row.text(docNoKey);
        LocalDate day = key == null ? null : Days.of(row.get(date));
        int year = key == null || day == null ? 0 : year(key);
        if (year == 0 || day == null || year == day.getYear()) {
            return;
        }
        boolean lastYearsNumber = day.getMonthValue() == 1 && year == day.getYear() - 1;
        if (!lastYearsNumber) {
            row.say(rule, docNoKey, Integer.toString(year), Integer.toString(day.getYear()));
        }
    }

    /** The four digits between 〔 and 〕, or 0. */
    private static int year(String key) {
        int at = key.indexOf('〔');
        if (at < 0 || at + 5 >= key.length() || key.charAt(at + 5) != '〕') {
            return 0;
        }
        int year = 0;
        for (int i = at + 1; i < at + 5; i++) {
            char digit = key.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            year = year * 10 + digit - '0';
        }
        return year;
    }
}
