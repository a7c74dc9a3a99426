package org.zhifaku.connectors.source;

import java.util.List;
import java.util.Set;

/**
 * A topic that holds the events of one kind of record.
 *
 * @param topic its name
 * @param key what its messages' keys hold
 * @param compacted whether the topic keeps the last message of every key for ever, so that reading it from its beginning gives all
 *     records there are
 * @param deletion which messages besides those without a value withdraw a record
 */
public record TopicPlan(String topic, Key key, boolean compacted, Deletion deletion) implements PullPlan {
    /**
     * What the keys of messages hold: the cells of these columns, in order. A message without a value is known by them alone.
     *
     * @param columns names of columns; dotted where the document nests
     * @param separator what stands between the cells of several columns
     */
    public record Key(List<String> columns, String separator) {
        public Key {
            columns = List.copyOf(columns);
            if (columns.isEmpty() || (columns.size() > 1 && separator.isEmpty())) {
                throw new IllegalArgumentException("A key has columns, and a separator where it has several.");
            }
        }
    }

    /**
     * Which messages withdraw a record although they have a value.
     *
     * @param place where it is said
     * @param name of the column or header; empty where none of them do
     * @param words its values that say so
     */
    public record Deletion(Place place, String name, Set<String> words) {
        /** Only messages without a value withdraw. */
        public static final Deletion NONE = new Deletion(Place.COLUMN, "", Set.of());

        public Deletion {
            words = Set.copyOf(words);
        }
    }

    /** Where a message says what it does. */
    public enum Place {
        COLUMN,
        HEADER
    }

    @Override
    public Pace pace() {
        return Pace.CONTINUED;
    }

    @Override
    public List<String> ownColumns() {
        return deletion.place() == Place.COLUMN && !deletion.name().isEmpty() ? List.of(deletion.name()) : List.of();
    }

    @Override
    public String transportKind() {
        return "topic";
    }

    @Override
    public Class<TopicTransport> transportType() {
        return TopicTransport.class;
    }
}
