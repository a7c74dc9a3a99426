package org.zhifaku.library.integrate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Identifies the rows of parts ahead of their integration, on threads of its own; the keys of a part take some 50 bytes a row. */
final class KeysAhead implements AutoCloseable {

    private static final int THREADS = 2;

    private final PullWork work;
    private final Iterator<Integer> parts;
    private final Deque<Future<PartKeys>> ahead = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    KeysAhead(PullWork work, List<Integer> parts) {
        this.work = work;
        this.parts = parts.iterator();
        fill();
    }

    private void fill() {
        while (parts.hasNext() && ahead.size() < THREADS) {
            int part = parts.next();
            ahead.add(threads.submit(() -> PartKeys.read(work.pull(), part, work.mapping(), work.corrections())));
        }
    }

    /** The keys of the next part, which may still be being read. */
    Future<PartKeys> next() {
        Future<PartKeys> keys = ahead.remove();
        fill();
        return keys;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
