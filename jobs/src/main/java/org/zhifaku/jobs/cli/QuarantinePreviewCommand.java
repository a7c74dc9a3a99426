package org.zhifaku.jobs.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.terminal.Progress;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.quarantine.Preview;
import org.zhifaku.library.quarantine.QuarantineFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What would pass now. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "How many open rejects would pass under the definitions as they are now, by cause. Stores nothing.")
final class QuarantinePreviewCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private QuarantineOptions options = new QuarantineOptions();

    @Option(names = "--json", description = "One JSON object: rows, passing, causes.")
    private boolean json;

    QuarantinePreviewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        QuarantineFilter filter = options.filter(spec, context);
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Progress progress = Progress.on(context.terminal());
            progress.begin("preview", "rows", library.quarantine().count(filter));
            Preview.Result result =
                    new Preview(library.dataSource(), library.definitions()).of(filter, Steps.of(progress));
            progress.end();
            tell(result);
            return ExitStatus.DONE;
        }
    }

    private void tell(Preview.Result result) {
        Terminal terminal = context.terminal();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("rows", result.rows());
            answer.put("passing", result.passing());
            answer.put(
                    "causes",
                    result.causes().stream()
                            .map(one -> {
                                Map<String, Object> cause = QuarantineJson.cause(one.cause());
                                cause.put("passing", one.passing());
                                return cause;
                            })
                            .toList());
            terminal.json(answer);
            return;
        }
        TextTable table = new TextTable(List.of("原因", "来源", "数据集", "规则", "字段", "行数", "现可通过", "示例说明"));
        for (Preview.CauseResult one : result.causes()) {
            table.row(Arrays.asList(
                    one.cause().id(),
                    one.cause().source(),
                    one.cause().dataset(),
                    one.cause().rule(),
                    one.cause().field() == null ? "（整行）" : one.cause().field(),
                    one.cause().rows(),
                    one.passing(),
                    one.cause().message()));
        }
        table.lines().forEach(terminal::result);
        terminal.notice("%,d 行中现有 %,d 行可通过；未作任何改动。 %,d of %,d rows would pass; nothing was changed."
                .formatted(result.rows(), result.passing(), result.passing(), result.rows()));
    }
}
