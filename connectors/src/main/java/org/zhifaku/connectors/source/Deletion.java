package org.zhifaku.connectors.source;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.landing.Operation;

/**
 * Which rows withdraw a record; the key {@code operation} of a plan.
 *
 * @param column column that says what a row does
 * @param values its values that withdraw, without regard to case and blanks around; any other value states the record
 */
public record Deletion(String column, Set<String> values) {

    public Deletion {
        values = values.stream().map(Deletion::key).collect(Collectors.toUnmodifiableSet());
    }

    static Deletion read(YamlMap operation) {
        Deletion read = new Deletion(operation.requireText("column"), Set.copyOf(operation.texts("delete")));
        if (read.values().isEmpty()) {
            operation.problem("delete", "'delete' is missing or empty. Name the values that withdraw a record.");
        }
        operation.finish();
        return read;
    }

    /** What a row does whose cell in the column is this one. */
    public Operation operation(@Nullable String cell) {
        return cell != null && values.contains(key(cell)) ? Operation.DELETE : Operation.UPSERT;
    }

    private static String key(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
