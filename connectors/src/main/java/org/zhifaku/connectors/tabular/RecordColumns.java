package org.zhifaku.connectors.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of records that name their values themselves, in the order in which the names come first. Records mostly have the same
 * names in the same order, so that each name remembers which one followed it last: that spares looking it up and joining dotted names.
 * Not thread-safe.
 */
final class RecordColumns {

    private static final int NONE = RecordName.NO_COLUMN;
    /** Names that are objects are no columns; a source that invents names must not fill memory all the same. */
    private static final int NAMES_PER_COLUMN = 4;

    private final int most;
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final RecordName root = new RecordName("", "");
    private List<String> listed = List.of();
    private int remembered;

    /** @param most columns there may be */
    RecordColumns(int most) {
        this.most = most;
    }

    /** The object that has no name: the record itself. */
    RecordName root() {
        return root;
    }

    /**
     * A name within an object.
     *
     * @param before the name before it in the same object; null for the first
     */
    RecordName below(RecordName object, @Nullable RecordName before, String own) {
        RecordName expected = before == null ? object.first : before.next;
        if (expected != null && expected.own.equals(own)) {
            return expected;
        }
        Map<String, RecordName> below = object.below;
        if (below == null) {
            below = new HashMap<>();
            object.below = below;
        }
        RecordName name = below.get(own);
        if (name == null) {
            name = new RecordName(own, object.full().isEmpty() ? own : object.full() + "." + own);
            if (remembered >= NAMES_PER_COLUMN * most) {
                return name;
            }
            remembered++;
            below.put(own, name);
        }
        if (before == null) {
            object.first = name;
        } else {
            before.next = name;
        }
        return name;
    }

    /** Whether a name was not seen yet in a record; sees it. */
    static boolean see(RecordName name, long record) {
        boolean first = name.seen != record;
        name.seen = record;
        return first;
    }

    /** The column of a name, perhaps a new one; -1 where there may be no more. */
    int of(RecordName name) {
        int known = name.column;
        if (known == NONE) {
            known = of(name.full());
            name.column = known;
        }
        return known;
    }

    /** The same by a dotted name. */
    int of(String full) {
        Integer known = byName.get(full);
        if (known == null) {
            if (names.size() >= most) {
                return NONE;
            }
            known = names.size();
            names.add(full);
            byName.put(full, known);
        }
        return known;
    }

    /** The column of this name; -1 where there is none. */
    int find(String full) {
        return byName.getOrDefault(full, NONE);
    }

    int size() {
        return names.size();
    }

    /** All of them, in order. */
    List<String> list() {
        if (listed.size() != names.size()) {
            listed = List.copyOf(names);
        }
        return listed;
    }
}
