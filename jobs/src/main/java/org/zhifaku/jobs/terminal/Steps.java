package org.zhifaku.jobs.terminal;

import java.util.function.LongConsumer;

/** Turns "so many are done so far" into steps of a progress. */
public final class Steps implements LongConsumer {
    private final Progress progress;
    private long told;

    private Steps(Progress progress) {
        this.progress = progress;
    }

    /** For callers that tell the total so far; the total never falls. */
    public static LongConsumer of(Progress progress) {
        return new Steps(progress);
    }

    @Override
    public synchronized void accept(long soFar) {
        if (soFar > told) {
            progress.add(soFar - told);
            told = soFar;
        }
    }
}
