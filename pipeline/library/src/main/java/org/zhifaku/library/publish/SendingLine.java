package org.zhifaku.library.publish;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Two threads that send what one thread prepares, with at most three pieces of work at a time: two on their way, one waiting. So memory
 * stays bounded and the server always has something to do. Used by one preparing thread.
 */
final class SendingLine implements AutoCloseable {

    private static final int SENDERS = 2;
    private static final int PIECES = SENDERS + 1;

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, work -> {
        Thread thread = new Thread(work, "publish-sender");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore room = new Semaphore(PIECES);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** Sends as soon as a thread is free; waits while the line is full. Throws what an earlier piece of work threw. */
    void submit(Runnable work) {
        acquire(1);
        RuntimeException failed = failure.get();
        if (failed != null) {
            room.release();
            throw failed;
        }
        senders.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } catch (Error e) {
                // The thread's end must not pass for success; the preparing thread tells it on.
                failure.compareAndSet(null, new IllegalStateException("A sending thread died: " + e, e));
                throw e;
            } finally {
                room.release();
            }
        });
    }

    /** Waits until all that was submitted is done. Throws what a piece of work threw. */
    void drain() {
        acquire(PIECES);
        room.release(PIECES);
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void acquire(int pieces) {
        try {
            room.acquire(pieces);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Publishing was stopped; what is not counted is still queued.", e);
        }
    }

    /** Lets work on its way finish, so that nothing of this run is sent after it has ended. */
    @Override
    public void close() {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(5, TimeUnit.MINUTES)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException e) {
            senders.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
