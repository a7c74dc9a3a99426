package org.zhifaku.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhifaku.bench.contestant.Stage;

/**
 * A figure that must be reached, and what this run gave.
 *
 * @param text the rule in words
 * @param figure what was measured, or empty where the run did not measure it
 * @param limit the bound
 * @param atMost whether the bound is an upper one
 * @param unit of figure and limit
 */
record Target(String text, Optional<Double> figure, double limit, boolean atMost, String unit) {

    static List<Target> of(Standing standing) {
        List<String> copy = List.of(Stage.COPY_CSV);
        return List.of(
                new Target("file → source.* against raw COPY", standing.ratio(Stage.SOURCE, copy), 2.0, true, "×"),
                new Target("file → topic.* against raw COPY", standing.ratio(Stage.TOPIC, copy), 3.5, true, "×"),
                new Target(
                        "plain Spring Batch against file → source.*",
                        standing.ratio(Stage.PLAIN, List.of(Stage.SOURCE)),
                        1.8,
                        false,
                        "×"),
                new Target("the unchanged file again", standing.rowsPerSecond(Stage.AGAIN), 120_000, false, "rows/s"),
                new Target(
                        "topic.* → index against raw _bulk, the better of 1 and 2 connections",
                        standing.ratio(Stage.INDEX, List.of(Stage.BULK_1, Stage.BULK_2)),
                        1.3,
                        true,
                        "×"));
    }

    /** Empty where it was not measured. */
    Optional<Boolean> reached() {
        return figure.map(value -> atMost ? value <= limit : value >= limit);
    }

    String line() {
        String verdict = reached().map(yes -> yes ? "reached" : "MISSED").orElse("not measured");
        return String.format(
                Locale.ROOT,
                "  %-12s %s: %s, %s %s",
                verdict,
                text,
                figure.map(this::format).orElse("–"),
                atMost ? "at most" : "at least",
                format(limit));
    }

    private String format(double value) {
        return unit.equals("×")
                ? String.format(Locale.ROOT, "%.2f ×", value)
                : String.format(Locale.ROOT, "%,.0f %s", value, unit);
    }
}
