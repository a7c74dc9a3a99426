package org.zhifaku.connectors.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a file, one after the other. */
interface Pieces {

    /** The next record; null at the end. */
    @Nullable
    Piece next() throws IOException;

    /** What is wrong with the file around its records, in Chinese; null when nothing. Known at the end. */
    @Nullable
    String damage();
}
