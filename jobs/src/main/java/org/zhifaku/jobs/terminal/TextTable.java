package org.zhifaku.jobs.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for people: columns aligned by display width, numbers to the right. */
public final class TextTable {
    private static final int WIDEST = 60;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] numeric;

    public TextTable(List<String> headings) {
        this.headings = List.copyOf(headings);
        this.numeric = new boolean[headings.size()];
        java.util.Arrays.fill(numeric, true);
    }

    /** Adds a row of as many cells as there are headings; a null shows as nothing. */
    public TextTable row(List<? extends @Nullable Object> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException(
                    "The row has %d cells, the table %d columns.".formatted(cells.size(), headings.size()));
        }
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            numeric[column] &= cell == null || cell instanceof Number;
            texts.add(text(cell));
        }
        rows.add(texts);
        return this;
    }

    /** The lines of the table, heading and rule first. */
    public List<String> lines() {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = DisplayWidth.of(headings.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(headings, widths));
        StringBuilder rule = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            rule.append(column == 0 ? "" : "  ").append("-".repeat(widths[column]));
        }
        lines.add(rule.toString());
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - DisplayWidth.of(cells.get(column)));
            boolean right = numeric[column] && !rows.isEmpty();
            line.append(column == 0 ? "" : "  ");
            line.append(right ? padding + cells.get(column) : cells.get(column) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell instanceof Long || cell instanceof Integer
                ? "%,d".formatted(((Number) cell).longValue())
                : String.valueOf(cell).replaceAll("[\\r\\n\\t]+", " ");
        return text.codePointCount(0, text.length()) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
