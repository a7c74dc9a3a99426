package org.zhifaku.connectors.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhifaku.connectors.source.TopicPlan.Deletion;
import org.zhifaku.connectors.source.TopicPlan.Key;
import org.zhifaku.connectors.source.TopicPlan.Place;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads a plan of kind {@code topic}. */
final class TopicPlanFile {
    /** What Kafka takes as the name of a topic. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    private TopicPlanFile() {}

    static Optional<PullPlan> read(YamlMap topic, Placeholders placeholders) {
        String written = topic.requireText("name");
        String name = placeholders.resolve(written);
        if (!written.isEmpty()
                && !placeholders.incomplete(written)
                && !NAME.matcher(name).matches()) {
            topic.problem("name", "'name: %s' is no name of a topic (letters, digits, . _ -).".formatted(name));
        }
        List<String> columns = topic.texts("key");
        if (columns.isEmpty()) {
            topic.problem(
                    "key",
                    "'key' is missing or empty. Name the columns whose cells the messages' keys hold, e.g. [caseCode]: a deletion has nothing else.");
        }
        String separator = topic.text("separator").orElse("|");
        boolean compacted = topic.bool("compacted").orElse(false);
        Deletion deletion = topic.map("operation").map(TopicPlanFile::deletion).orElse(Deletion.NONE);
        topic.finish();
        return columns.isEmpty() || separator.isEmpty()
                ? Optional.empty()
                : Optional.of(new TopicPlan(name, new Key(columns, separator), compacted, deletion));
    }

    private static Deletion deletion(YamlMap operation) {
        Optional<String> column = operation.text("column");
        Optional<String> header = operation.text("header");
        if (column.isPresent() == header.isPresent()) {
            operation.problem(
                    "column", "'operation' takes either 'column' or 'header': where a message says what it does.");
        }
        List<String> words = operation.texts("delete");
        if (words.isEmpty()) {
            operation.problem(
                    "delete", "'delete' is missing or empty. Name the values that withdraw a record, e.g. [d].");
        }
        operation.finish();
        return new Deletion(
                header.isPresent() ? Place.HEADER : Place.COLUMN,
                column.or(() -> header).orElse(""),
                Set.copyOf(words));
    }
}
