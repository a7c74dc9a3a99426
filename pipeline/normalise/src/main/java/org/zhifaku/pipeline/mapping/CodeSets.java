package org.zhifaku.pipeline.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CodeSet;

/**
 * All code sets and crosswalks.
 *
 * @param byName by name
 * @param crosswalks {@link #key set and source} → the crosswalk that the source's columns use without being told
 */
record CodeSets(Map<String, CodeSet> byName, Map<String, String> crosswalks) {
    CodeSets {
        byName = Map.copyOf(byName);
        crosswalks = Map.copyOf(crosswalks);
    }

    /** The set of this name as the source writes it: its own crosswalk of the set where it has one, else the set; null for none. */
    @Nullable
    CodeSet of(String name, String source) {
        return byName.get(crosswalks.getOrDefault(key(name, source), name));
    }

    static String key(String set, String source) {
        return set + "/" + source;
    }
}
