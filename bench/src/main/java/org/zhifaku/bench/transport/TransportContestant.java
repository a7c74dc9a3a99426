package org.zhifaku.bench.transport;

import java.nio.file.Path;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;

/** One transport, with a server of its protocol that holds the same rows for both ways of reading them. */
interface TransportContestant extends AutoCloseable {

    /** Name of the transport's kind. */
    String name();

    /**
     * Makes the rows and starts the server; not timed.
     *
     * @param folder for whatever lies on disk
     * @param rows how many
     */
    void prepare(Path folder, int rows) throws Exception;

    /** The dataset that holds all rows; a pull without a position fetches every one. */
    Dataset dataset();

    /**
     * Reads every row with the transport's own client in the plainest way, keeps nothing.
     *
     * @return rows counted
     */
    long bareLoop() throws Exception;

    @Override
    void close();
}
