package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.nightly.Night;
import org.zhifaku.jobs.run.RunRequest;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.library.correction.ImportOutcome;
import org.zhifaku.library.correction.SheetImporter;
import org.zhifaku.library.correction.SheetProblem;
import org.zhifaku.library.quarantine.QuarantineFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a corrected spreadsheet back. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a corrected workbook back: stores each changed cell as a correction, then replays the corrected rows.",
            "The whole workbook is taken or none of it. The same file again changes nothing, and continues what was broken off."
        })
final class QuarantineImportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FILE", description = "The corrected workbook, *.xlsx.")
    private @Nullable Path file;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who corrected, for the record; default: the user of this machine (${DEFAULT-VALUE}).",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(
            names = "--json",
            description = "One JSON object: import, rows, cells, problems; then the run's ledger as another.")
    private boolean json;

    QuarantineImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path sheet = Objects.requireNonNull(file);
        if (!Files.isRegularFile(sheet)) {
            throw new NoSuchFileException(sheet.toString());
        }
        ImportOutcome outcome;
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            outcome = new SheetImporter(library.dataSource(), library.definitions())
                    .take(sheet, sheet.getFileName().toString(), by);
        }
        Long importId = outcome.fold(this::stored, this::refused);
        if (outcome instanceof ImportOutcome.Refused) {
            return ExitStatus.FAILED;
        }
        if (importId == null) {
            return ExitStatus.DONE;
        }
        RunRequest replay =
                RunRequest.replay(context.settings().defaultBusinessDate(), QuarantineFilter.ofImport(importId));
        return new Night(context.settings(), context.terminal()).run(replay, json);
    }

    private @Nullable Long stored(ImportOutcome.Stored stored) {
        Terminal terminal = context.terminal();
        if (json) {
            terminal.json(answer(stored.importId(), stored.rows(), stored.cells(), List.of()));
        } else if (stored.importId() == null) {
            terminal.result("更正表与库中的值相同，没有可更正之处。 Nothing was changed in this sheet.");
        } else {
            terminal.result("导入 %d：更正 %,d 行 %,d 个单元格".formatted(stored.importId(), stored.rows(), stored.cells()));
        }
        return stored.importId();
    }

    private @Nullable Long refused(ImportOutcome.Refused refused) {
        Terminal terminal = context.terminal();
        if (json) {
            terminal.json(answer(null, 0, 0, refused.problems()));
        } else {
            refused.problems().forEach(problem -> terminal.result(problem.toString()));
            terminal.notice("更正表未被接受，未作任何改动；共 %,d 个问题。 Refused, nothing was changed."
                    .formatted(refused.problems().size() + refused.more()));
        }
        return null;
    }

    private static Map<String, Object> answer(
            @Nullable Long importId, long rows, long cells, List<SheetProblem> problems) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("import", importId);
        answer.put("rows", rows);
        answer.put("cells", cells);
        answer.put("problems", problems);
        return answer;
    }
}
