package org.zhifaku.pipeline.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * The elements without which a rule cannot run.
 *
 * @param all positions that must all be supplied
 * @param any sets of positions of which one must be supplied whole; empty where {@code all} suffices
 */
record Needs(List<Integer> all, List<List<Integer>> any) {
    Needs {
        all = List.copyOf(all);
        any = any.stream().map(List::copyOf).toList();
    }

    /** The positions that are wanting; empty where the rule can run. */
    List<Integer> unmet(boolean[] supplied) {
        List<Integer> unmet = new ArrayList<>();
        for (int position : all) {
            add(unmet, position, supplied);
        }
        boolean met = any.isEmpty() || any.stream().anyMatch(set -> set.stream().allMatch(at -> supplied[at]));
        if (!met) {
            any.forEach(set -> set.forEach(position -> add(unmet, position, supplied)));
        }
        return unmet;
    }

    private static void add(List<Integer> unmet, int position, boolean[] supplied) {
        if (!supplied[position] && !unmet.contains(position)) {
            unmet.add(position);
        }
    }
}
