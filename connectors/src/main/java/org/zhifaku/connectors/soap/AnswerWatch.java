package org.zhifaku.connectors.soap;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * An answer while it comes, cut off where no byte comes for too long, where it lasts too long as a whole, or where it grows too large.
 * The HTTP client has no time-out of its own for bodies.
 */
final class AnswerWatch extends FilterInputStream implements Closeable {

    private final long idleNanos;
    private final long deadline;
    private final Overflow overflow;
    private final ScheduledFuture<?> check;
    private long left;
    private volatile long lastSign = System.nanoTime();
    private volatile boolean fired;

    /** Says that an answer is too large. */
    interface Overflow {
        IOException tooLarge();
    }

    AnswerWatch(
            InputStream answer,
            ScheduledExecutorService scheduler,
            Duration idle,
            Duration whole,
            long mostBytes,
            Overflow overflow) {
        super(answer);
        this.idleNanos = idle.toNanos();
        this.deadline = System.nanoTime() + whole.toNanos();
        this.left = mostBytes;
        this.overflow = overflow;
        long period = Math.max(TimeUnit.MILLISECONDS.toNanos(10), Math.min(idleNanos, whole.toNanos()) / 4);
        this.check = scheduler.scheduleWithFixedDelay(this::check, period, period, TimeUnit.NANOSECONDS);
    }

    private void check() {
        long now = System.nanoTime();
        if (!fired && (now - lastSign > idleNanos || now - deadline > 0)) {
            fired = true;
            try {
                super.close();
            } catch (IOException e) {
                // The reader is told by its own exception; a connection that cannot even be closed is gone.
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, from, length);
        } catch (IOException e) {
            throw fired ? timedOut(e) : e;
        }
        if (fired) {
            throw timedOut(null);
        }
        lastSign = System.nanoTime();
        if (read > 0) {
            left -= read;
            if (left < 0) {
                throw overflow.tooLarge();
            }
        }
        return read;
    }

    private static IOException timedOut(@org.jspecify.annotations.Nullable IOException cause) {
        InterruptedIOException thrown = new InterruptedIOException("The answer was cut off after its time.");
        if (cause != null) {
            thrown.initCause(cause);
        }
        return thrown;
    }

    @Override
    public void close() throws IOException {
        check.cancel(false);
        super.close();
    }
}
