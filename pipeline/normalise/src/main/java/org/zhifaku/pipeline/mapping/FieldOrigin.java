package org.zhifaku.pipeline.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;

/**
 * Where a dataset's mapping takes one element from.
 *
 * @param element the element it fills
 * @param columns the columns, as headings (folded, upper case): one entry per name that generations of files give it, each one column
 *     or several that are joined; empty where the value is a constant or only derived
 * @param constant a value of the mapping itself, or null
 * @param cleaner word of the cleaner
 * @param unit unit of the column of an amount; empty of other kinds
 * @param via the element whose cleaner fills this one beside its own value, or null where the mapping names the element itself
 * @param derived whether the value is derived in files that have no column for it
 */
public record FieldOrigin(
        Element element,
        List<List<String>> columns,
        @Nullable String constant,
        String cleaner,
        String unit,
        @Nullable Element via,
        boolean derived) {

    /** Copies the columns. */
    public FieldOrigin {
        columns = columns.stream().map(List::copyOf).toList();
    }
}
