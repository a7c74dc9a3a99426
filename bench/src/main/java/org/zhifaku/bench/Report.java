package org.zhifaku.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.zhifaku.bench.contestant.Stage;
import org.zhifaku.bench.harness.Measurement;
import org.zhifaku.bench.harness.Processor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells a run's outcome: as a table for people, as JSON for programs. */
final class Report {

    private static final String LINE = "%s %9s %15s %10s %7s %15s %13s %7s  %s%n";
    private static final int STAGE_WIDTH = 36;
    private static final long MEGABYTE = 1 << 20;

    private final Options options;
    private final Map<String, String> environment;
    private final Standing standing;

    Report(Options options, Map<String, String> environment, Standing standing) {
        this.options = options;
        this.environment = environment;
        this.standing = standing;
    }

    void print(PrintStream out) {
        out.println();
        environment.forEach((name, value) -> out.printf("%-14s %s%n", name, value));
        out.println();
        out.printf(
                LINE,
                pad("stage"),
                "median s",
                "min–max s",
                "rows/s",
                "× COPY",
                "CPU own+db+es",
                "heap/live MB",
                "RSS MB",
                "content");
        standing.stages().forEach(stage -> row(out, stage));
        out.println();
        standing.contents()
                .forEach((name, sums) -> out.printf(
                        "%s: %s%n", name, sums.size() == 1 ? sums.iterator().next() : "DIFFERS " + sums));
        out.println();
        out.println(options.thresholds() ? "Must reach:" : "Must reach (told, not judged, in a short run):");
        Target.of(standing).forEach(target -> out.println(target.line()));
    }

    void write(Path file) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("environment", environment);
        json.put("options", options);
        json.put("stages", standing.stages().stream().map(this::stage).toList());
        json.put("contents", standing.contents());
        json.put("contents_agree", standing.contentsAgree());
        json.put("targets", Target.of(standing).stream().map(Report::target).toList());
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(json));
    }

    /** Whether contents agree and, where figures are judged, none was missed. */
    boolean good() {
        boolean reached =
                Target.of(standing).stream().allMatch(target -> target.reached().orElse(true));
        return standing.contentsAgree() && (reached || !options.thresholds());
    }

    private void row(PrintStream out, String stage) {
        List<Double> sorted =
                standing.of(stage).stream().map(Measurement::seconds).sorted().toList();
        out.printf(
                LINE,
                pad(stage),
                seconds(standing.median(stage).orElseThrow()),
                seconds(sorted.get(0)) + "–" + seconds(sorted.get(sorted.size() - 1)),
                String.format(
                        Locale.ROOT, "%,.0f", standing.rowsPerSecond(stage).orElseThrow()),
                standing.ratio(stage, List.of(Stage.COPY_CSV))
                        .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                        .orElse("–"),
                processor(stage),
                megabytes(standing.most(stage, Measurement::peakHeapBytes)) + "/"
                        + megabytes(standing.most(stage, Measurement::liveHeapBytes)),
                megabytes(standing.most(stage, Measurement::peakResidentBytes)),
                standing.agrees(stage).map(ok -> ok ? "ok" : "DIFFERS").orElse(""));
    }

    private String processor(String stage) {
        return String.format(
                Locale.ROOT,
                "%.1f+%.1f+%.1f",
                processor(stage, Processor::own),
                processor(stage, Processor::database),
                processor(stage, Processor::index));
    }

    private double processor(String stage, ToDoubleFunction<Processor> whose) {
        return standing.median(stage, lap -> whose.applyAsDouble(lap.processor()))
                .orElseThrow();
    }

    private Map<String, Object> stage(String stage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", stage);
        json.put("median_seconds", standing.median(stage).orElseThrow());
        json.put("rows_per_second", standing.rowsPerSecond(stage).orElseThrow());
        standing.ratio(stage, List.of(Stage.COPY_CSV)).ifPresent(ratio -> json.put("times_raw_copy", ratio));
        standing.agrees(stage).ifPresent(ok -> json.put("content_agrees", ok));
        json.put("rounds", standing.of(stage));
        return json;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", target.text());
        json.put("figure", target.figure().orElse(null));
        json.put("by_processor_time", target.processor().orElse(null));
        json.put(target.atMost() ? "at_most" : "at_least", target.limit());
        json.put("unit", target.unit());
        json.put("reached", target.reached().orElse(null));
        return json;
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(0, STAGE_WIDTH - text.length()));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private static String megabytes(long bytes) {
        return String.valueOf(bytes / MEGABYTE);
    }
}
