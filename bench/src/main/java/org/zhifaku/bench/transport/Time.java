package org.zhifaku.bench.transport;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a piece of work took.
 *
 * @param seconds by the wall clock
 * @param processorSeconds of this process, the server's side included
 */
record Time(double seconds, double processorSeconds) {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A clock that runs. */
    record Clock(long nanos, long processorNanos) {
        Time stop() {
            return new Time((System.nanoTime() - nanos) / 1e9, (MACHINE.getProcessCpuTime() - processorNanos) / 1e9);
        }
    }

    static Clock start() {
        return new Clock(System.nanoTime(), MACHINE.getProcessCpuTime());
    }
}
