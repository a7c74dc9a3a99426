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
     * Whether records of a group contradict each other in an element.
     *
     * @param key the element that holds its form for comparison, as of document numbers; null where there is none
     * @param counts condition of the records that are compared
     */
    static String differs(Element element, @Nullable Element key, Comparison comparison, String counts) {
        String column = column(element);
        if (key != null) {
            return "min(%1$s) filter (where %2$s) <> max(%1$s) filter (where %2$s)"
                    .formatted(
                            "coalesce(%s, control.compared_text(%s)) collate \"C\"".formatted(column(key), column),
                            counts);
        }
        if (comparison == Comparison.NAME) {
            return "control.names_differ(array_agg(%1$s) filter (where %2$s and %1$s is not null))"
                    .formatted(column, counts);
        }
        if (element.kind() == ValueKind.BOOLEAN) {
            return "bool_and(%1$s) filter (where %2$s) <> bool_or(%1$s) filter (where %2$s)".formatted(column, counts);
        }
        String told = counts + " and " + isTold(element);
        return "min(%1$s) filter (where %2$s) <> max(%1$s) filter (where %2$s)"
                .formatted(compared(element, comparison), told);
    }

    private static String compared(Element element, Comparison comparison) {
        String column = column(element);
        if (element.isRestricted()) {
            return column + "::text";
        }
        return switch (element.kind()) {
            case TEXT ->
                comparison == Comparison.TEXT
                        ? "control.compared_text(%s) collate \"C\"".formatted(column)
                        : column + " collate \"C\"";
            case TEXT_LIST ->
                (comparison == Comparison.TEXT ? "control.compared_texts(%s)" : "control.compared_codes(%s)")
                                .formatted(column)
                        + " collate \"C\"";
            case TIMESTAMP -> "(%s at time zone 'Asia/Shanghai')::date".formatted(column);
            case DATE, AMOUNT, INTEGER, BOOLEAN -> column;
        };
    }
}
