package org.zhifaku.connectors.tabular;

import java.util.LinkedHashMap;
import java.util.Map;

/** A record's values by their dotted names, in the order of the record; those of one name are joined by {@code ；}. */
final class Flat {

    private static final int USUAL_NAMES = 64;
    private static final String JOINT = "；";

    private final Map<String, String> values = new LinkedHashMap<>(USUAL_NAMES);

    void put(String name, String value) {
        values.merge(name, value, (before, more) -> before + JOINT + more);
    }

    Map<String, String> values() {
        return values;
    }

    /** Turns the text of a record into its values. */
    interface Parser {
        Flat parse(String text) throws Unsound;
    }

    /** A record that cannot be read as one. */
    static final class Unsound extends Exception {
        private final boolean deep;

        /** @param deep whether it is only nested too deep */
        Unsound(String why, boolean deep) {
            super(why);
            this.deep = deep;
        }

        boolean deep() {
            return deep;
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
