package org.zhifaku.connectors.topic;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceRoute;

/** Fetches messages on a thread of its own while those before are read. The route is never asked by two threads at a time. */
final class BatchAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchAhead.class);
    private static final long LONGEST_END_SECONDS = 30;

    private final SourceRoute route;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "zhifaku-topic-ahead");
        made.setDaemon(true);
        return made;
    });
    private @Nullable Future<TopicAccess.Batch> batch;

    BatchAhead(SourceRoute route) {
        this.route = route;
    }

    /** Begins to fetch; what was begun before was taken. */
    void begin(TopicAccess.Request.Fetch request) {
        batch = thread.submit(() -> route.ask(request, TopicAccess.Batch.class));
    }

    /** Waits for what was begun. */
    TopicAccess.Batch take() throws SourceException {
        Future<TopicAccess.Batch> fetched = batch;
        if (fetched == null) {
            throw new IllegalStateException("No batch was begun.");
        }
        batch = null;
        try {
            return fetched.get();
        } catch (InterruptedException e) {
            fetched.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while messages were fetched.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceException failed) {
                throw failed;
            }
            throw new IllegalStateException("Fetching failed: " + e.getCause(), e.getCause());
        }
    }

    /** Stops what is still fetched; when this returns nobody asks the route any more. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Messages are still fetched {} s after nobody wants them any more", LONGEST_END_SECONDS);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
