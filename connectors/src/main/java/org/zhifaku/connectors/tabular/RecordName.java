package org.zhifaku.connectors.tabular;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name within an object of a record, e.g. {@code date} in {@code process.filing}; each is made once per table. */
public final class RecordName {

    static final int NO_COLUMN = -1;

    final String own;
    private final String full;
    int column = NO_COLUMN;

    @Nullable
    RecordName first;

    @Nullable
    RecordName next;

    @Nullable
    Map<String, RecordName> below;

    long seen;

    RecordName(String own, String full) {
        this.own = own;
        this.full = full;
    }

    /** With the names of the objects around it, dotted; empty for the record itself. */
    public String full() {
        return full;
    }
}
