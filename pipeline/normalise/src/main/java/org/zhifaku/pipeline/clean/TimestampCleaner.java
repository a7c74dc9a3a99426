package org.zhifaku.pipeline.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants: a date as {@link DateCleaner} reads it, with or without a time; without an offset it is read in Asia/Shanghai (+08:00). */
final class TimestampCleaner implements Cleaner {
    /** China has known no other offset since 1991; a fixed one keeps the core free of the time-zone database. */
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = TextForms.tidy(raw);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = DateCleaner.parse(text);
        if (date == null) {
            cell.report("F03", "不是有效时间");
            return null;
        }
        Instant instant = instant(text, date);
        if (instant == null) {
            cell.report("F03", "时刻部分无法识别");
        }
        return instant;
    }

    private static @Nullable Instant instant(String text, LocalDate date) {
        try {
            if (text.length() == 14 && TextForms.isDigits(text, 0, 14)) {
                int hour = TextForms.number(text, 8, 10);
                LocalTime time = LocalTime.of(hour, TextForms.number(text, 10, 12), TextForms.number(text, 12, 14));
                return date.atTime(time).toInstant(SHANGHAI);
            }
            int colon = text.indexOf(':');
            if (colon < 0) {
                return date.atStartOfDay().toInstant(SHANGHAI);
            }
            String time = text.substring(Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon)) + 1);
            String padded = time.indexOf(':') == 1 ? "0" + time : time;
            boolean offset = padded.indexOf('+') > 0 || padded.endsWith("Z");
            return offset
                    ? OffsetDateTime.parse(date + "T" + padded).toInstant()
                    : date.atTime(LocalTime.parse(padded)).toInstant(SHANGHAI);
        } catch (DateTimeException e) {
            return null; // said as a note by the caller
        }
    }
}
