package org.zhifaku.connectors.feed;

/** Why a pull is held. The names are stored in manifests and shown: never rename one. Ordered by weight. */
public enum HoldCode {
    /** A file's marker is missing, so that nobody knows whether it is whole. */
    DONE_MISSING,
    /** A marker cannot be understood. */
    BAD_MARKER,
    /** The digest is not the declared one. */
    CHECKSUM,
    /** The rows are not as many as declared. */
    SHORT_FILE,
    /** The last line of a file is cut. */
    TRUNCATED,
    /** A file cannot be read as a table to its end. */
    UNREADABLE,
    /** A page, a batch or a message could not be had in spite of all attempts; what came before it has landed. */
    INCOMPLETE,
    /** The source declared another number of rows or pages than it gave. */
    TOTAL_MISMATCH,
    /** A file has not even a header. */
    EMPTY_FILE,
    /** Far fewer rows than the pull before. */
    SHRUNK,
    /** A column is far emptier than in the pull before. */
    FILL_COLLAPSED,
    /** Columns differ from the mapping, and the source's policy is to hold. */
    DRIFT
}
