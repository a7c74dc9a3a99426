package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularLimits;
import org.zhifaku.connectors.tabular.TabularReader;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
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
            "A file whose name fits a pattern of the dataset's pull.files is read as that says, any other as what it is.",
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

    @Parameters(index = "0", paramLabel = "FILE", description = "A file of any kind that a pull reads.")
    private Path file = Path.of("");

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = RunOptions.Date.class,
            description = "The business date that rules take as today; default: yesterday.")
    private @Nullable LocalDate date;

    @Option(names = "--deletions", description = "The file lists withdrawals, whatever its name says.")
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
        DefinitionCheck definitions = DefinitionCheck.requireSound(context.settings());
        DatasetMapping mapping = definitions.mapping(source, dataset).orElseThrow();
        Dataset pull = definitions.pull(source, dataset).orElseThrow();
        LocalDate day = date == null ? context.settings().defaultBusinessDate() : date;
        TrialPrinter printer = new TrialPrinter(context.terminal(), mapping, day, json);
        try (TabularReader reader = TabularReader.open(file, format(pull, mapping))) {
            return printer.end(reader.read(printer));
        }
    }

    /** As a pull would read a file of this name; where no pattern fits, as what it is. */
    private TabularFormat format(Dataset pull, DatasetMapping mapping) throws IOException {
        String name = file.getFileName().toString();
        TabularLimits limits = pull.system().thresholds().limits();
        Optional<FilePattern> pattern = pull.patternOf(name);
        TabularFormat format = pattern.isPresent()
                ? pattern.get().tabular(mapping.sourceColumns(), limits)
                : TabularFormat.of(file)
                        .withKnownColumns(mapping.sourceColumns())
                        .withLimits(limits);
        if (pattern.isEmpty()) {
            context.terminal()
                    .notice(
                            "The name '%s' fits no pattern of pull.files in %s/%s.yaml (%s): read by its ending as %s, %s."
                                    .formatted(
                                            name,
                                            source,
                                            dataset,
                                            String.join(
                                                    ", ",
                                                    pull.files().stream()
                                                            .map(FilePattern::pattern)
                                                            .toList()),
                                            format.kind().name().toLowerCase(Locale.ROOT),
                                            format.kind() == TabularFormat.Kind.CSV
                                                    ? "any usual delimiter and encoding"
                                                    : "all it holds"));
        }
        Operation operation = deletions ? Operation.DELETE : format.operation();
        if (operation == Operation.DELETE) {
            context.terminal().notice("Its rows are read as withdrawals 撤回 of earlier records.");
        }
        return format.withOperation(operation);
    }
}
