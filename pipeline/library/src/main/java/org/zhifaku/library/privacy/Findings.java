package org.zhifaku.library.privacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.LeakDetector;
import org.zhifaku.pipeline.clean.LeakDetector.Leak;
import org.zhifaku.pipeline.clean.LeakDetector.Place;
import org.zhifaku.pipeline.clean.LeakKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Collects what is found, by place and kind. Bounded: beyond {@value #MOST} places a kind's finds are counted in one place for the rest. */
final class Findings {

    private static final int MOST = 10_000;
    private static final String REST = "(more places)";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Columns and keys made for codes and numbers, not for texts. */
    private static final List<String> NUMBERS = List.of(
            "_code",
            "_no",
            "_nos",
            "_no_raw",
            "_key",
            "_id",
            "_uscc",
            "_ver",
            "_amount_raw",
            "_bytes",
            "_high",
            "_low");

    private final LeakDetector detector;
    private final Map<String, Finding> found = new TreeMap<>();

    Findings(LeakDetector detector) {
        this.detector = detector;
    }

    /** Looks at a text that stands in a column or under a key of this name. */
    void text(String place, String name, @Nullable String text) {
        if (text != null) {
            for (Leak leak : detector.find(text, place(name))) {
                add(place, leak.kind(), leak.masked());
            }
        }
    }

    /** Looks at a text that is JSON, value by value; a text that is none, as it is. */
    void json(String place, String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        char first = text.charAt(0);
        if (first == '{' || first == '[') {
            try {
                json(place, name, JSON.readTree(text));
                return;
            } catch (JacksonException notJson) {
                // Looked at as text below.
            }
        }
        text(place, name, text);
    }

    /** Looks at every value below a node. */
    void json(String place, String name, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                text(place, "", entry.getKey());
                json(place, entry.getKey(), entry.getValue());
            }
        } else if (node.isArray()) {
            node.forEach(item -> json(place, name, item));
        } else if (node.isString() || node.isNumber()) {
            text(place, name, node.asString());
        }
    }

    private void add(String place, LeakKind kind, String sample) {
        String where = found.size() < MOST || found.containsKey(place + " " + kind) ? place : REST;
        found.merge(
                where + " " + kind,
                new Finding(where, kind, 1, sample),
                (before, more) -> new Finding(where, kind, before.count() + 1, before.sample()));
    }

    List<Finding> all() {
        return List.copyOf(found.values());
    }

    private static Place place(String name) {
        return name.contains("checksum") || NUMBERS.stream().anyMatch(name::endsWith) ? Place.NUMBER : Place.TEXT;
    }
}
