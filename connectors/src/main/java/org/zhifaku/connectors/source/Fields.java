package org.zhifaku.connectors.source;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhifaku.schemas.definition.YamlMap;

/**
 * Reads one map of a definition whose texts may hold settings. Each reader gives a harmless value where the text is
 * wrong (a problem was added) or a setting is missing (it was remembered), so that reading goes on.
 */
final class Fields {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KB|MB|GB)");

    private final YamlMap map;
    private final Placeholders placeholders;

    Fields(YamlMap map, Placeholders placeholders) {
        this.map = map;
        this.placeholders = placeholders;
    }

    Optional<Fields> map(String key) {
        return map.requireMap(key).map(inner -> new Fields(inner, placeholders));
    }

    Optional<Fields> optionalMap(String key) {
        return map.map(key).map(inner -> new Fields(inner, placeholders));
    }

    String text(String key) {
        return placeholders.resolve(map.requireText(key));
    }

    String text(String key, String absent) {
        return map.text(key).map(placeholders::resolve).orElse(absent);
    }

    int integer(String key, int least, int most, int absent) {
        return read(
                key,
                absent,
                text -> {
                    if (!text.matches("-?\\d{1,9}")) {
                        return Optional.empty();
                    }
                    int number = Integer.parseInt(text);
                    return number < least || number > most ? Optional.empty() : Optional.of(number);
                },
                "a whole number from " + least + " to " + most);
    }

    double decimal(String key, double least, double most, double absent) {
        return read(
                key,
                absent,
                text -> {
                    if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
                        return Optional.empty();
                    }
                    double number = new BigDecimal(text).doubleValue();
                    return number < least || number > most ? Optional.empty() : Optional.of(number);
                },
                "a number from " + least + " to " + most);
    }

    Duration duration(String key, Duration absent) {
        return read(
                key,
                absent,
                text -> {
                    Matcher matcher = DURATION.matcher(text);
                    if (!matcher.matches()) {
                        return Optional.empty();
                    }
                    long count = Long.parseLong(matcher.group(1));
                    return Optional.of(
                            switch (matcher.group(2)) {
                                case "ms" -> Duration.ofMillis(count);
                                case "s" -> Duration.ofSeconds(count);
                                case "m" -> Duration.ofMinutes(count);
                                default -> Duration.ofHours(count);
                            });
                },
                "a duration such as 500ms, 10s, 5m or 1h");
    }

    long size(String key, long most, long absent) {
        return read(
                key,
                absent,
                text -> {
                    Matcher matcher = SIZE.matcher(text);
                    if (!matcher.matches()) {
                        return Optional.empty();
                    }
                    int shift =
                            switch (matcher.group(2)) {
                                case "B" -> 0;
                                case "KB" -> 10;
                                case "MB" -> 20;
                                default -> 30;
                            };
                    long bytes = Long.parseLong(matcher.group(1)) << shift;
                    return bytes < 1 || bytes > most ? Optional.empty() : Optional.of(bytes);
                },
                "a size such as 64KB, 1MB or 2GB, of at most " + most + " bytes");
    }

    FullSchedule fullSchedule(String key) {
        return read(
                key,
                FullSchedule.NEVER,
                FullSchedule::parse,
                "never, a number of days such as 7d, or a weekday such as sunday");
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E absent) {
        E[] all = type.getEnumConstants();
        return read(
                key,
                absent,
                text -> Arrays.stream(all).filter(one -> name(one).equals(text)).findFirst(),
                "one of " + Arrays.stream(all).map(Fields::name).toList());
    }

    void problem(String key, String message) {
        map.problem(key, message);
    }

    void finish() {
        map.finish();
    }

    private <T> T read(String key, T absent, Function<String, Optional<T>> reading, String rule) {
        Optional<String> text = map.text(key);
        if (text.isEmpty()) {
            return absent;
        }
        String resolved = placeholders.resolve(text.get());
        if (placeholders.incomplete(text.get())) {
            return absent;
        }
        Optional<T> value = reading.apply(resolved);
        if (value.isEmpty()) {
            String from = resolved.equals(text.get()) ? "" : " (from " + text.get() + ")";
            map.problem(key, "'%s: %s'%s is not %s.".formatted(key, resolved, from, rule));
        }
        return value.orElse(absent);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
