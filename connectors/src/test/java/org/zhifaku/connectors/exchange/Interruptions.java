package org.zhifaku.connectors.exchange;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something harmful again and again while something else goes on, until it was done often enough. */
final class Interruptions {

    interface Harm {
        /** Returns how many were hit. */
        int once() throws Exception;
    }

    private final Harm harm;
    private final int most;
    private volatile int done;

    Interruptions(Harm harm, int most) {
        this.harm = harm;
        this.most = most;
    }

    <T> T during(Callable<T> work) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<T> result = other.submit(work);
            while (!result.isDone() && done < most) {
                done += harm.once() > 0 ? 1 : 0;
            }
            return result.get();
        } finally {
            other.shutdownNow();
        }
    }

    int done() {
        return done;
    }
}
