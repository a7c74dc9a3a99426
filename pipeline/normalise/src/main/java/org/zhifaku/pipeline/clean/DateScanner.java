package org.zhifaku.pipeline.clean;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day, and the time of day, that a text names. Year first: {@code 2021-03-05}, {@code 2021/3/5}, {@code 2021.3.5},
 * {@code 2021 3 5}, {@code 20210305}, {@code 2021年3月5日}, 二〇二一年三月五日, in any width; instants of Java and JSON; the serial number
 * of a spreadsheet (1900 system); seconds and milliseconds since 1970; {@code 05-MAR-21} and {@code 05-3月 -21} of Oracle; {@code Fri
 * Mar 05 00:00:00 CST 2021}, {@code Mar 5, 2021 12:00:00 AM} and the like of Java and JavaScript. A date that does not exist is never
 * rolled into the next month; one that can be read in two ways is not read.
 */
final class DateScanner {
    private static final int LONGEST = 80;
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    /** 1949-10-01 and 2099-12-31 as serial numbers. */
    private static final int FIRST_SERIAL = 18_172;

    private static final int LAST_SERIAL = 73_050;

    /** The end of 2099 in China, in seconds since 1970: the last day an epoch number may name. */
    private static final long LAST_SECOND = 4_102_415_999L;

    private static final List<String> MONTHS = List.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");
    private static final List<String> WEEKDAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private static final String UNREADABLE = "不是有效日期（应为 yyyy-MM-dd、yyyy/MM/dd 或 yyyyMMdd）";
    private static final String IMPOSSIBLE = "日期不存在（月份应为 1 至 12，日不能超过当月天数）";
    private static final String INCOMPLETE = "日期不完整，须有年、月、日";
    private static final String SHORT_YEAR = "年份只有两位，无法确定世纪，请写四位年份";
    private static final String TAIWAN = "疑为民国纪年或缺位，请改为公元的 yyyy-MM-dd";
    private static final String ORDER = "日、月次序不明，请改为 yyyy-MM-dd";
    private static final String TIME = "日期之后的文字无法识别（应为空、时刻或时区）";
    private static final String ONLY_ORDER = "日、月次序按唯一可能读出";
    private static final String SERIAL = "按电子表格的日期序列号读出";
    private static final String SECONDS = "按 1970 年以来的秒数读出";
    private static final String DIGITS = "纯数字有多种读法，请改为 yyyy-MM-dd";

    private final TextCursor cursor;
    private @Nullable String remark;

    private DateScanner(String text) {
        cursor = new TextCursor(text);
    }

    /** The day of yyyy-MM-dd, yyyy/MM/dd, yyyy.MM.dd or yyyyMMdd and nothing else: the short way for nearly all cells. */
    static @Nullable LocalDate plain(String raw) {
        int length = raw.length();
        if (length == 8 && TextForms.isDigits(raw, 0, 8)) {
            return date(TextForms.number(raw, 0, 4), TextForms.number(raw, 4, 6), TextForms.number(raw, 6, 8));
        }
        if (length != 10 || raw.charAt(4) != raw.charAt(7)) {
            return null;
        }
        char mark = raw.charAt(4);
        boolean plain = (mark == '-' || mark == '/' || mark == '.')
                && TextForms.isDigits(raw, 0, 4)
                && TextForms.isDigits(raw, 5, 7)
                && TextForms.isDigits(raw, 8, 10);
        return plain
                ? date(TextForms.number(raw, 0, 4), TextForms.number(raw, 5, 7), TextForms.number(raw, 8, 10))
                : null;
    }

    /** What a cell says of a day. Its cost does not grow with the length of the cell by more than one pass. */
    static Moment read(String raw) {
        String text = TextForms.tidy(raw);
        if (text.isEmpty()) {
            return Moment.NOTHING;
        }
        if (text.length() > LONGEST) {
            return Moment.refused(UNREADABLE);
        }
        Moment moment = new DateScanner(text).scan();
        boolean again = moment.date() == null && moment.remark() != null && !isAscii(text);
        return again ? new DateScanner(normal(text)).scan() : moment;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** One width, one kind of dash, Arabic digits. */
    private static String normal(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder normal = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            boolean dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
            normal.append(dash ? '-' : c == '。' ? '.' : c);
        }
        return ChineseNumerals.toDigits(normal.toString());
    }

