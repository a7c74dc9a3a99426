package org.zhifaku.connectors.filedrop;

import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zhifaku.schemas.landing.Sha256;

/**
 * How far the copy of a file has come: kept over broken connections, so that it goes on where it broke. The digest is made on another
 * thread, a chunk behind. To be used by one thread.
 */
final class CopyState {

    private static final ExecutorService DIGESTING = Executors.newCachedThreadPool(task -> {
        Thread made = new Thread(task, "zhifaku-digest");
        made.setDaemon(true);
        return made;
    });

    private MessageDigest digest = Sha256.digest();
    private Future<?> behind = CompletableFuture.completedFuture(null);
    private long bytes;

    long bytes() {
        return bytes;
    }

    /** Bytes that have been written to the target; the chunk must stay as it is until the next but one is read. */
    void add(byte[] chunk, int length) throws InterruptedIOException {
        await();
        MessageDigest of = digest;
        behind = DIGESTING.submit(() -> of.update(chunk, 0, length));
        bytes += length;
    }

    private void await() throws InterruptedIOException {
        try {
            behind.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The copy was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Digesting failed: " + e.getCause(), e.getCause());
        }
    }

    /** Forgets all: the file is another now. */
    void restart() {
        digest = Sha256.digest();
        bytes = 0;
    }

    FileDrop.Fetched fetched() throws InterruptedIOException {
        await();
        return new FileDrop.Fetched(bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
