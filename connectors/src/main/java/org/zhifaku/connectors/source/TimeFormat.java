package org.zhifaku.connectors.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * How a source writes instants: {@code epoch-ms}, {@code epoch-s}, {@code iso} (with an offset) or a pattern of {@link
 * DateTimeFormatter} in the time of Shanghai; a pattern without hours means the beginning of the day. Thread-safe.
 */
public final class TimeFormat {

    /** The time zone of business dates and of texts without an offset. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String MILLIS = "epoch-ms";
    private static final String SECONDS = "epoch-s";
    private static final String ISO = "iso";

    private final String name;
    private final DateTimeFormatter formatter;

    /** @throws IllegalArgumentException where it is no pattern */
    public TimeFormat(String name) {
        this.name = name;
        this.formatter = isNamed()
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZONE)
                : new DateTimeFormatterBuilder()
                        .appendPattern(name)
                        .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                        .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                        .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                        .toFormatter()
                        .withResolverStyle(ResolverStyle.STRICT)
                        .withZone(ZONE);
    }

    private boolean isNamed() {
        return name.equals(MILLIS) || name.equals(SECONDS) || name.equals(ISO);
    }

    /** An instant as the source writes it. */
    public String write(Instant instant) {
        return switch (name) {
            case MILLIS -> Long.toString(instant.toEpochMilli());
            case SECONDS -> Long.toString(instant.getEpochSecond());
            default -> formatter.format(instant);
        };
    }

    /** What a text of the source means; nothing where it is none. */
    public Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    switch (name) {
                        case MILLIS -> Instant.ofEpochMilli(Long.parseLong(text));
                        case SECONDS -> Instant.ofEpochSecond(Long.parseLong(text));
                        default -> formatter.parse(text, Instant::from);
                    });
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The last second of a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
    }
}
