package org.zhifaku.connectors.filedrop;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One protocol's way to a folder. Throws what its client throws; {@link Failures} tells what that means. */
interface Folder extends Closeable {

    List<DropFile> list() throws IOException;

    /** Opens a file at this byte, 0 for its beginning. */
    InputStream open(String name, long offset) throws IOException;

    /** Forgets the connection, so that the next use makes a new one. */
    void reset();

    /** Breaks a request that hangs; called by another thread. */
    void abort();

    @Override
    default void close() {
        reset();
    }
}
