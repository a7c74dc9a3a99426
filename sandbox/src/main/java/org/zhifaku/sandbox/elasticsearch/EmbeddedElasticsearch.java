package org.zhifaku.sandbox.elasticsearch;

import java.nio.file.Path;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.server.SharedServer;
import org.zhifaku.sandbox.server.StartOptions;

/**
 * The embedded Elasticsearch 8.19 of one home: data in {@code <home>/embedded/elasticsearch/data}, one node, on loopback
 * only, without sign-in, with a port that it keeps while that is free.
 *
 * <p>Several programs may open the same home: the first starts the server, the others attach, the last one stops it. A
 * server whose program was killed is found and used on. Data outlive every stop.
 *
 * <p>The distribution has no analysis-common, painless, reindex and ingest modules; {@code GET /} answers 405.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
    private final SharedServer<String> server;

    private EmbeddedElasticsearch(SharedServer<String> server) {
        this.server = server;
    }

    /** Starts with the usual options of a profile. */
    public static EmbeddedElasticsearch start(Path home, Profile profile) {
        return start(home, StartOptions.of(profile));
    }

    /**
     * Starts or attaches to the server of {@code home}; returns once it answers and is no longer red.
     *
     * @throws ServerException when it cannot be started; the message ends with its last log lines
     */
    public static EmbeddedElasticsearch start(Path home, StartOptions options) {
        Path folder = home.toAbsolutePath().normalize().resolve("embedded").resolve("elasticsearch");
        return new EmbeddedElasticsearch(SharedServer.open(folder, new ElasticsearchProgram(home, folder, options)));
    }

    /** E.g. {@code http://127.0.0.1:40124}. */
    public String url() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
    }
}
