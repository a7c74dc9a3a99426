package org.zhifaku.jobs.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.delta.DeltaExporter;
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
            "输出 Writes what changed in the topic library since the business date before, for another library (two tiers):",
            "NDJSON files of changed acts and of withdrawn ones in <home>/delta, each with a .done marker."
        })
final class ExportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--delta", description = "The changes. (The lake is written by every night.)")
    private boolean delta;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = RunOptions.Date.class,
            description = "The business date, yyyy-MM-dd; default: yesterday in the schedule's zone.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "What was written, as JSON.")
    private boolean json;

    ExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!delta) {
            throw new ParameterException(spec.commandLine(), "Name what to export: --delta.");
        }
        LocalDate day = date == null ? context.settings().defaultBusinessDate() : date;
        Path folder = context.settings().delta();
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            List<DeltaExporter.Written> written =
                    new DeltaExporter(library.dataSource(), folder, RecordTypes.standard()).export(day);
            if (json) {
                context.terminal()
                        .json(written.stream().map(ExportCommand::toMap).toList());
            } else {
                written.forEach(one -> context.terminal()
                        .result("%s %s: %,d changed 变更, %,d gone 撤回"
                                .formatted(one.kind(), day, one.changed(), one.gone())));
                context.terminal().notice("In '%s'.".formatted(folder));
            }
        }
        return ExitStatus.DONE;
    }

    private static Map<String, Object> toMap(DeltaExporter.Written one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", one.kind());
        map.put("changed", one.changed());
        map.put("gone", one.gone());
        return map;
    }
}
