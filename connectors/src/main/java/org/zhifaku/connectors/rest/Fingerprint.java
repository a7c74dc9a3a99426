package org.zhifaku.connectors.rest;

/** What the rows of a page are, as good as byte for byte. */
record Fingerprint(long bytes, long checksum) {

    /** No rows: two such pages are not the same. */
    static final Fingerprint NONE = new Fingerprint(0, 0);
}
