package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Document numbers (data-standard reference 6.8): the value is the display form, {@link Cell#key()} the match key. A number that
 * does not follow 机关代字〔年〕序号号 is kept and noted as DOCNO_UNPARSED: tickets of the summary procedure are plain serials. Where only
 * the final 号 is missing the key is that of the whole number. What a spreadsheet turned into a number is no number: it gives no value.
 */
final class DocNoCleaner implements Cleaner {
    private static final String RULE = "DOCNO_UNPARSED";
    private static final String SEVERAL = "一格疑有多个文号；一行只应有一个，请拆分或核对；已按原文保留";

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String display = display(raw);
        if (display.isEmpty()) {
            return null;
        }
        if (Codes.isSpreadsheetNumber(TextForms.upper(display))) {
            cell.report(RULE, "文号" + Codes.SPREADSHEET);
            return null;
        }
        boolean several = hasSeveral(display);
        String key = several ? null : key(display);
        if (key == null) {
            cell.report(RULE, several ? SEVERAL : doubt(display));
            String completed = several || display.endsWith("号") ? null : key(display + "号");
            key = completed == null ? TextForms.upper(display) : completed;
        }
        cell.key(key);
        return display;
    }

    private static String doubt(String display) {
        return isTicket(display) ? "文号只有序号（简易程序的编号多如此），已按原文保留" : "文号不符合“机关代字〔年〕序号号”的形式，已按原文保留";
    }

    /** A plain serial of letters, digits and hyphens. */
    private static boolean isTicket(String display) {
        boolean digit = false;
        for (int i = 0; i < display.length(); i++) {
            char c = display.charAt(i);
            digit |= isDigit(c);
            if (!isDigit(c) && c != '-' && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return digit;
    }

    /** A second year, or a second serial with its 号. */
    private static boolean hasSeveral(String display) {
        int first = yearBracket(display);
        if (first < 0) {
            return false;
        }
        int last = display.lastIndexOf('〔');
        if (last > first && last + 5 < display.length() && isYear(display, last + 1)) {
            return true;
        }
        int end = display.lastIndexOf('号');
        for (int i = display.indexOf('号', first); i >= 0 && i < end; i = display.indexOf('号', i + 1)) {
            if (isDigit(display.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Steps 1 to 3: NFKC without blanks, tortoise-shell brackets around the year, one kind of dash. */
    static String display(String raw) {
        String text = TextForms.fold(raw);
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char wanted = c;
            if (isOpening(c) && i + 5 < text.length() && isYear(text, i + 1) && isClosing(text.charAt(i + 5))) {
                wanted = '〔';
            } else if (isClosing(c) && i >= 5 && isYear(text, i - 4) && isOpening(text.charAt(i - 5))) {
                wanted = '〕';
            } else if (isDash(c)) {
                wanted = '-';
            }
            if (wanted != c && changed == null) {
                changed = new StringBuilder(text);
            }
            if (changed != null) {
                changed.setCharAt(i, wanted);
            }
        }
        return changed == null ? text : changed.toString();
    }

    /** Steps 4 and 5: the match key, or null where the number does not parse. */
    static @Nullable String key(String display) {
        int open = yearBracket(display);
        if (open < 1 || open > 40) {
            return null;
        }
        int close = open + 5;
        int end = display.lastIndexOf('号');
        if (end <= close) {
            return null;
        }
        String suffix = suffix(display, end + 1);
        if (suffix == null) {
            return null;
        }
        int serial = end;
        while (serial > close + 1 && isDigit(display.charAt(serial - 1))) {
            serial--;
        }
        int start = close + 1 < serial && display.charAt(close + 1) == '第' ? close + 2 : close + 1;
        if (serial == end || !isSerialPrefix(display, start, serial)) {
            return null;
        }
        while (serial < end - 1 && display.charAt(serial) == '0') {
            serial++;
        }
        int wordEnd = display.charAt(open - 1) == '字' && open > 1 ? open - 1 : open;
        String prefix = serialPrefix(display, start, end);
        String key = display.substring(0, wordEnd)
                + display.substring(open, close + 1)
                + prefix
                + display.substring(serial, end)
                + suffix;
        return TextForms.upper(key);
    }

    /** What stands between year and serial (a sub-unit such as 执法支队-), without a 第 before the digits. */
    private static String serialPrefix(String display, int start, int end) {
        int serial = end;
        while (serial > start && isDigit(display.charAt(serial - 1))) {
            serial--;
        }
        int last = serial > start && display.charAt(serial - 1) == '第' ? serial - 1 : serial;
        return display.substring(start, last);
    }

    private static boolean isSerialPrefix(String display, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = display.charAt(i);
            boolean allowed = isDigit(c)
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || (c >= 0x4E00 && c <= 0x9FA5)
                    || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** What follows 号: nothing, or -1 / 之1, given as -1; null where it is something else. */
    private static @Nullable String suffix(String display, int from) {
        if (from == display.length()) {
            return "";
        }
        char mark = display.charAt(from);
        boolean numbered = (mark == '-' || mark == '之') && TextForms.isDigits(display, from + 1, display.length());
        return numbered ? "-" + display.substring(from + 1) : null;
    }

    private static int yearBracket(String display) {
        for (int i = display.indexOf('〔'); i >= 0; i = display.indexOf('〔', i + 1)) {
            if (i > 0 && i + 5 < display.length() && isYear(display, i + 1) && display.charAt(i + 5) == '〕') {
                return i;
            }
        }
        return -1;
    }

    /** The year in the brackets of a display form, or 0. */
    public static int year(String display) {
        int open = yearBracket(display);
        return open < 0 ? 0 : TextForms.number(display, open + 1, open + 5);
    }

    private static boolean isYear(String text, int from) {
        return TextForms.isDigits(text, from, from + 4)
                && ((text.charAt(from) == '1' && text.charAt(from + 1) == '9')
                        || (text.charAt(from) == '2' && text.charAt(from + 1) == '0'));
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '{' || c == '【' || c == '〖' || c == '《' || c == '〔' || c == '〈' || c == '<'
                || c == '「';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == ']' || c == '}' || c == '】' || c == '〗' || c == '》' || c == '〕' || c == '〉' || c == '>'
                || c == '」';
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–' || c == '－' || c == '‐' || c == '―' || c == '−';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
