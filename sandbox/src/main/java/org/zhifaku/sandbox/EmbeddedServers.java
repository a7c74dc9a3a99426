package org.zhifaku.sandbox;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.elasticsearch.EmbeddedElasticsearch;
import org.zhifaku.sandbox.postgres.EmbeddedPostgres;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.server.StartOptions;

/**
 * The embedded PostgreSQL and Elasticsearch of one home, each started when first asked for. Thread-safe.
 *
 * <p>Who opens a home whose servers run already attaches to them; the last program to close stops them. A JVM that ends
 * by itself or by Ctrl-C closes by a shutdown hook; one that is killed leaves the servers to the next program.
 */
public final class EmbeddedServers implements AutoCloseable {
    private final Path home;
    private final StartOptions options;
    private final Object postgresMonitor = new Object();
    private final Object elasticsearchMonitor = new Object();
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedElasticsearch elasticsearch;

    private EmbeddedServers(Path home, StartOptions options) {
        this.home = home;
        this.options = options;
    }

    /** Nothing starts until it is asked for. */
    public static EmbeddedServers lazy(Path home, Profile profile) {
        return lazy(home, StartOptions.of(profile));
    }

    /** Nothing starts until it is asked for. */
    public static EmbeddedServers lazy(Path home, StartOptions options) {
        return new EmbeddedServers(home, options);
    }

    /** Starts both with the usual options of a profile. */
    public static EmbeddedServers start(Path home, Profile profile) {
        return start(home, StartOptions.of(profile));
    }

    /**
     * Starts both, side by side.
     *
     * @throws ServerException when one cannot be started; the other is stopped again
     */
    public static EmbeddedServers start(Path home, StartOptions options) {
        EmbeddedServers servers = new EmbeddedServers(home, options);
        CompletableFuture<PostgresDatabase> database =
                CompletableFuture.supplyAsync(servers::database, EmbeddedServers::run);
        try {
            servers.indexUrl();
            database.join();
            return servers;
        } catch (ServerException e) {
            database.exceptionally(alsoFailed -> null).thenRun(servers::close);
            throw e;
        } catch (CompletionException e) {
            servers.close();
            throw e.getCause() instanceof ServerException cause ? cause : e;
        }
    }

    /** Starts PostgreSQL only; Elasticsearch follows if {@link #indexUrl()} is ever asked for. */
    public static EmbeddedServers postgresOnly(Path home, Profile profile) {
        EmbeddedServers servers = lazy(home, profile);
        servers.database();
        return servers;
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "start-postgres");
        thread.setDaemon(true);
        thread.start();
    }

    /** The database {@value EmbeddedPostgres#DATABASE}; starts PostgreSQL when needed. */
    public PostgresDatabase database() {
        synchronized (postgresMonitor) {
            EmbeddedPostgres started = postgres;
            if (started == null) {
                started = EmbeddedPostgres.start(home, options);
                postgres = started;
            }
            return started.database();
        }
    }

    /** Starts Elasticsearch when needed. */
    public String indexUrl() {
        synchronized (elasticsearchMonitor) {
            EmbeddedElasticsearch started = elasticsearch;
            if (started == null) {
                started = EmbeddedElasticsearch.start(home, options);
                elasticsearch = started;
            }
            return started.url();
        }
    }

    /** All four; starts what is not started. */
    public Endpoints endpoints() {
        PostgresDatabase database = database();
        return new Endpoints(database.jdbcUrl(), database.user(), database.password(), indexUrl());
    }

    @Override
    public void close() {
        synchronized (elasticsearchMonitor) {
            if (elasticsearch != null) {
                elasticsearch.close();
                elasticsearch = null;
            }
        }
        synchronized (postgresMonitor) {
            if (postgres != null) {
                postgres.close();
                postgres = null;
            }
        }
    }
}
