package org.zhifaku.connectors.topic;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where pulls of a topic stand. As text: {@code <topic id> <partition>:<offset> …}, e.g. {@code aBc-1_2 0:17 1:0 2:5}; the id is {@code -}
 * where it is not known.
 *
 * @param id the topic's id; empty where the brokers give none
 * @param offsets for each partition the next offset to read
 */
record TopicPosition(String id, SortedMap<Integer, Long> offsets) {
    private static final Pattern TEXT = Pattern.compile("(\\S+)((?: \\d{1,9}:\\d{1,18})*)");
    private static final String NO_ID = "-";

    TopicPosition {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    /** Reads a text; nothing where it is not such a one. */
    static Optional<TopicPosition> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (String pair : matcher.group(2).strip().split(" ")) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                offsets.put(Integer.parseInt(pair.substring(0, colon)), Long.parseLong(pair.substring(colon + 1)));
            }
        }
        String id = matcher.group(1);
        return offsets.isEmpty()
                ? Optional.empty()
                : Optional.of(new TopicPosition(id.equals(NO_ID) ? "" : id, offsets));
    }

    /** Whether it may be of this topic: an id that one side does not know cannot differ. */
    boolean isOf(TopicState topic) {
        return id.isEmpty() || topic.id().isEmpty() || id.equals(topic.id());
    }

    String text() {
        return (id.isEmpty() ? NO_ID : id)
                + offsets.entrySet().stream()
                        .map(entry -> " " + entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining());
    }
}
