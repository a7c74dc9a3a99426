package org.zhifaku.library.survivorship;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.survivorship.Comparison;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.ValueKind;

/** SQL conditions and values of one element of a record {@code o}. */
final class ElementSql {

    private ElementSql() {}

    /** The column that says whether a record has the element. */
    static String column(Element element) {
        return "o." + element.name() + (element.isRestricted() ? "_hash" : "");
    }

    /** Whether the record has a value that says something: no code that nobody knows or that stands for two, no masked name. */
    static String isTold(Element element) {
        String column = column(element);
        if (element.codes() != null && element.kind() == ValueKind.TEXT) {
            return "(%1$s <> 'UNMAPPED' and position('/' in %1$s) = 0)".formatted(column);
        }
        if (element.codes() != null && element.kind() == ValueKind.TEXT_LIST) {
            return "('UNMAPPED' <> all (%1$s) and position('/' in array_to_string(%1$s, ',')) = 0)".formatted(column);
        }
        if (Comparison.of(element) == Comparison.NAME) {
            return "not control.is_masked(%s)".formatted(column);
        }
        return column + " is not null";
    }

    /** Whether one of the elements is there at all. */
    static String isThere(List<Element> elements) {
        return elements.stream()
                .map(element -> column(element) + " is not null")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /**
     * Whether records of a group contradict each other in an element. Values that are the same as they stand are not looked at further.
     *
     * @param key the element that holds its form for comparison, as of document numbers; null where there is none
     * @param counts condition of the records that are compared
     */
    static String differs(Element element, @Nullable Element key, Comparison comparison, String counts) {
        String column = column(element);
        if (key != null) {
            return differs("coalesce(%s, %s)".formatted(column(key), column), counts, "control.texts_differ");
        }
        String told = counts + " and " + isTold(element);
        return switch (comparison) {
            case NAME -> differs(column, counts, "control.names_differ");
            case TEXT ->
                element.kind() == ValueKind.TEXT_LIST
                        ? differs(column + "::text", told, "control.text_lists_differ")
                        : differs(column, told, "control.texts_differ");
            case EXACT, NONE ->
                element.kind() == ValueKind.TEXT_LIST
                        ? differs(column + "::text", told, "control.code_lists_differ")
                        : differs(exact(element), told, "");
        };
    }

    /** Days are compared where instants are told: some systems know no more. */
    private static String exact(Element element) {
        return element.kind() == ValueKind.TIMESTAMP
                ? "(%s at time zone 'Asia/Shanghai')::date".formatted(column(element))
                : column(element);
    }

    private static String differs(String value, String counts, String function) {
        String all = "array_agg(%1$s) filter (where %2$s and %1$s is not null)".formatted(value, counts);
        String unlike = "(%1$s)[1] <> any (%1$s)".formatted(all);
        return function.isEmpty() ? unlike : "%s and %s(%s)".formatted(unlike, function, all);
    }
}
