package org.zhifaku.connectors.topic;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Originals;

/**
 * Keeps messages as originals on a thread of its own, while others are fetched and read. What waits is bounded in messages and bytes.
 * To be used by one thread.
 */
final class MessageKeeper implements Closeable {

    private static final int BATCH_MESSAGES = 512;
    private static final int BATCH_BYTES = 1 << 19;
    private static final int QUEUE_BATCHES = 4;

    private final MessageOriginals originals;
    private final BlockingQueue<List<Read>> queue = new ArrayBlockingQueue<>(QUEUE_BATCHES);
    private final Thread thread;
    private List<Read> batch = new ArrayList<>(BATCH_MESSAGES);
    private int batchBytes;
    private volatile @Nullable Exception failed;

    /** A message that was read to a row, of which so many are damaged: none or one. */
    private record Read(long row, Message message, long faults) {}

    MessageKeeper(Originals originals) {
        this.originals = new MessageOriginals(originals);
        this.thread = new Thread(this::keep, "zhifaku-messages");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Keeps a message.
     *
     * @param row its number in the pull, from 1
     * @throws IOException also for what was given before
     */
    void take(long row, Message message, long faults) throws IOException {
        batch.add(new Read(row, message, faults));
        batchBytes += message.weight();
        if (batch.size() >= BATCH_MESSAGES || batchBytes >= BATCH_BYTES) {
            hand(batch);
            batch = new ArrayList<>(BATCH_MESSAGES);
            batchBytes = 0;
        }
    }

    private void hand(List<Read> messages) throws IOException {
        try {
            while (!queue.offer(messages, 100, TimeUnit.MILLISECONDS)) {
                requireSound();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while messages were kept.");
        }
        requireSound();
    }

    private void requireSound() throws IOException {
        Exception thrown = failed;
        if (thrown instanceof IOException disk) {
            throw disk;
        }
        if (thrown != null) {
            throw new IllegalStateException("Keeping messages failed: " + thrown, thrown);
        }
    }

    private void keep() {
        try (originals) {
            for (List<Read> next = queue.take(); !next.isEmpty(); next = queue.take()) {
                for (Read read : next) {
                    originals.keep(read.row(), read.message());
                    originals.count(1, read.faults());
                }
            }
        } catch (InterruptedException e) {
            // Nobody wants them any more.
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // The thread's edge: whatever stopped it is thrown on the thread that gives messages.
            failed = e;
        }
    }

    /** Keeps all that was given; where that failed before, gives up what is left. */
    void finish() throws IOException {
        if (!batch.isEmpty()) {
            hand(batch);
        }
        hand(List.of());
        join();
        requireSound();
    }

    /** Stops; what was not kept until {@link #finish} is lost. */
    @Override
    public void close() {
        thread.interrupt();
        join();
    }

    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