    private Moment scan() {
        cursor.take('\''); // a spreadsheet's mark of text
        cursor.take("公元");
        cursor.blanks();
        if (cursor.take("中华") || cursor.take("中華") || cursor.take("民国") || cursor.take("民國")) {
            return Moment.refused(TAIWAN);
        }
        char first = cursor.peek();
        if (first >= 'A' && first <= 'Z') {
            return named();
        }
        int digits = cursor.digits();
        return switch (digits) {
            case 4 -> yearFirst();
            case 8 -> tail(cursor.number(4), cursor.number(2), cursor.number(2), false);
            case 12, 14, 17 -> compact(digits);
            case 5 -> serial();
            case 10, 13 -> epoch(digits);
            case 1, 2 -> dayFirst();
            case 3, 7 -> Moment.refused(isYear(digits) ? TAIWAN : UNREADABLE);
            case 6 -> Moment.refused(INCOMPLETE);
            default -> Moment.refused(UNREADABLE);
        };
    }

    private Moment yearFirst() {
        int year = cursor.number(4);
        boolean gap = cursor.blanks();
        boolean chinese = cursor.take('年');
        char mark = chinese ? '月' : mark(gap);
        cursor.blanks();
        int month = month();
        if (mark == 0 || month < 0) {
            return Moment.refused(cursor.isAtEnd() ? INCOMPLETE : UNREADABLE);
        }
        gap = cursor.blanks();
        if (!(mark == ' ' ? gap : cursor.take(mark))) {
            return Moment.refused(cursor.isAtEnd() ? INCOMPLETE : UNREADABLE);
        }
        cursor.blanks();
        if (cursor.isAtEnd()) {
            return Moment.refused(INCOMPLETE);
        }
        int day = cursor.oneOrTwo();
        if (day < 0) {
            return Moment.refused(UNREADABLE);
        }
        gap = cursor.blanks();
        boolean ended = chinese && (cursor.take('日') || cursor.take('号') || cursor.take('號'));
        return tail(year, month, day, gap || ended);
    }

    /** True where the digits may be a year of Taiwan's calendar: 110/3/5, 1040525. */
    private boolean isYear(int digits) {
        cursor.number(digits);
        return digits == 7 ? cursor.isAtEnd() : cursor.take('年') || mark(cursor.blanks()) != 0;
    }

    /** Reads what parts the numbers of a date: one of - / . or blanks; 0 where there is nothing of the kind. */
    private char mark(boolean gap) {
        for (char mark : new char[] {'-', '/', '.'}) {
            if (cursor.take(mark)) {
                return mark;
            }
        }
        return gap && !cursor.isAtEnd() ? ' ' : 0;
    }

    /** Reads a month as a number or an English word; -1 where neither stands here. */
    private int month() {
        char c = cursor.peek();
        return c >= 'A' && c <= 'Z' ? place(MONTHS, cursor.word()) : cursor.oneOrTwo();
    }

