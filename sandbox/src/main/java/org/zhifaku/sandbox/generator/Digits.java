package org.zhifaku.sandbox.generator;

import java.time.LocalDate;

/** Numbers and dates as text, without the cost of a format string per cell. */
public final class Digits {
    private Digits() {}

    public static void append(StringBuilder text, int value, int width) {
        int bound = 1;
        for (int i = 1; i < width; i++) {
            bound *= 10;
        }
        for (int rest = value; bound > 0; bound /= 10) {
            text.append((char) ('0' + rest / bound % 10));
        }
    }

    /** E.g. 2026/03/05 with the separator {@code /}. */
    public static String date(LocalDate date, String separator) {
        StringBuilder text = new StringBuilder(10);
        append(text, date.getYear(), 4);
        text.append(separator);
        append(text, date.getMonthValue(), 2);
        text.append(separator);
        append(text, date.getDayOfMonth(), 2);
        return text.toString();
    }

    /** 元 as 万元 with as many decimals as needed: 2000 → 0.2. */
    public static String tenThousands(long yuan) {
        long fraction = yuan % 10_000;
        if (fraction == 0) {
            return Long.toString(yuan / 10_000);
        }
        StringBuilder text = new StringBuilder(12).append(yuan / 10_000).append('.');
        append(text, (int) fraction, 4);
        while (text.charAt(text.length() - 1) == '0') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }
}
