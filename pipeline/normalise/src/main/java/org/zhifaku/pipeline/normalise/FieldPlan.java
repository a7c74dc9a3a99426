package org.zhifaku.pipeline.normalise;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.Cleaner;
import org.zhifaku.schemas.Element;

/**
 * How one element is made from a row; bound to the positions of one file.
 *
 * @param element the element
 * @param columns positions of the cells; several are joined with ；; empty where the file has none
 * @param constant the value of the mapping itself where it takes no column, or null
 * @param cleaner the cleaner
 * @param nullWords cells that count as empty
 * @param when the rows in which it takes its cells, or null for all
 * @param required whether C01 demands a value
 * @param besides positions of the elements that the cleaner fills too, -1 for none
 */
public record FieldPlan(
        Element element,
        List<Integer> columns,
        @Nullable String constant,
        Cleaner cleaner,
        NullWords nullWords,
        @Nullable When when,
        boolean required,
        Besides besides) {
    /**
     * Positions of the elements beside the main one.
     *
     * @param raw the cell as written
     * @param unit the unit of the raw amount
     * @param key the match key of a document number
     * @param longTerm 'without end' of a date
     */
    public record Besides(int raw, int unit, int key, int longTerm) {
        /** Nothing beside. */
        public static final Besides NONE = new Besides(-1, -1, -1, -1);
    }

    /**
     * Rows in which an element takes its cells.
     *
     * @param column position of another cell; -1 where the file has none, so that there are no such rows
     * @param values what it must hold, folded and in upper case
     */
    public record When(int column, Set<String> values) {
        /** Copies the values. */
        public When {
            values = Set.copyOf(values);
        }
    }

    /** Copies the collections. */
    public FieldPlan {
        columns = List.copyOf(columns);
    }
}
