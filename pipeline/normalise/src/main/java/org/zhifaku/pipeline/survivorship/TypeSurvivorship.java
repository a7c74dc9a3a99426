package org.zhifaku.pipeline.survivorship;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * How several records of one thing become one row.
 *
 * @param type the record type
 * @param standard the default order and its reason
 * @param inError by which value a source itself marks a record as in error; null where none does
 * @param groups all elements of the type, each in one group, in schema order of what leads them
 * @param comparisons how each element is compared, by name; elements without are not
 * @param version hash of all of this
 */
public record TypeSurvivorship(
        RecordType type,
        Standard standard,
        @Nullable InError inError,
        List<FieldGroup> groups,
        Map<String, Comparison> comparisons,
        String version) {

    /** Copies list and map. */
    public TypeSurvivorship {
        groups = List.copyOf(groups);
        comparisons = Map.copyOf(comparisons);
    }

    /**
     * The default order of a record type.
     *
     * @param order names of sources, the authority first; empty: the newest version first
     * @param why the reason, in Chinese
     */
    public record Standard(List<String> order, String why) {
        /** Copies the list. */
        public Standard {
            order = List.copyOf(order);
        }
    }

    /**
     * By which value a source marks a record as in error.
     *
     * @param element a text element with codes
     * @param values the codes that say so
     */
    public record InError(Element element, List<String> values) {
        /** Copies the list. */
        public InError {
            values = List.copyOf(values);
        }
    }

    /** How an element is compared. */
    public Comparison comparison(Element element) {
        return Optional.ofNullable(comparisons.get(element.name())).orElse(Comparison.NONE);
    }

    /** The group that an element belongs to. */
    public FieldGroup group(String element) {
        return groups.stream()
                .filter(group ->
                        group.elements().stream().anyMatch(one -> one.name().equals(element)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Record type '%s' has no element '%s'.".formatted(type.name(), element)));
    }
}
