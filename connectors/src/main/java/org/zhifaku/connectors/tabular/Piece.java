package org.zhifaku.connectors.tabular;

/**
 * The bytes of one record of a file whose records name their own columns; they are valid until the next is asked for.
 *
 * @param state whether they are all of it
 * @param line physical line on which it begins, from 1
 */
record Piece(State state, long line, byte[] bytes, int from, int to) {

    /** Whether a record is all there. */
    enum State {
        WHOLE,
        /** The next one begins before it ends. */
        UNCLOSED,
        /** The file ends before it does. */
        CUT,
        /** It is larger than a row may be; only its beginning is there. */
        TOO_LONG,
        /** It is no record but an empty line. */
        BLANK
    }
}
