package org.zhifaku.pipeline.clean;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The divisions we know, current and past: 6-digit code → name. Immutable. */
public final class Divisions {
    private final Map<String, String> names;
    private final Map<String, String> cities;

    /**
     * Takes over the table.
     *
     * @param names 6-digit code → name
     * @param statisticalZones codes of the statistics office that are no divisions of GB/T 2260
     */
    public Divisions(Map<String, String> names, Set<String> statisticalZones) {
        Map<String, String> known = new HashMap<>(names);
        statisticalZones.forEach(known::remove);
        this.names = Map.copyOf(known);
        Map<String, String> byName = new HashMap<>();
        this.names.forEach((code, name) -> {
            if (code.endsWith("00")) {
                byName.merge(name, code, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        cities = Map.copyOf(byName);
    }

    /** True for a code of the tables. */
    public boolean isKnown(String code) {
        return names.containsKey(code);
    }

    /** The name of a code, or null. */
    public @Nullable String name(String code) {
        return names.get(code);
    }

    /** The code of a province or city by its full name, or null; names of counties are not unique. */
    @Nullable
    String codeOf(String name) {
        return cities.get(name);
    }

    /** How many divisions are known. */
    public int size() {
        return names.size();
    }
}
