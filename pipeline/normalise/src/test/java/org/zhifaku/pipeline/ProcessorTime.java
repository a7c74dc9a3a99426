package org.zhifaku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What work costs in processor time, which does not depend on what else the machine does. */
public final class ProcessorTime {
    /** Long enough for any load; ends work that would not end. */
    private static final Duration END = Duration.ofMinutes(2);

    private ProcessorTime() {}

    /** Does the work and fails where it takes more. */
    public static void assertWithin(Duration most, Runnable work, String name) {
        long nanos = assertTimeoutPreemptively(END, () -> {
            long start = now();
            work.run();
            return now() - start;
        });
        assertThat(Duration.ofNanos(nanos)).as(name).isLessThan(most);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
