package org.zhifaku.schemas.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A map of a definition file, read strictly: each key is asked for by name, and {@link #finish} makes a problem of every key nobody
 * asked for. A {@code require…} method adds a problem where the key is missing and returns an empty stand-in, so that reading goes on
 * and one report names everything.
 */
public final class YamlMap {

    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlMap(String file, MappingNode node, Problems problems) {
        this.file = file;
        this.line = node.getStartMark().getLine() + 1;
        this.problems = problems;
        for (NodeTuple entry : node.getValue()) {
            int keyLine = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(file, keyLine, "A key must be one word.");
                continue;
            }
            if (values.putIfAbsent(key.getValue(), new YamlValue(file, entry.getValueNode(), problems)) != null) {
                problems.add(file, keyLine, "Key '%s' stands twice. Remove one.".formatted(key.getValue()));
            }
            keyLines.putIfAbsent(key.getValue(), keyLine);
        }
    }

    /** Path of the file. */
    public String file() {
        return file;
    }

    /** Line where the map begins, from 1. */
    public int line() {
        return line;
    }

    /** Line of a key, or of the map where the key is missing. */
    public int line(String key) {
        return keyLines.getOrDefault(key, line);
    }

    /** The keys, in file order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** The value of a key, whatever it is; counts as asked for. */
    public Optional<YamlValue> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** A text (or number, or boolean, as written). */
    public Optional<String> text(String key) {
        return typed(key, "a text", YamlValue::text);
    }

    /** A text that must be there; empty text where it is not. */
    public String requireText(String key) {
        if (missing(key)) {
            return "";
        }
        return text(key).orElse("");
    }

    /** A whole number. */
    public Optional<Integer> integer(String key) {
        return decimal(key).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException e) {
                problem(key, "'%s: %s' is no whole number.".formatted(key, number));
                return Optional.empty();
            }
        });
    }

    /** A number. */
    public Optional<BigDecimal> decimal(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                problem(key, "'%s: %s' is no number.".formatted(key, text));
                return Optional.empty();
            }
        });
    }

    /** {@code true} or {@code false}, nothing else. */
    public Optional<Boolean> bool(String key) {
        return text(key).flatMap(text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                problem(key, "'%s: %s' is neither true nor false.".formatted(key, text));
                yield Optional.empty();
            }
        });
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(text -> {
            List<String> allowed = new ArrayList<>();
            for (E constant : type.getEnumConstants()) {
                String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (name.equals(text)) {
                    return Optional.of(constant);
                }
                allowed.add(name);
            }
            problem(key, "'%s: %s' is none of %s.".formatted(key, text, allowed));
            return Optional.empty();
        });
    }

    /** The items of a list; one text stands for a list of one; empty where the key is missing. */
    public List<YamlValue> list(String key) {
        Optional<YamlValue> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get().list().orElseGet(() -> List.of(value.get()));
    }

    /** The items of a list of texts; one text stands for a list of one; empty where the key is missing. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlValue item : list(key)) {
            item.text().ifPresentOrElse(texts::add, () -> item.problem("'%s' takes texts only.".formatted(key)));
        }
        return texts;
    }

    /** A map. */
    public Optional<YamlMap> map(String key) {
        return typed(key, "a map", YamlValue::map);
    }

    /** A map that must be there; empty where it is not (a problem was added). */
    public Optional<YamlMap> requireMap(String key) {
        return missing(key) ? Optional.empty() : map(key);
    }

    /** A map whose values are maps, in file order; empty where the key is missing. */
    public Map<String, YamlMap> maps(String key) {
        Map<String, YamlMap> maps = new LinkedHashMap<>();
        map(key).ifPresent(outer -> {
            for (String name : outer.keys()) {
                outer.map(name).ifPresent(inner -> maps.put(name, inner));
            }
        });
        return maps;
    }

    /** Leaves keys to another reader of the same file. */
    public void skip(String... keys) {
        asked.addAll(Arrays.asList(keys));
    }

    /** Adds a problem at a key's line. */
    public void problem(String key, String message) {
        problems.add(file, line(key), message);
    }

    /** Makes a problem of every key that was not asked for, naming the nearest known one. */
    public void finish() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                problem(key, "Unknown key '%s'.%s".formatted(key, Nearest.suggest(key, asked)));
            }
        }
    }

    private boolean missing(String key) {
        asked.add(key);
        if (values.containsKey(key)) {
            return false;
        }
        problems.add(file, line, "Key '%s' is missing. Add it.".formatted(key));
        return true;
    }

    private <T> Optional<T> typed(String key, String what, Function<YamlValue, Optional<T>> reading) {
        Optional<YamlValue> value = value(key);
        Optional<T> typed = value.flatMap(reading);
        if (value.isPresent() && typed.isEmpty()) {
            problem(key, "'%s' must be %s.".formatted(key, what));
        }
        return typed;
    }
}
