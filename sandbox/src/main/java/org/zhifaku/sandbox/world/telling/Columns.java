package org.zhifaku.sandbox.world.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a dataset, and what each is made of: flaws are planted by it. Immutable. */
public final class Columns {
    /** What a cell holds. */
    enum Role {
        KEY,
        NAME,
        USCC,
        DATE,
        CODE,
        DOC,
        TEXT,
        /** The update time. */
        TIME,
        /** Anything else; never flawed, but may hold a placeholder when empty. */
        PLAIN
    }

    private final List<String> names = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Boolean> mandatory = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private int[] keyPositions = {};

    private Columns() {}

    /**
     * Columns from text: a line for each role, which it begins with (key, name, uscc, date, code, doc, text, time or plain); a
     * column ending in {@code !} is mandatory.
     */
    public static Columns parse(String lines) {
        Columns columns = new Columns();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("[: ]+");
            Role role = Role.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
            for (int i = 1; i < words.length; i++) {
                columns.add(words[i], role);
            }
        });
        columns.keyPositions =
                columns.withRole(Role.KEY).stream().mapToInt(columns::at).toArray();
        return columns;
    }

    private void add(String word, Role role) {
        boolean must = word.endsWith("!");
        String name = must ? word.substring(0, word.length() - 1) : word;
        if (positions.put(name, names.size()) != null) {
            throw new IllegalArgumentException("The column '" + name + "' is declared twice.");
        }
        names.add(name);
        roles.add(role);
        mandatory.add(must);
    }

    int[] keyPositions() {
        return keyPositions;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<String> withRole(Role role) {
        return names.stream().filter(name -> roles.get(at(name)) == role).toList();
    }

    int at(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException("No column '" + name + "' is declared. There are: " + names);
        }
        return position;
    }

    int count() {
        return names.size();
    }

    Role role(int position) {
        return roles.get(position);
    }

    boolean mandatory(int position) {
        return mandatory.get(position);
    }
}
