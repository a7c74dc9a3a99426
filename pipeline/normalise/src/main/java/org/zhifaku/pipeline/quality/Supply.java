package org.zhifaku.pipeline.quality;

import java.util.Set;
import org.zhifaku.pipeline.clean.CleanerKind;

/**
 * What a file and its mapping supply.
 *
 * @param elements per position whether the record's element can hold a value
 * @param cleaners the cleaners that its columns pass
 * @param demands whether any column is required
 * @param derives whether an element is derived
 */
public record Supply(boolean[] elements, Set<CleanerKind> cleaners, boolean demands, boolean derives) {
    /** Copies the collections. */
    public Supply {
        elements = elements.clone();
        cleaners = Set.copyOf(cleaners);
    }
}
