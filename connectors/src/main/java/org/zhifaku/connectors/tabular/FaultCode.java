package org.zhifaku.connectors.tabular;

/** What can be wrong with a row as a row. The names are stored in landing and shown to stewards: never rename one. */
public enum FaultCode {
    /** Bytes that are not text in the encoding of the file. */
    BAD_ENCODING,
    /** Fewer cells than columns. */
    SHORT_ROW,
    /** More cells than columns. */
    EXTRA_CELLS,
    /** A quotation that does not end, or that goes on after its end; costs exactly one physical line. */
    UNCLOSED_QUOTE,
    /** The last row of a file that was cut. */
    TRUNCATED,
    /** A cell beyond {@link TabularLimits#maxCellBytes()}; its value is cut. */
    CELL_TOO_LARGE,
    /** A row beyond {@link TabularLimits#maxRowBytes()}; only its beginning is kept. */
    ROW_TOO_LARGE,
    /** A NUL character, which no database text can hold; shown as U+2400. */
    NUL_BYTE,
    /** Text that was decoded with the wrong encoding and saved again before it came. */
    MOJIBAKE,
    /** A cell of a sheet whose formula failed, e.g. {@code #REF!}. */
    ERROR_CELL,
    /** A JSON or XML record that is not well-formed. */
    MALFORMED,
    /** A record nested deeper than {@link TabularLimits#maxDepth()}. */
    TOO_DEEP
}
