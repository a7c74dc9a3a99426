package org.zhifaku.connectors.tabular;

/**
 * How large the parts of a table may be. They bound memory, and they stop files made to exhaust it.
 *
 * @param maxCellBytes largest cell, in bytes of the file (text) or of its UTF-8 form (workbook)
 * @param maxRowBytes largest row, in bytes; also how far a quotation may reach over line ends
 * @param maxColumns most columns a header may have
 * @param maxEntryBytes largest unpacked entry of a workbook, and largest text unpacked from gzip or zip
 * @param maxDepth how deep the elements or objects of one row may be nested
 */
public record TabularLimits(int maxCellBytes, int maxRowBytes, int maxColumns, long maxEntryBytes, int maxDepth) {

    private static final int USUAL_DEPTH = 16;

    /** 1 MiB cells, 4 MiB rows, 1,000 columns, 2 GiB entries, 16 levels. */
    public static final TabularLimits STANDARD = new TabularLimits(1 << 20, 4 << 20, 1_000, 2L << 30, USUAL_DEPTH);

    public TabularLimits {
        if (maxCellBytes < 1 || maxRowBytes < maxCellBytes || maxColumns < 1 || maxEntryBytes < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("Limits must be positive, and a row at least as large as a cell: cell "
                    + maxCellBytes + ", row " + maxRowBytes + ", columns " + maxColumns + ", entry " + maxEntryBytes
                    + ", depth " + maxDepth);
        }
        if (maxRowBytes > (256 << 20)) {
            throw new IllegalArgumentException("maxRowBytes is " + maxRowBytes + "; a row above 256 MiB would not fit"
                    + " in memory beside the program. Lower thresholds.max_cell.");
        }
    }

    /** Limits with the usual depth. */
    public TabularLimits(int maxCellBytes, int maxRowBytes, int maxColumns, long maxEntryBytes) {
        this(maxCellBytes, maxRowBytes, maxColumns, maxEntryBytes, USUAL_DEPTH);
    }

    /** The standard limits with another cell size; a row may hold four such cells. */
    public static TabularLimits withCellBytes(int maxCellBytes) {
        return STANDARD.withCells(maxCellBytes);
    }

    /** These limits with another cell size; a row may hold four such cells. */
    public TabularLimits withCells(int cellBytes) {
        int row = (int) Math.min(256L << 20, Math.max(STANDARD.maxRowBytes, 4L * cellBytes));
        return new TabularLimits(cellBytes, row, maxColumns, maxEntryBytes, maxDepth);
    }
}
