package org.zhifaku.connectors.tabular;

/**
 * Where the rows of a file and the names of their columns are, as far as the file itself does not say it.
 *
 * @param record XML element that holds one row, without prefix; empty: the first element that repeats
 * @param headerRows rows of a sheet's header, 1 to 3; 0: as many as its merged cells say
 * @param headerJoint between the names of a header of several rows, upper one first
 */
public record Structure(String record, int headerRows, String headerJoint) {

    /** All found out from the file; names joined by {@code _}. */
    public static final Structure STANDARD = new Structure("", 0, "_");

    /** Most rows a header may have. */
    public static final int MOST_HEADER_ROWS = 3;

    public Structure {
        if (headerRows < 0 || headerRows > MOST_HEADER_ROWS) {
            throw new IllegalArgumentException("headerRows is " + headerRows + "; it must be 0 to " + MOST_HEADER_ROWS);
        }
    }

    public Structure withRecord(String other) {
        return new Structure(other, headerRows, headerJoint);
    }
}
