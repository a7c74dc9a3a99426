package org.zhifaku.connectors.tabular;

import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet as it is shown.
 *
 * @param number its number, from 1
 * @param cells its cells; null where there is none
 * @param hidden whether it is hidden, as by a filter
 */
record SheetRow(int number, @Nullable String[] cells, boolean hidden) {

    /** The text of a cell; empty where there is none. */
    String text(int column) {
        String text = column < cells.length ? cells[column] : null;
        return text == null ? "" : text;
    }

    /** Cells with text in them. */
    int filled() {
        int filled = 0;
        for (String cell : cells) {
            filled += cell == null || cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    boolean isBlank() {
        return filled() == 0;
    }
}
