package org.zhifaku.connectors.tabular;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merged cells among the first rows of a sheet, where a header may be. */
final class Merges {

    /** As many rows as a header is looked for in, and those of the header itself. */
    private static final int LOOKED_AT_ROWS = 100;

    private final List<Region> regions = new ArrayList<>();

    /** Rows from 1, columns from 0, ends included. */
    record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean isWide() {
            return lastColumn > firstColumn && lastRow == firstRow;
        }
    }

    void add(Region region) {
        if (region.firstRow() <= LOOKED_AT_ROWS && regions.size() < 10_000) {
            regions.add(region);
        }
    }

    @Nullable
    Region at(int row, int column) {
        for (Region region : regions) {
            if (row >= region.firstRow()
                    && row <= region.lastRow()
                    && column >= region.firstColumn()
                    && column <= region.lastColumn()) {
                return region;
            }
        }
        return null;
    }

    /** The last column that a merged cell of this row covers; -1 where none does. */
    int lastColumn(int row) {
        int last = -1;
        for (Region region : regions) {
            if (row >= region.firstRow() && row <= region.lastRow()) {
                last = Math.max(last, region.lastColumn());
            }
        }
        return last;
    }
}
