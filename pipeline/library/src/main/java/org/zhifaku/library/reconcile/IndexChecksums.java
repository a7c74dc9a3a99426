package org.zhifaku.library.reconcile;

import java.util.Map;

/** What the search index holds; the index side provides it. */
@FunctionalInterface
public interface IndexChecksums {

    /** Checksum over the content hashes of the documents, by kind of act; a kind without documents may be absent. */
    Map<String, Checksum> byKind();
}
