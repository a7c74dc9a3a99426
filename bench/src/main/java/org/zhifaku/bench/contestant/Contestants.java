package org.zhifaku.bench.contestant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.bench.harness.Contestant;

/** All contestants by the name that the command line takes, in the order in which they run. */
public final class Contestants {

    public static final String OURS = "ours";

    private static final Map<String, Class<? extends Contestant>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(OURS, Ours.class);
        ALL.put("copy-csv", RawCopy.Csv.class);
        ALL.put("copy-binary", RawCopy.Binary.class);
        ALL.put("bulk", RawBulk.class);
        ALL.put("plain", PlainBatch.class);
        ALL.put("duckdb", DuckDb.class);
    }

    private Contestants() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** @throws IllegalArgumentException for a name that is not in {@link #names()} */
    public static Class<? extends Contestant> named(String name) {
        Class<? extends Contestant> found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No contestant is named '" + name + "'.");
        }
        return found;
    }
}
