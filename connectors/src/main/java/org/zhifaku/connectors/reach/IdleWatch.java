package org.zhifaku.connectors.reach;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Aborts a request to a server that sends nothing more. The time-outs of sockets do not suffice: an SSH server goes on
 * answering the keep-alive messages of the connection while its file system hangs.
 */
public final class IdleWatch implements AutoCloseable {

    private final long idleNanos;
    private final Runnable abort;
    private final ScheduledFuture<?> check;
    private volatile long lastSign;
    private volatile boolean fired;

    /**
     * @param grace what is waited once more before the first sign, e.g. for a connection
     * @param idle longest time between two signs
     * @param abort breaks the request; called by another thread
     */
    public IdleWatch(ScheduledExecutorService scheduler, Duration grace, Duration idle, Runnable abort) {
        this.idleNanos = idle.toNanos();
        this.abort = abort;
        this.lastSign = System.nanoTime() + grace.toNanos();
        long period = Math.max(TimeUnit.MILLISECONDS.toNanos(10), idleNanos / 4);
        this.check = scheduler.scheduleWithFixedDelay(this::check, period, period, TimeUnit.NANOSECONDS);
    }

    private void check() {
        if (!fired && System.nanoTime() - lastSign > idleNanos) {
            fired = true;
            abort.run();
        }
    }

    /** The server is alive. */
    public void sign() {
        lastSign = System.nanoTime();
    }

    /** Whether the request was aborted. */
    public boolean fired() {
        return fired;
    }

    @Override
    public void close() {
        check.cancel(false);
    }
}
