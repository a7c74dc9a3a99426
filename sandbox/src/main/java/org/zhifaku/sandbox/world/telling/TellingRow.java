package org.zhifaku.sandbox.world.telling;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row that a system tells.
 *
 * @param key the row's key within its dataset: the cells of the key columns, joined by {@code |}; never flawed, never changed
 * @param updatedAt when the system last changed the row; whole seconds
 * @param columns names in the dataset's order, the same list for all rows of a dataset
 * @param values one per column, never null; empty where the system says nothing
 */
public record TellingRow(
        Operation operation, String key, Instant updatedAt, List<String> columns, List<String> values, Truth truth) {
    public TellingRow {
        values = List.copyOf(values);
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Row '" + key + "' has " + values.size() + " values for " + columns.size() + " columns.");
        }
    }

    /** The cell of a column; an unknown name is an error. */
    public String cell(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("No column '" + column + "'. The columns are " + columns + ".");
        }
        return values.get(at);
    }

    /** Column → text, in the dataset's order. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), values.get(i));
        }
        return Collections.unmodifiableMap(cells);
    }

    /**
     * As the tree that its dotted column names say: {@code process.filing.date} becomes an object in an object. Empty cells are
     * left out. For JSON and XML.
     */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        cells().forEach((column, value) -> {
            if (!value.isEmpty()) {
                put(tree, column, value);
            }
        });
        return tree;
    }

    @SuppressWarnings("unchecked") // Only this method fills the tree: what stands under a prefix is a map.
    private static void put(Map<String, Object> tree, String column, String value) {
        int dot = column.indexOf('.');
        if (dot < 0) {
            tree.put(column, value);
        } else {
            Object below = tree.computeIfAbsent(column.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) below, column.substring(dot + 1), value);
        }
    }
}
