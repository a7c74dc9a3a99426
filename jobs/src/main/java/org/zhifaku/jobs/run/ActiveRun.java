package org.zhifaku.jobs.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The run this process does now; there is never more than one, which the lock sees to. */
final class ActiveRun {
    private @Nullable StageContext context;
    private final List<StageResult> results = new ArrayList<>();

    synchronized void begin(StageContext next) {
        context = next;
        results.clear();
    }

    synchronized StageContext context() {
        StageContext current = context;
        if (current == null) {
            throw new IllegalStateException("No run is active; start jobs through RunService.");
        }
        return current;
    }

    synchronized void add(StageResult result) {
        results.add(result);
    }

    synchronized List<StageResult> results() {
        return List.copyOf(results);
    }
}
