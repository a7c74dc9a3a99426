package org.zhifaku.jobs.nightly;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a program that runs until it is told to end (Ctrl-C, SIGTERM). Opened before everything that must be closed in order: the
 * JVM waits until this is closed, at most 30 seconds.
 */
public final class ProgramEnd implements AutoCloseable {

    private static final int MOST_SECONDS = 30;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    public ProgramEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::letEnd, "end-of-program"));
    }

    /** Runs in the shutdown: the thread that waits must not be joined, for it ends in {@code System.exit}, which never returns then. */
    private void letEnd() {
        told.countDown();
        try {
            if (!closed.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                System.err.printf("Not everything was closed within %d seconds.%n", MOST_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the program is told to end. */
    public void await() {
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
