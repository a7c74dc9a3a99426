package org.zhifaku.connectors.rest;

/** What came of an answer, for messages. */
interface Came {

    int SEEN_BYTES = 120;

    /** Bytes so far. */
    long count();

    /** The first of them, as text. */
    String beginning();
}
