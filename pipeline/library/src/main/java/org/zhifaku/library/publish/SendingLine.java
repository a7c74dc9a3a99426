package org.zhifaku.library.publish;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one thread prepares, two threads send and a third settles, so that the index server always has two requests to work on: it gives
 * each a processor, and waits for nobody's commit. At most four pieces of work at a time: two on their way, one waiting to be sent, one
 * being settled; so memory stays bounded. Used by one preparing thread.
 */
final class SendingLine implements AutoCloseable {

    private static final int SENDERS = 2;
    private static final int PIECES = SENDERS + 2;

    private final ExecutorService senders = threads("publish-sender", SENDERS);
    private final ExecutorService settler = threads("publish-settler", 1);
    private final Semaphore room = new Semaphore(PIECES);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    private static ExecutorService threads(String name, int number) {
        return Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Sends as soon as a thread is free, then settles; waits while the line is full. Throws what an earlier piece of work threw.
     *
     * @param send what the index server has to do
     * @param settle what follows from its answer; pieces are settled one at a time
     */
    <T> void submit(Supplier<T> send, Consumer<T> settle) {
        acquire(1);
        RuntimeException failed = failure.get();
        if (failed != null) {
            room.release();
            throw failed;
        }
        senders.execute(() -> {
            boolean sent = false;
            try {
                T answer = send.get();
                settler.execute(() -> settle(answer, settle));
                sent = true;
            } catch (RuntimeException | Error e) {
                fail(e);
            } finally {
                if (!sent) {
                    room.release();
                }
            }
        });
    }

    private <T> void settle(T answer, Consumer<T> settle) {
        try {
            settle.accept(answer);
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            room.release();
        }
    }

    /** The first failure is told to the preparing thread; an error too, or the thread's end would pass for success. */
    private void fail(Throwable thrown) {
        failure.compareAndSet(
                null,
                thrown instanceof RuntimeException exception
                        ? exception
                        : new IllegalStateException("A publishing thread died: " + thrown, thrown));
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
        end(senders);
        end(settler);
    }

    private static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
