package org.zhifaku.connectors.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.connectors.reach.IdleWatch;

/**
 * The bytes of an answer while they come. A server that sends fewer than {@value #LEAST_BYTES} bytes within the idle time-out, and
 * does not end either, is cut: a byte a second would keep a night busy for weeks.
 */
final class WatchedBody extends InputStream {

    static final int LEAST_BYTES = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(WatchedBody.class);

    private final InputStream bytes;
    private final IdleWatch watch;
    private int sinceSign;

    WatchedBody(InputStream bytes, ScheduledExecutorService scheduler, Duration idle) {
        this.bytes = bytes;
        this.watch = new IdleWatch(scheduler, Duration.ZERO, idle, this::abort);
    }

    private void abort() {
        try {
            bytes.close();
        } catch (IOException e) {
            LOG.debug("Breaking a connection that hangs failed", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read;
        try {
            read = bytes.read(buffer, from, length);
        } catch (IOException e) {
            throw watch.fired() ? tooSlow() : e;
        }
        if (watch.fired()) {
            throw tooSlow();
        }
        sinceSign += Math.max(read, 0);
        if (sinceSign >= LEAST_BYTES) {
            sinceSign = 0;
            watch.sign();
        }
        return read;
    }

    private static HttpTimeoutException tooSlow() {
        return new HttpTimeoutException("the answer comes too slowly");
    }

    @Override
    public void close() {
        watch.close();
        abort();
    }
}
