package org.zhifaku.pipeline.survivorship;

import java.util.List;

/** Which of several records that have an element gives it. Where it does not decide, the default order of the record type does. */
public sealed interface Preference {

    /** Its name in {@code survivorship.yaml} and in {@code control.survivorship}. */
    String name();

    /** The sources or values in the order that it prefers them; empty where it needs none. */
    default List<String> order() {
        return List.of();
    }

    /**
     * The record of the first source of a list; sources that are not in it come last.
     *
     * @param order names of sources, the preferred one first; empty where the newest version counts
     */
    record BySource(List<String> order) implements Preference {
        /** Copies the list. */
        public BySource {
            order = List.copyOf(order);
        }

        @Override
        public String name() {
            return "order";
        }
    }

    /** The record that its source wrote last: by {@code src_updated_at}, else by business date. */
    record Latest() implements Preference {
        @Override
        public String name() {
            return "latest";
        }
    }

    /** The record whose text has most characters. */
    record Longest() implements Preference {
        @Override
        public String name() {
            return "longest";
        }
    }

    /**
     * The record whose code comes first in a list, whichever source says it.
     *
     * @param order codes, the one that counts most first
     */
    record Gravest(List<String> order) implements Preference {
        /** Copies the list. */
        public Gravest {
            order = List.copyOf(order);
        }

        @Override
        public String name() {
            return "gravest";
        }
    }
}
