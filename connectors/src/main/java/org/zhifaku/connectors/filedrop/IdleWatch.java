package org.zhifaku.connectors.filedrop;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Aborts a request to a server that sends nothing more. The time-outs of sockets do not suffice: an SSH server goes on
 * answering the keep-alive messages of the connection while its file system hangs.
 */
final class IdleWatch implements AutoCloseable {

    private final long idleNanos;
    private final Runnable abort;
    private final ScheduledFuture<?> check;
    private volatile long lastSign;
    private volatile boolean fired;

    IdleWatch(ScheduledExecutorService scheduler, Duration grace, Duration idle, Runnable abort) {
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
    void sign() {
        lastSign = System.nanoTime();
    }

    /** Whether the request was aborted. */
    boolean fired() {
        return fired;
    }

    @Override
    public void close() {
        check.cancel(false);
    }
}
