package org.zhifaku.connectors.rest;

import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.reach.SourceException;

/**
 * An answer that came whole and is kept; its rows have not been read yet.
 *
 * @param original where it is kept; to be closed when its rows are read, or given up
 */
record Page(Originals.Original original, PageScan scan) {

    void discard() throws SourceException {
        original.discard();
    }
}
