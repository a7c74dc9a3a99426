package org.zhifaku.bench.transport;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of a transport, round by round.
 *
 * @param bare the bare loops
 * @param pulls the pulls
 */
record Figures(String transport, List<Time> bare, List<Time> pulls) {

    static final String HEADER = String.format(
            Locale.ROOT,
            "%-12s %8s %8s %12s %12s %6s %10s %10s %6s",
            "transport",
            "bare s",
            "pull s",
            "bare rows/s",
            "pull rows/s",
            "×",
            "bare CPU s",
            "pull CPU s",
            "CPU ×");

    Figures {
        bare = List.copyOf(bare);
        pulls = List.copyOf(pulls);
    }

    /** Median of the pulls in times of the median of the bare loops, by the wall clock. */
    double times() {
        return median(pulls, Time::seconds) / median(bare, Time::seconds);
    }

    String line(int rows) {
        return String.format(
                Locale.ROOT,
                "%-12s %8.2f %8.2f %,12.0f %,12.0f %6.2f %10.2f %10.2f %6.2f",
                transport,
                median(bare, Time::seconds),
                median(pulls, Time::seconds),
                rows / median(bare, Time::seconds),
                rows / median(pulls, Time::seconds),
                times(),
                median(bare, Time::processorSeconds),
                median(pulls, Time::processorSeconds),
                median(pulls, Time::processorSeconds) / median(bare, Time::processorSeconds));
    }

    private static double median(List<Time> times, ToDoubleFunction<Time> figure) {
        return times.stream().mapToDouble(figure).sorted().toArray()[(times.size() - 1) / 2];
    }
}
