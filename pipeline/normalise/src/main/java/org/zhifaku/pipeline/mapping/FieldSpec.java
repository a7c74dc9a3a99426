package org.zhifaku.pipeline.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CleanerKind;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.schemas.Element;

/**
 * One field of a mapping, checked.
 *
 * @param element the element it fills
 * @param alternatives the columns it may come from, as headings; each alternative is one column or several that are joined
 * @param first the first column as the mapping writes it, for messages
 * @param constant a value of the mapping itself, or null
 * @param cleaner the cleaner
 * @param unit unit of an amount, or empty
 * @param codes code set, or null
 * @param codesIf heading of a column → the code set that holds in files which have it
 * @param validOn the date on which codes must hold, or null where the mapping names none
 * @param nullWords the field's own null words, or null for the cleaner's
 * @param when the rows it takes its column in, or null for all
 * @param required when a value must be there
 * @param optional true where not every generation of files has the column, so that its absence is no drift
 * @param derived true where the element is derived in files that have no column for it
 */
record FieldSpec(
        Element element,
        List<List<String>> alternatives,
        String first,
        @Nullable String constant,
        CleanerKind cleaner,
        String unit,
        @Nullable CodeSet codes,
        Map<String, CodeSet> codesIf,
        @Nullable Element validOn,
        @Nullable Set<String> nullWords,
        @Nullable When when,
        Required required,
        boolean optional,
        boolean derived) {
    /**
     * Rows in which a field takes its column.
     *
     * @param column heading of another column
     * @param values its values there, folded and in upper case
     */
    record When(String column, Set<String> values) {
        When {
            values = Set.copyOf(values);
        }

        /** Whether no row is of both. */
        boolean excludes(When other) {
            return column.equals(other.column) && Collections.disjoint(values, other.values);
        }
    }

    /** When a value must be there. */
    enum Required {
        /** Never. */
        NO,
        /** In every file; a file without the column is refused. */
        ALWAYS,
        /** In files that have the column. */
        IF_COLUMN
    }
}
