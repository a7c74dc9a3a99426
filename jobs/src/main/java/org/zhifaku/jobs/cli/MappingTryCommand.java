package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.TabularEnd.Unreadable;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularReader;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.definitions.ProductionDefinitions;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.trial.Trial;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.landing.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What becomes of the rows of a file, without storing anything. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "What becomes of the rows of a file: accepted with fields and warnings, or rejected with violations.",
            "A file whose name fits a pattern of the dataset's pull.files is read as that says, any other by its ending.",
            "Stores nothing, needs no server. Exit status 1 when rows are rejected, 2 when the file cannot be read to its end.",
            "With --diff or --against it tells the rows of which another mapping makes something else."
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

    @Option(names = "--fill", description = "After the rows: how full each column and each element is.")
    private boolean fill;

    @Option(
            names = "--diff",
            description =
                    "Compare with the mapping in production: the definitions that this home's last run integrated the dataset with.")
    private boolean diff;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "Compare with the definitions in another mappings folder.")
    private @Nullable Path against;

    @Option(
            names = "--json",
            description = "One JSON object per row; then {\"fill\": …} and {\"diff\": …} where asked for.")
    private boolean json;

    MappingTryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Scopes.requireKnown(spec, context, source, dataset);
        if (diff && against != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--diff compares with the mapping in production, --against with a folder. Give one of them.");
        }
        requireReadable();
        DefinitionCheck definitions = DefinitionCheck.requireSound(context.settings());
        DatasetMapping mapping = definitions.mapping(source, dataset).orElseThrow();
        Dataset pull = definitions.pull(source, dataset).orElseThrow();
        DatasetMapping before = before(mapping);
        LocalDate day = date == null ? context.settings().defaultBusinessDate() : date;
        TrialReport report = json
                ? new JsonTrial(context.terminal(), mapping, definitions.datasets())
                : new TextTrial(context.terminal(), mapping, definitions.datasets(), before != null);
        Trial trial = new Trial(mapping, before, day, report);
        try (TriedFile tried = TriedFile.of(file, pull, mapping, context.terminal());
                TabularReader reader = TabularReader.open(tried.rows(), format(tried, pull))) {
            return tell(trial, trial.run(reader), report);
        }
    }

    private int tell(Trial trial, Optional<Unreadable> unreadable, TrialReport report) {
        if (fill) {
            report.fills(trial.fills());
        }
        trial.comparison()
                .ifPresent(found -> report.comparison(found, against == null ? "production" : against.toString()));
        unreadable.ifPresent(report::unreadable);
        trial.told().forEach(context.terminal()::notice);
        context.terminal()
                .notice("%,d accepted 采信, %,d rejected 退回%s"
                        .formatted(trial.accepted(), trial.rejected(), remark(trial, unreadable.isPresent())));
        report.rules();
        if (unreadable.isPresent()) {
            return ExitStatus.FAILED;
        }
        return trial.rejected() == 0 ? ExitStatus.DONE : ExitStatus.DONE_WITH_REJECTS;
    }

    private static String remark(Trial trial, boolean unreadable) {
        if (unreadable) {
            return "; the file cannot be read to its end 文件未能读完";
        }
        return trial.accepted() + trial.rejected() == 0 ? "; the file has a header and no row 只有表头，没有数据行" : "";
    }

    private void requireReadable() throws IOException {
        if (Files.isDirectory(file)) {
            throw new OperatorException("'%s' is a folder 是文件夹. Name a file in it.".formatted(file));
        }
        if (!Files.exists(file)) {
            throw new OperatorException(
                    "The file '%s' does not exist 文件不存在.%s Correct its name.".formatted(file, similar()));
        }
        if (!Files.isRegularFile(file)) {
            throw new OperatorException(
                    "'%s' is no regular file but a pipe or a device 不是普通文件. Save what it gives as a file, and name that."
                            .formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new OperatorException(
                    "The file '%s' may not be read by this user 没有读取权限. Correct its mode.".formatted(file));
        }
    }

    /** The file beside it that was probably meant. */
    private String similar() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(Path::getFileName).map(Path::toString).toList();
            return Nearest.find(file.getFileName().toString(), names)
                    .map(name -> " Did you mean '%s'?".formatted(name))
                    .orElse("");
        }
    }

    /** The mapping to compare with; null where none is asked for. */
    private @Nullable DatasetMapping before(DatasetMapping mapping) {
        if (against == null && !diff) {
            return null;
        }
        DatasetMapping before = against == null
                ? Baseline.inProduction(
                        new ProductionDefinitions(context.settings().definitionsInProduction()), source, dataset)
                : Baseline.inFolder(against, source, dataset);
        if (before.version().equals(mapping.version())) {
            context.terminal()
                    .notice("Both mappings are of version %s 版本相同: nothing can differ.".formatted(mapping.version()));
        }
        return before;
    }

    private TabularFormat format(TriedFile tried, Dataset pull) throws IOException {
        TabularFormat format = tried.format(pull);
        Operation operation = deletions ? Operation.DELETE : format.operation();
        if (operation == Operation.DELETE) {
            context.terminal().notice("Its rows are read as withdrawals 撤回 of earlier records.");
        }
        return format.withOperation(operation);
    }
}
