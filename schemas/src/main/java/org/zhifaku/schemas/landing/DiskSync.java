package org.zhifaku.schemas.landing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Syncs files to the disk while others are still written. Several at a time: a file system joins what is asked of it at once into one
 * write of its journal. Thread-safe.
 */
final class DiskSync implements Closeable {

    private static final int AT_A_TIME = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, task -> {
        Thread made = new Thread(task, "zhifaku-disk-sync");
        made.setDaemon(true);
        return made;
    });
    private final Map<Path, Future<?>> begun = new ConcurrentHashMap<>();

    /** Begins to sync a file that is written to its end; one that was removed since, or written anew, is told of again. */
    void sync(Path file) {
        begun.put(file, threads.submit(() -> force(file)));
    }

    private static @Nullable Void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // It was given up meanwhile.
        }
        return null;
    }

    /**
     * Waits until these files are on the disk.
     *
     * @throws IOException where the disk refuses, perhaps some time ago
     */
    void finish(Iterable<Path> files) throws IOException {
        files.forEach(file -> {
            if (!begun.containsKey(file)) {
                sync(file);
            }
        });
        for (Path file : files) {
            await(begun.get(file));
        }
    }

    private static void await(@Nullable Future<?> sync) throws IOException {
        if (sync == null) {
            return;
        }
        try {
            sync.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while files were synced to the disk.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
