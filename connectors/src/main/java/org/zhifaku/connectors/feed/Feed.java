package org.zhifaku.connectors.feed;

import java.io.Closeable;
import java.io.IOException;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.tabular.TableSink;

/**
 * The rows of one dataset while they are fetched, for transports that do not bring files. Made per pull; nothing is reached before
 * the first call. Not thread-safe.
 */
public interface Feed extends Closeable {

    /**
     * Fetches all that is asked for, in one pass: keeps what came as it came, gives its rows to the sink. Memory does not grow with
     * what is fetched.
     *
     * <p>A source that cannot be reached at all throws, and nothing lands. A source that fails on the way ({@link
     * HoldCode#INCOMPLETE}), or whose totals do not agree, ends with a hold: what came lands for a steward to look at.
     *
     * @param sink takes the rows; may be slow
     * @param originals takes what came, byte for byte
     * @param holds takes the reasons for which the pull must not become truth
     * @throws SourceException where the source cannot be used, or this machine's disk
     * @throws SourceMoved where all that was given is to be thrown away and this to be called once more, with new arguments
     */
    FeedEnd transfer(TableSink sink, Originals originals, Holds holds) throws IOException;

    /**
     * Reaches the source with its credentials and looks at the first rows, storing nothing.
     *
     * @param sink takes those rows, a few hundred at most
     * @throws SourceException where the source cannot be used
     */
    Sample sample(TableSink sink) throws IOException;

    @Override
    void close();
}
