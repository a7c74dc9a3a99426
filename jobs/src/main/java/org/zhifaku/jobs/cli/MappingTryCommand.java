package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.TabularEnd;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularReader;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What becomes of the rows of a file, without storing anything. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "What becomes of the rows of a file: accepted with fields and warnings, or rejected with violations.",
            "Stores nothing, needs no server. Exit status 1 when rows are rejected, 2 when the file cannot be read to its end."
        })
final class MappingTryCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--source", required = true, paramLabel = "S", description = "The source whose mapping is tried.")
    private String source = "";

    @Option(names = "--dataset", required = true, paramLabel = "D", description = "The dataset.")
    private String dataset = "";

    @Parameters(index = "0", paramLabel = "FILE", description = "A CSV or XLSX file.")
    private Path file = Path.of("");

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = RunOptions.Date.class,
            description = "The business date that rules take as today; default: yesterday.")
    private @Nullable LocalDate date;

    @Option(names = "--deletions", description = "The file lists withdrawals.")
    private boolean deletions;

    @Option(names = "--json", description = "One JSON object per row.")
    private boolean json;

    MappingTryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Scopes.requireKnown(spec, context, source, dataset);
        if (!Files.isRegularFile(file)) {
            throw new OperatorException(
                    "The file '%s' does not exist or is no file. Correct its name.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new OperatorException(
                    "The file '%s' may not be read by this user. Correct its mode.".formatted(file));
        }
        DatasetMapping mapping = new MappingFolder(context.settings().mappings())
                .compile(RecordTypes.standard(), PersonToken.withPublicKey())
                .dataset(source, dataset);
        LocalDate day = date == null ? context.settings().defaultBusinessDate() : date;
        TrialPrinter printer = new TrialPrinter(context.terminal(), mapping, day, json);
        try (TabularReader reader = TabularReader.open(file, format())) {
            TabularEnd end = reader.read(printer);
            return printer.end(end);
        }
    }

    private TabularFormat format() {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        TabularFormat format =
                name.endsWith(".xlsx") || name.endsWith(".xlsm") ? TabularFormat.xlsx() : TabularFormat.csv();
        return deletions ? format.withOperation(Operation.DELETE) : format;
    }
}
