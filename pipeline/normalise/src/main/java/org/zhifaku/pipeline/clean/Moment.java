package org.zhifaku.pipeline.clean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says of a day and a time of day.
 *
 * @param date the day as written, or null where none can be read
 * @param nanos the time of day in nanoseconds since midnight, up to 24:00:00; -1 where none is written
 * @param zone the zone or offset that is written; null means the wall clock of China
 * @param remark in Chinese: without a date why there is none (null where the cell says 'nothing'), with a date what is doubtful about
 *     it, or null
 */
record Moment(
        @Nullable LocalDate date,
        long nanos,
        @Nullable ZoneId zone,
        @Nullable String remark) {
    /** The zone of China; it knew summer time from 1986 to 1991, which a fixed offset would turn into the day before. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A cell that says 'no date' in a program's way: 0000-00-00. */
    static final Moment NOTHING = new Moment(null, -1, null, null);

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LONG_TERM = LocalDate.of(2099, 12, 31);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /** A cell without a readable date. */
    static Moment refused(String reason) {
        return new Moment(null, -1, null, reason);
    }

    /**
     * The day in China: an instant is taken to Asia/Shanghai, all else stays as written.
     *
     * @return null where there is no date
     */
    @Nullable
    LocalDate day() {
        if (date == null || zone == null || nanos < 0) {
            return date;
        }
        return instant(date).atZone(CHINA).toLocalDate();
    }

    /** The instant, in microseconds; a day without a time of day is its midnight in China. */
    Instant instant(LocalDate day) {
        return day.atStartOfDay()
                .plusNanos(Math.max(nanos, 0))
                .atZone(zone == null || nanos < 0 ? CHINA : zone)
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The day in China, judged: notes what is doubtful, and is null where there is no date, where it says 'without end' (then the cell
     * is told so), or where it is the default of a program.
     */
    @Nullable
    LocalDate judged(Cell cell) {
        LocalDate day = day();
        if (day == null) {
            if (remark != null) {
                cell.report("F03", remark);
            }
            return null;
        }
        if (day.equals(LONG_TERM) || day.equals(FOR_EVER)) {
            cell.longTerm();
            return null;
        }
        if (isDefault(day)) {
            return null;
        }
        if (day.isBefore(EARLIEST) || day.isAfter(FOR_EVER)) {
            cell.report("F03", "年份不合理（早于 1800 年或晚于 9999 年）");
            return null;
        }
        if (remark != null) {
            cell.report("F03W", remark);
        }
        return day;
    }

    /** Days that programs write where they know none (data-standard reference 2.6; the first days of .NET and SQL Server besides). */
    private static boolean isDefault(LocalDate day) {
        if (day.getDayOfYear() == 1) {
            int year = day.getYear();
            return year == 1970 || year == 1900 || year == 1753 || year == 1;
        }
        return day.getYear() == 1899 && day.getMonthValue() == 12 && day.getDayOfMonth() >= 30;
    }
}
