package org.zhifaku.jobs.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.Progress;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.library.correction.SheetExporter;
import org.zhifaku.library.quarantine.QuarantineFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Open rejects as a spreadsheet to be corrected. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes open rejects as an Excel workbook with the reasons, to be corrected and imported. Identifiers are masked.")
final class QuarantineExportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private QuarantineOptions options = new QuarantineOptions();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The workbook to write, *.xlsx. An existing one is replaced.")
    private @Nullable Path file;

    @Option(names = "--json", description = "One JSON object: file, rows.")
    private boolean json;

    QuarantineExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        QuarantineFilter filter = options.filter(spec, context);
        Path target = Objects.requireNonNull(file).toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Progress progress = Progress.on(context.terminal());
            progress.begin("export", "rows", library.quarantine().count(filter));
            long rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                rows = new SheetExporter(library.dataSource(), library.definitions())
                        .export(filter, out, Steps.of(progress));
            }
            progress.end();
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("file", target.toString());
                answer.put("rows", rows);
                context.terminal().json(answer);
            } else {
                context.terminal().result("已导出 %,d 行到 %s".formatted(rows, target));
            }
            return ExitStatus.DONE;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
