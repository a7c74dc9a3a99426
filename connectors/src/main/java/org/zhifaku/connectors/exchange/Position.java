package org.zhifaku.connectors.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a pull ended: the last time of a row, that row's key, and how many rows the table had. As text {@code time|key|rows=N}; the
 * times are the source's own text, which sorts as they do.
 *
 * @param time as the source shows it
 * @param key of the last row at that time
 * @param tableRows rows of the whole table then; null where nobody counted
 */
record Position(String time, String key, @Nullable Long tableRows) {

    private static final Pattern TEXT = Pattern.compile("([^|]+)\\|(.*?)(?:\\|rows=(\\d{1,18}))?", Pattern.DOTALL);
    /** A date, perhaps with a time of day, a fraction, an offset. */
    private static final Pattern DASHED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:([ T])(\\d{2}:\\d{2}:\\d{2}).*)?");

    private static final Pattern COMPACT = Pattern.compile("(\\d{8})(\\d{6})?.*");
    private static final DateTimeFormatter COMPACT_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /** Reads what {@link #toString} wrote; nothing where it is something else, so that all is read again. */
    static Optional<Position> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() && isTime(matcher.group(1))
                ? Optional.of(new Position(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3) == null ? null : Long.valueOf(matcher.group(3))))
                : Optional.empty();
    }

    /** Whether a time has a form that sorts as text and can be counted back from. */
    static boolean isTime(String time) {
        return before(time, Duration.ZERO).isPresent();
    }

    /** Whether a time looks as if it had such a form; cheap enough for every row. */
    static boolean isLikeTime(String time) {
        return time.length() >= 8 && (time.charAt(4) == '-' || (time.charAt(4) >= '0' && time.charAt(4) <= '9'));
    }

    /** The time that lies so far before this one, in the same form, to the second. */
    String lookedBack(Duration lookBack) {
        return before(time, lookBack).orElse(time);
    }

    private static Optional<String> before(String time, Duration lookBack) {
        try {
            Matcher dashed = DASHED.matcher(time);
            if (dashed.matches()) {
                LocalDate day = LocalDate.parse(dashed.group(1));
                String joint = dashed.group(2);
                if (joint == null) {
                    return Optional.of(day.minusDays(days(lookBack)).toString());
                }
                LocalDateTime moment = LocalDateTime.parse(dashed.group(1) + "T" + dashed.group(3))
                        .minus(lookBack);
                return Optional.of(moment.toLocalDate()
                        + joint
                        + moment.toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm:ss")));
            }
            Matcher compact = COMPACT.matcher(time);
            if (!compact.matches()) {
                return Optional.empty();
            }
            return Optional.of(
                    compact.group(2) == null
                            ? LocalDate.parse(compact.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                                    .minusDays(days(lookBack))
                                    .format(DateTimeFormatter.BASIC_ISO_DATE)
                            : LocalDateTime.parse(compact.group(1) + compact.group(2), COMPACT_TIME)
                                    .minus(lookBack)
                                    .format(COMPACT_TIME));
        } catch (DateTimeException e) {
            // A day that does not exist, e.g. 0000-00-00: nothing can be counted from it.
            return Optional.empty();
        }
    }

    private static long days(Duration duration) {
        return duration.plusDays(1).minusNanos(1).toDays();
    }

    /** The first text, in the form of {@code like}, that is later than all times of {@code day}. */
    static String endOf(LocalDate day, String like) {
        LocalDate next = day.plusDays(1);
        return COMPACT.matcher(like).matches() ? next.format(DateTimeFormatter.BASIC_ISO_DATE) : next.toString();
    }

    /** Whether it lies behind another. */
    boolean isAfter(@Nullable Position other) {
        if (other == null) {
            return true;
        }
        int times = time.compareTo(other.time);
        return times > 0 || (times == 0 && key.compareTo(other.key) > 0);
    }

    @Override
    public String toString() {
        return time + "|" + key + (tableRows == null ? "" : "|rows=" + tableRows);
    }
}
