package org.zhifaku.connectors.rest;

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

/** Fetches one page on a thread of its own while the page before is read. The route is never asked by two threads at a time. */
final class Ahead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);
    private static final long LONGEST_END_SECONDS = 30;

    private final SourceRoute route;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "zhifaku-page-ahead");
        made.setDaemon(true);
        return made;
    });
    private @Nullable Future<Page> page;

    Ahead(SourceRoute route) {
        this.route = route;
    }

    /** Begins to fetch a page; the one before was taken. */
    void begin(PageCall call) {
        page = thread.submit(() -> route.ask(call, Page.class));
    }

    /** Waits for the page. */
    Page take() throws SourceException {
        Future<Page> fetched = page;
        if (fetched == null) {
            throw new IllegalStateException("No page was begun.");
        }
        page = null;
        try {
            return fetched.get();
        } catch (InterruptedException e) {
            fetched.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a page was fetched.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceException failed) {
                throw failed;
            }
            throw new IllegalStateException("Fetching failed: " + e.getCause(), e.getCause());
        }
    }

    /** Stops what is still fetched; when this returns nobody writes any more. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A page is still fetched {} s after nobody wants it any more", LONGEST_END_SECONDS);
            }
            discard(page);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void discard(@Nullable Future<Page> unread) throws InterruptedException {
        if (unread == null || !unread.isDone() || unread.isCancelled()) {
            return;
        }
        try {
            unread.get().discard();
        } catch (ExecutionException | SourceException e) {
            LOG.debug("A page that nobody wants any more failed", e);
        }
    }
}
