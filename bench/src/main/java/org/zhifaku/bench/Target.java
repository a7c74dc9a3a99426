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
 * @param processor the same by processor time, which judges nothing; empty where it says nothing
 * @param limit the bound
 * @param atMost whether the bound is an upper one
 * @param unit of figure and limit
 */
record Target(
        String text, Optional<Double> figure, Optional<Double> processor, double limit, boolean atMost, String unit) {

    static List<Target> of(Standing standing) {
        List<String> copy = List.of(Stage.COPY_CSV);
        return List.of(
                ratio("file → source.* against raw COPY", standing, Stage.SOURCE, copy, 2.0, true),
                ratio("file → topic.* against raw COPY", standing, Stage.TOPIC, copy, 3.5, true),
                ratio(
                        "plain Spring Batch against file → source.*",
                        standing,
                        Stage.PLAIN,
                        List.of(Stage.SOURCE),
                        1.8,
                        false),
                new Target(
                        "the unchanged file again",
                        standing.rowsPerSecond(Stage.AGAIN),
                        Optional.empty(),
                        120_000,
                        false,
                        "rows/s"),
                ratio(
                        "topic.* → index against raw _bulk, the better of 1 and 2 connections",
                        standing,
                        Stage.INDEX,
                        List.of(Stage.BULK_1, Stage.BULK_2),
                        1.3,
                        true));
    }

    private static Target ratio(
            String text, Standing standing, String stage, List<String> against, double limit, boolean atMost) {
        return new Target(
                text, standing.ratio(stage, against), standing.processorRatio(stage, against), limit, atMost, "×");
    }

    /** Empty where it was not measured. */
    Optional<Boolean> reached() {
        return figure.map(value -> atMost ? value <= limit : value >= limit);
    }

    String line() {
        String verdict = reached().map(yes -> yes ? "reached" : "MISSED").orElse("not measured");
        return String.format(
                Locale.ROOT,
                "  %-12s %s: %s, %s %s%s",
                verdict,
                text,
                figure.map(this::format).orElse("–"),
                atMost ? "at most" : "at least",
                format(limit),
                processor
                        .map(value -> " (by processor time " + format(value) + ")")
                        .orElse(""));
    }

    private String format(double value) {
        return unit.equals("×")
                ? String.format(Locale.ROOT, "%.2f ×", value)
                : String.format(Locale.ROOT, "%,.0f %s", value, unit);
    }
}
