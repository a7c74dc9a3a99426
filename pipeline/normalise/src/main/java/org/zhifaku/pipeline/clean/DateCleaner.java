package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Dates: yyyy-MM-dd with one of {@code - / .} twice the same, yyyy年M月d日, yyyyMMdd, a spreadsheet's serial number (1900 system),
 * each with or without a time of day behind it. 2099-12-31, 9999-12-31 and 长期 mean 'without end': no value, {@link
 * Cell#isLongTerm()}. 1899-12-31, 1900-01-01 and 1970-01-01 are defaults of programs, not data (data-standard reference 2.6).
 */
final class DateCleaner implements Cleaner {
    private static final LocalDate LONG_TERM = LocalDate.of(2099, 12, 31);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = TextForms.tidy(raw);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = parse(text);
        if (date == null && !isAscii(text)) {
            date = parse(TextForms.fold(text));
        }
        if (date == null) {
            return withoutDate(TextForms.fold(text), cell);
        }
        if (date.equals(LONG_TERM) || date.equals(FOR_EVER)) {
            cell.longTerm();
            return null;
        }
        return isDefault(date) ? null : date;
    }

    private static @Nullable LocalDate withoutDate(String text, Cell cell) {
        switch (text) {
            case "长期", "长期有效", "永久", "永久有效", "无期限", "无固定期限", "长期公示" -> cell.longTerm();
            case "0000-00-00", "00000000", "0000/00/00", "0000-00-0000:00:00", "0" -> {
                // a database's way to say null
            }
            default -> cell.report("F03", "不是有效日期（应为 yyyy-MM-dd、yyyy/MM/dd 或 yyyyMMdd）");
        }
        return null;
    }

    private static boolean isDefault(LocalDate date) {
        int year = date.getYear();
        return (year == 1899 && date.getMonthValue() == 12 && date.getDayOfMonth() >= 30)
                || (year == 1900 && date.getDayOfYear() == 1)
                || (year == 1970 && date.getDayOfYear() == 1);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The date in a text, or null. */
    static @Nullable LocalDate parse(String text) {
        int digits = digitsFrom(text, 0);
        if (digits == 8) {
            return isTail(text, 8)
                    ? date(TextForms.number(text, 0, 4), TextForms.number(text, 4, 6), TextForms.number(text, 6, 8))
                    : null;
        }
        if (digits == 5 && (text.length() == 5 || isFraction(text))) {
            int serial = TextForms.number(text, 0, 5);
            return serial >= 18000 && serial <= 80000 ? SERIAL_ORIGIN.plusDays(serial) : null;
        }
        if (digits == 14 && text.length() == 14) {
            return date(TextForms.number(text, 0, 4), TextForms.number(text, 4, 6), TextForms.number(text, 6, 8));
        }
        return digits == 4 ? separated(text) : null;
    }

    private static @Nullable LocalDate separated(String text) {
        if (text.length() < 8) {
            return null;
        }
        char first = text.charAt(4);
        int monthEnd = 5 + digitsFrom(text, 5);
        if (monthEnd == 5 || monthEnd > 7 || monthEnd >= text.length()) {
            return null;
        }
        char second = text.charAt(monthEnd);
        boolean chinese = first == '年' && second == '月';
        boolean same = first == second && (first == '-' || first == '/' || first == '.');
        if (!chinese && !same) {
            return null;
        }
        int dayEnd = monthEnd + 1 + digitsFrom(text, monthEnd + 1);
        if (dayEnd == monthEnd + 1 || dayEnd > monthEnd + 3) {
            return null;
        }
        int tail = dayEnd;
        if (chinese && tail < text.length() && (text.charAt(tail) == '日' || text.charAt(tail) == '号')) {
            tail++;
        }
        if (!isTail(text, tail)) {
            return null;
        }
        int month = TextForms.number(text, 5, monthEnd);
        return date(TextForms.number(text, 0, 4), month, TextForms.number(text, monthEnd + 1, dayEnd));
    }

    /** True where nothing but a time of day follows. */
    private static boolean isTail(String text, int from) {
        if (from == text.length()) {
            return true;
        }
        char mark = text.charAt(from);
        int at = mark == 'T' || mark == ' ' ? from + 1 : from;
        boolean colon = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            colon |= c == ':';
            boolean allowed = (c >= '0' && c <= '9') || c == ':' || c == '.' || c == '+' || c == 'Z' || c == ' ';
            if (!allowed) {
                return false;
            }
        }
        return colon && at > from;
    }

    private static boolean isFraction(String text) {
        return text.charAt(5) == '.' && text.length() > 6 && TextForms.isDigits(text, 6, text.length());
    }

    private static int digitsFrom(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        boolean possible = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!possible || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }
}
