package org.zhifaku.pipeline.normalise;

import java.util.List;
import java.util.Set;

/**
 * How the source key is made: its parts, each the first present of its alternatives.
 *
 * @param parts the parts, in order
 * @param feeding positions of the elements whose fields must be cleaned to make the key
 */
public record KeyPlan(List<List<Alternative>> parts, Set<Integer> feeding) {
    /**
     * One alternative: an element of the record, or a column that is no element.
     *
     * @param element position of the element, -1 for a column
     * @param column position of the column in the file, -1 where the file lacks it or an element is meant
     */
    public record Alternative(int element, int column) {}

    /** Copies the collections. */
    public KeyPlan {
        parts = parts.stream().map(List::copyOf).toList();
        feeding = Set.copyOf(feeding);
    }
}
