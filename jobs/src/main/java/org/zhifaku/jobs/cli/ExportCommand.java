package org.zhifaku.jobs.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.library.delta.DeltaExporter;
import org.zhifaku.library.files.FeedFormat;
import org.zhifaku.library.share.ReturnFlow;
import org.zhifaku.library.share.ShareException;
import org.zhifaku.library.share.ShareLog;
import org.zhifaku.schemas.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Outlets by hand. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "输出 --delta writes what changed in the topic library since the business date before, for another library (two tiers):",
            "files of changed rows and of tombstones in <home>/delta, each with a .done marker.",
            "--return gives a territory its own merged rows back (回流), with what every source says of them, in <home>/return.",
            "Both are logged in control.share_log. (The lake is written by every night.)"
        })
final class ExportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--delta", description = "The changes.")
    private boolean delta;

    @Option(
            names = "--return",
            paramLabel = "CITY",
            description =
                    "What goes back to a territory: a granted consumer of shares.yaml, or 4 or 6 digits of division codes.")
    private @Nullable String city;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "ndjson,parquet",
            description = "Of --delta: ndjson, parquet or both (default).")
    private FeedFormat[] formats = FeedFormat.values();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = RunOptions.Date.class,
            description = "The business date, yyyy-MM-dd; default: yesterday in the schedule's zone.")
    private @Nullable LocalDate date;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record. Needed with --return.")
    private @Nullable String reason;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who exports (default: ${DEFAULT-VALUE}).")
    private String by = "";

    @Option(names = "--json", description = "What was written, as JSON.")
    private boolean json;

    ExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (delta == (city != null)) {
            throw new ParameterException(spec.commandLine(), "Name what to export: --delta, or --return CITY.");
        }
        if (city != null && (reason == null || reason.isBlank())) {
            throw new ParameterException(
                    spec.commandLine(), "--return needs a --reason, so that others can understand it later.");
        }
        LocalDate day = date == null ? context.settings().defaultBusinessDate() : date;
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            if (city == null) {
                delta(library, day);
            } else {
                giveBack(library, city, day);
            }
        } catch (ShareException e) {
            throw new OperatorException(String.valueOf(e.getMessage()), e);
        }
        return ExitStatus.DONE;
    }

    private void delta(QuarantineLibrary library, LocalDate day) {
        Path folder = context.settings().delta();
        List<DeltaExporter.Told> told = new DeltaExporter(library.dataSource(), folder, RecordTypes.standard())
                .export(
                        day,
                        EnumSet.copyOf(Arrays.asList(formats)),
                        new ShareLog.Decision(by, reason == null || reason.isBlank() ? "增量输出 " + day : reason));
        if (json) {
            context.terminal().json(told.stream().map(ExportCommand::toMap).toList());
        } else {
            told.forEach(one -> context.terminal()
                    .result("%s %s: %,d changed 变更, %,d gone 撤回"
                            .formatted(one.kind(), day, one.changed(), one.gone())));
            context.terminal().notice("In '%s'.".formatted(folder));
        }
    }

    private void giveBack(QuarantineLibrary library, String city, LocalDate day) {
        LocalDate today = LocalDate.now(context.settings().schedule().zone());
        ReturnFlow.Outcome outcome = new ReturnFlow(
                        library.dataSource(),
                        context.settings().home(),
                        library.definitions().shares(),
                        RecordTypes.standard())
                .export(city, day, today, new ShareLog.Decision(by, reason == null ? "" : reason));
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("folder", outcome.folder().toString());
            map.put(
                    "records",
                    outcome.records().stream().map(ExportCommand::toMap).toList());
            context.terminal().json(map);
        } else {
            outcome.records().forEach(one -> context.terminal()
                    .result("%s %s: %,d rows 行, %,d differing 来源说法不一, %,d of minors withheld 未成年人不输出"
                            .formatted(one.record(), day, one.rows(), one.differing(), one.minors())));
            context.terminal().notice("In '%s'.".formatted(outcome.folder()));
        }
    }

    private static Map<String, Object> toMap(DeltaExporter.Told one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", one.kind());
        map.put("changed", one.changed());
        map.put("gone", one.gone());
        return map;
    }

    private static Map<String, Object> toMap(ReturnFlow.Returned one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("record", one.record());
        map.put("rows", one.rows());
        map.put("differing", one.differing());
        map.put("withheld_minors", one.minors());
        return map;
    }
}
