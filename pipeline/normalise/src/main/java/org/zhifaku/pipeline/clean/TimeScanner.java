package org.zhifaku.pipeline.clean;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows a day: a time of day as {@code 8:30}, {@code 08:30:00.123}, {@code 083000} behind a T, {@code 08.30.00.000 AM}
 * (Oracle), {@code 下午3:30} or {@code 8时30分}, and a zone as {@code Z}, {@code +0800}, {@code GMT+08:00}, {@code CST} (China's) or
 * {@code [Asia/Shanghai]}.
 */
final class TimeScanner {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    private final TextCursor cursor;
    private long nanos = -1;
    private boolean seconds;
    private boolean summer;
    private @Nullable ZoneId zone;

    TimeScanner(TextCursor cursor) {
        this.cursor = cursor;
    }

    /** Nanoseconds since midnight, at most 24:00:00; -1 where no time of day was read. */
    long nanos() {
        return nanos;
    }

    /** The zone that was written, or null. */
    @Nullable
    ZoneId zone() {
        return zone;
    }

    /** Reads a time of day; false where what stands here is none. */
    boolean readTime() {
        int half = half();
        cursor.blanks();
        int digits = cursor.digits();
        if (digits == 6 || digits == 4) {
            return readCompact(digits);
        }
        int hour = cursor.oneOrTwo();
        int minute;
        int second = 0;
        if (cursor.take('时') || cursor.take('時') || cursor.take('点')) {
            minute = Math.max(cursor.oneOrTwo(), 0);
            second = cursor.take('分') ? Math.max(cursor.oneOrTwo(), 0) : 0;
            cursor.take('秒');
        } else if (cursor.take(':') || cursor.take('.')) {
            minute = cursor.oneOrTwo();
            seconds = cursor.take(':') || cursor.take('.');
            second = seconds ? cursor.oneOrTwo() : 0;
        } else {
            return false;
        }
        long fraction = fraction();
        cursor.blanks();
        half = half == 0 ? half() : half;
        return fraction >= 0 && set(hour, minute, second, fraction, half);
    }

    /** Reads HHmm, HHmmss or HHmmssSSS, so many digits in all. */
    boolean readCompact(int digits) {
        int hour = cursor.number(2);
        int minute = cursor.number(2);
        int second = digits >= 6 ? cursor.number(2) : 0;
        long fraction = digits == 9 ? cursor.number(3) * 1_000_000L : 0;
        return set(hour, minute, second, fraction, 0);
    }

    private boolean set(int hour, int minute, int second, long fraction, int half) {
        boolean possible = hour >= 0 && hour <= (half == 1 ? 12 : 24) && minute >= 0 && minute < 60;
        int hours = half == 0 || hour > 12 ? hour : hour % 12 + (half == 2 ? 12 : 0); // 下午15:30 is met too
        nanos = ((hours * 60L + minute) * 60 + second) * SECOND + fraction;
        return possible && second >= 0 && second < 60 && nanos <= DAY;
    }

    /** The fraction of a second in nanoseconds, 0 where there is none, -1 where it is cut off. */
    private long fraction() {
        if (!cursor.take('.') && !cursor.take(',') && !cursor.take(':')) {
            return 0;
        }
        int digits = cursor.digits();
        if (digits == 0 || digits > 9) {
            return -1;
        }
        long fraction = cursor.number(digits);
        for (int i = digits; i < 9; i++) {
            fraction *= 10;
        }
        return fraction;
    }

    /** 1 for the morning, 2 for the afternoon, 0 where nothing is said. */
    private int half() {
        if (cursor.take("AM") || cursor.take("上午")) {
            return 1;
        }
        return cursor.take("PM") || cursor.take("下午") ? 2 : 0;
    }

    /** Reads a zone if one stands here; false where its offset is cut off, or more likely the end of a span of hours. */
    boolean readZone() {
        cursor.blanks();
        summer = cursor.take("CDT");
        if (summer || cursor.take("CST") || region()) {
            zone = Moment.CHINA;
            return true;
        }
        boolean universal = cursor.take('Z') || cursor.take("UTC") || cursor.take("GMT");
        if (universal) {
            zone = ZoneOffset.UTC;
        }
        boolean east = cursor.take('+');
        boolean west = !east && (universal || seconds) && cursor.take('-');
        if (east || west) {
            return offset(east ? 1 : -1) && suffix();
        }
        return !universal || suffix();
    }

    /** CDT is China's summer time of 1986 to 1991, and America's in all other years. */
    boolean isForeign(int year) {
        return summer && (year < 1986 || year > 1991);
    }

    private boolean region() {
        return cursor.take("ASIA/SHANGHAI") || cursor.take("[ASIA/SHANGHAI]") || cursor.take("PRC");
    }

    private boolean offset(int sign) {
        int digits = cursor.digits();
        if (digits == 0 || digits > 4 || digits == 3) {
            return false;
        }
        int hours = cursor.number(Math.min(digits, 2));
        int minutes = 0;
        if (digits == 4) {
            minutes = cursor.number(2);
        } else if (cursor.take(':')) {
            minutes = cursor.digits() == 2 ? cursor.number(2) : -1;
        }
        if (hours > 14 || minutes < 0 || minutes > 59) {
            return false;
        }
        zone = ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
        return true;
    }

    /** The name of the zone in brackets that Java and JavaScript write behind the offset says nothing more. */
    private boolean suffix() {
        cursor.blanks();
        if (cursor.take('[')) {
            return cursor.takeTo(']');
        }
        return !cursor.take('(') || cursor.takeTo(')');
    }
}
