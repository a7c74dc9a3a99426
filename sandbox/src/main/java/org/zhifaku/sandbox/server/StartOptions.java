package org.zhifaku.sandbox.server;

import java.time.Duration;

/**
 * How embedded servers are started. Counts only for the program that starts a server, not for those that attach to it.
 *
 * @param profile safety against speed and memory
 * @param indexHeapMegabytes heap of Elasticsearch, in MB
 * @param startTimeout how long one server may take until it answers
 */
public record StartOptions(Profile profile, int indexHeapMegabytes, Duration startTimeout) {
    private static final int DURABLE_HEAP_MEGABYTES = 1024;
    private static final int FAST_HEAP_MEGABYTES = 512;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(3);

    public StartOptions {
        if (indexHeapMegabytes < 1 || startTimeout.isNegative() || startTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "An embedded server needs a heap and time to start: heap %d MB, time %s. Give more of both."
                            .formatted(indexHeapMegabytes, startTimeout));
        }
    }

    /** A heap of 1 GB ({@link Profile#DURABLE}) or 512 MB ({@link Profile#FAST}), three minutes to start. */
    public static StartOptions of(Profile profile) {
        return new StartOptions(
                profile,
                switch (profile) {
                    case DURABLE -> DURABLE_HEAP_MEGABYTES;
                    case FAST -> FAST_HEAP_MEGABYTES;
                },
                USUAL_TIMEOUT);
    }

    public StartOptions withIndexHeap(int megabytes) {
        return new StartOptions(profile, megabytes, startTimeout);
    }

    public StartOptions withStartTimeout(Duration timeout) {
        return new StartOptions(profile, indexHeapMegabytes, timeout);
    }
}
