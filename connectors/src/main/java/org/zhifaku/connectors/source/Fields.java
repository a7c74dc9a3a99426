package org.zhifaku.connectors.source;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.definition.YamlMap;
import tools.jackson.core.JsonPointer;

/**
 * Reads one map of a definition whose texts may hold settings. Each reader gives a harmless value where the text is
 * wrong (a problem was added) or a setting is missing (it was remembered), so that reading goes on.
 */
final class Fields {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KB|MB|GB)");

    private static final URI NO_SERVER = URI.create("http://unset.invalid");

    private final YamlMap map;
    private final Placeholders placeholders;

    Fields(YamlMap map, Placeholders placeholders) {
        this.map = map;
        this.placeholders = placeholders;
    }

    Optional<Fields> map(String key) {
        return map.requireMap(key).map(inner -> new Fields(inner, placeholders));
    }

    /** Which rows withdraw a record; null where none do. */
    @Nullable
    Deletion deletion(String key) {
        return map.map(key).map(Deletion::read).orElse(null);
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

    /** Whether the text of a key needs a setting that is missing. */
    boolean incomplete(String key) {
        return map.text(key).filter(placeholders::incomplete).isPresent();
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
                                case "h" -> Duration.ofHours(count);
                                default -> Duration.ofDays(count);
                            });
                },
                "a duration such as 500ms, 10s, 5m, 1h or 3d");
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

    /** An address of a web server; a harmless one where it is missing or wrong. */
    URI url(String key) {
        String written = map.requireText(key);
        return written.isEmpty()
                ? NO_SERVER
                : read(
                        key,
                        NO_SERVER,
                        text -> {
                            try {
                                URI url = new URI(text.replaceFirst("/+$", ""));
                                boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
                                boolean plain = url.getRawQuery() == null
                                        && url.getRawFragment() == null
                                        && url.getRawUserInfo() == null;
                                return web && plain && url.getHost() != null ? Optional.of(url) : Optional.empty();
                            } catch (URISyntaxException e) {
                                return Optional.empty();
                            }
                        },
                        "an address such as https://host:8443/api, without user, query or fragment");
    }

    /** A JSON pointer (RFC 6901) into an answer; the whole answer where the text is no pointer. */
    JsonPointer pointer(String key) {
        return pointer(map.requireText(key), key);
    }

    Optional<JsonPointer> optionalPointer(String key) {
        return map.text(key).map(text -> pointer(text, key));
    }

    private JsonPointer pointer(String text, String key) {
        if (!text.isEmpty() && !text.startsWith("/")) {
            map.problem(key, "'%s: %s' is no JSON pointer such as /data/list.".formatted(key, text));
            return JsonPointer.empty();
        }
        return JsonPointer.compile(text);
    }

    /** A list of texts; empty where the key is missing. */
    List<String> texts(String key) {
        return map.texts(key).stream().map(placeholders::resolve).toList();
    }

    /** A map of names and texts, in file order; empty where the key is missing. */
    Map<String, String> entries(String key) {
        Map<String, String> entries = new LinkedHashMap<>();
        map.map(key).ifPresent(inner -> {
            for (String name : inner.keys()) {
                inner.text(name).ifPresent(text -> entries.put(name, placeholders.resolve(text)));
            }
        });
        return entries;
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