    /** The place, from 1, of a name that is written out or cut to three letters at least; -1 where it is none. */
    private static int place(List<String> names, String word) {
        for (int i = 0; i < names.size(); i++) {
            if (word.length() >= 3 && names.get(i).startsWith(word)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** {@code Fri Mar 05 00:00:00 CST 2021}, {@code Fri, 05 Mar 2021 …}, {@code Mar 5, 2021 …}. */
    private Moment named() {
        String word = cursor.word();
        if (place(WEEKDAYS, word) > 0) {
            cursor.take(',');
            cursor.blanks();
            if (cursor.digits() > 0) {
                return cursor.digits() <= 2 ? dayFirst() : Moment.refused(UNREADABLE);
            }
            word = cursor.word();
        }
        int month = place(MONTHS, word);
        cursor.blanks();
        int day = cursor.oneOrTwo();
        if (month < 1 || day < 0) {
            return Moment.refused(UNREADABLE);
        }
        cursor.take(',');
        cursor.blanks();
        if (cursor.digits() == 4) {
            int year = cursor.number(4);
            boolean comma = cursor.take(',');
            return tail(year, month, day, comma);
        }
        TimeScanner time = new TimeScanner(cursor);
        boolean timed = time.readTime() && time.readZone();
        cursor.blanks();
        return timed && cursor.digits() == 4 ? moment(cursor.number(4), month, day, time) : Moment.refused(UNREADABLE);
    }

    private Moment dayFirst() {
        int first = cursor.oneOrTwo();
        if (cursor.take('年')) {
            return Moment.refused(SHORT_YEAR);
        }
        if (cursor.take('月')) {
            return Moment.refused(INCOMPLETE);
        }
        if (cursor.isAtEnd()) {
            return first == 0 ? Moment.NOTHING : Moment.refused(UNREADABLE);
        }
        char mark = mark(cursor.blanks());
        cursor.blanks();
        boolean word = cursor.digits() == 0;
        int second = month();
        word |= cursor.take('月');
        boolean gap = cursor.blanks();
        boolean parted = mark != 0 && (mark == ' ' ? gap : cursor.take(mark));
        cursor.blanks();
        int width = cursor.digits();
        if (!parted || second < 0 || (width != 4 && width != 2 && width != 1)) {
            return Moment.refused(UNREADABLE);
        }
        if (width < 4 && !(word && width == 2)) {
            return Moment.refused(SHORT_YEAR);
        }
        int year = width == 4 ? cursor.number(4) : century(cursor.number(2));
        return word ? tail(year, second, first, false) : ordered(first, second, year);
    }

    /** Oracle's RR: the years 00 to 49 are of this century. */
    private int century(int year) {
        int full = year < 50 ? 2000 + year : 1900 + year;
        remark = "年份只有两位，按 Oracle 的规则读作 " + full + " 年";
        return full;
    }

    /** Day and month in the order that is possible; refused where both are. */
    private Moment ordered(int first, int second, int year) {
        if (first <= 12 && second <= 12 && first != second) {
            return Moment.refused(ORDER);
        }
        remark = ONLY_ORDER;
        return tail(year, Math.min(first, second), Math.max(first, second), false);
    }

    /** yyyyMMddHHmm, yyyyMMddHHmmss and yyyyMMddHHmmssSSS. */
    private Moment compact(int digits) {
        int year = cursor.number(4);
        int month = cursor.number(2);
        int day = cursor.number(2);
        TimeScanner time = new TimeScanner(cursor);
        boolean read = time.readCompact(digits - 8) && time.readZone();
        return read ? moment(year, month, day, time) : Moment.refused(TIME);
    }

    private Moment serial() {
        int serial = cursor.number(5);
        long seconds = cursor.take('.') ? fractionOfDay() : 0;
        if (!cursor.isAtEnd() || serial < FIRST_SERIAL || serial > LAST_SERIAL) {
            return Moment.refused(UNREADABLE);
        }
        return new Moment(SERIAL_ORIGIN.plusDays(serial), seconds * 1_000_000_000L, null, SERIAL);
    }

    /** The digits behind the point as seconds of a day. */
    private long fractionOfDay() {
        double fraction = 0;
        for (double unit = 0.1; cursor.digits() > 0; unit /= 10) {
            fraction += unit * cursor.number(1);
        }
        return Math.round(fraction * 86_400);
    }

    private Moment epoch(int digits) {
        long number = cursor.number(digits - 9) * 1_000_000_000L + cursor.number(9);
        long year = digits == 10 ? number / 1_000_000 : 0;
        long millis = digits == 13 ? number : number * 1000;
        if (!cursor.isAtEnd() || millis < 1_000_000_000_000L || millis > LAST_SECOND * 1000 + 999) {
            return Moment.refused(UNREADABLE);
        }
        if (year >= 1949 && year <= 2099) {
            return Moment.refused(DIGITS); // yyyyMMddHH as well
        }
        LocalDateTime utc =
                LocalDateTime.ofEpochSecond(millis / 1000, (int) (millis % 1000) * 1_000_000, ZoneOffset.UTC);
        return new Moment(
                utc.toLocalDate(), utc.toLocalTime().toNanoOfDay(), ZoneOffset.UTC, digits == 13 ? null : SECONDS);
    }

    /** What follows a day: nothing, the day of the week, a time of day, a zone. */
    private Moment tail(int year, int month, int day, boolean ended) {
        boolean gap = cursor.blanks() || ended;
        if (weekday()) {
            gap = true;
            cursor.blanks();
        }
        boolean read = cursor.isAtEnd();
        gap |= cursor.take('T');
        TimeScanner time = new TimeScanner(cursor);
        if (!read && gap) {
            read = time.readTime() && time.readZone();
        } else if (!read) {
            read = (cursor.peek() == 'Z' || cursor.peek() == '+') && time.readZone();
        }
        return read ? moment(year, month, day, time) : Moment.refused(TIME);
    }

    /** 星期五, (周五). */
    private boolean weekday() {
        boolean bracket = cursor.take('(');
        if (!cursor.take("星期") && !cursor.take('周')) {
            return false;
        }
        boolean named = cursor.take('日') || cursor.take('天') || (cursor.digits() == 1 && cursor.number(1) <= 6);
        return named && (!bracket || cursor.take(')'));
    }

    private Moment moment(int year, int month, int day, TimeScanner time) {
        boolean nothing = day == 0 && (year == 0 || (year == 1900 && month <= 1)); // 0000-00-00, serial number 0
        if (nothing) {
            return Moment.NOTHING;
        }
        if (!cursor.isAtEnd() || time.isForeign(year)) {
            return Moment.refused(TIME);
        }
        LocalDate date = date(year, month, day);
        return date == null ? Moment.refused(IMPOSSIBLE) : new Moment(date, time.nanos(), time.zone(), remark);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        boolean possible = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!possible || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }
}
