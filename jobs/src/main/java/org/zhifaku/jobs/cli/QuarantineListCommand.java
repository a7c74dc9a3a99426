package org.zhifaku.jobs.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.QuarantineFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The open rejects by cause, or one by one. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "The open rejects by cause, most rows first; with --rows one by one.")
final class QuarantineListCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private QuarantineOptions options = new QuarantineOptions();

    @Option(names = "--rows", description = "The rows themselves instead of their causes.")
    private boolean rows;

    @Option(names = "--after", paramLabel = "ID", description = "With --rows: go on after the row with this id.")
    private long after;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "With --rows: so many at most; default: ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Option(names = "--json", description = "One JSON object: open, and causes or rows.")
    private boolean json;

    QuarantineListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        QuarantineFilter filter = options.filter(spec, context);
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Quarantine quarantine = library.quarantine();
            long open = quarantine.count(filter);
            if (rows) {
                tellRows(open, quarantine.rows(filter, after, limit));
            } else {
                tellCauses(open, quarantine.causes(filter));
            }
            return ExitStatus.DONE;
        }
    }

    private void tellCauses(long open, List<Quarantine.Cause> causes) {
        Terminal terminal = context.terminal();
        if (json) {
            terminal.json(answer(
                    open, "causes", causes.stream().map(QuarantineJson::cause).toList()));
            return;
        }
        TextTable table = new TextTable(List.of("原因", "来源", "数据集", "规则", "字段", "原值形态", "行数", "示例说明"));
        for (Quarantine.Cause cause : causes) {
            table.row(Arrays.asList(
                    cause.id(),
                    cause.source(),
                    cause.dataset(),
                    cause.rule(),
                    cause.field() == null ? "（整行）" : cause.field(),
                    cause.shape(),
                    cause.rows(),
                    cause.message()));
        }
        table.lines().forEach(terminal::result);
        terminal.notice("待整改 %,d 行，%,d 个原因；一行可有多个原因。 %,d open rows, %,d causes."
                .formatted(open, causes.size(), open, causes.size()));
    }

    private void tellRows(long open, List<Quarantine.Row> found) {
        Terminal terminal = context.terminal();
        if (json) {
            terminal.json(
                    answer(open, "rows", found.stream().map(QuarantineJson::row).toList()));
            return;
        }
        TextTable table = new TextTable(List.of("编号", "来源", "数据集", "业务日", "原始文件", "行号", "退回原因"));
        for (Quarantine.Row row : found) {
            table.row(Arrays.asList(
                    Long.toString(row.quarantineId()),
                    row.origin().source(),
                    row.origin().dataset(),
                    row.origin().businessDate().toString(),
                    row.origin().original(),
                    row.origin().sequence(),
                    row.findings().stream()
                            .filter(finding -> finding.severity().equals("ERROR"))
                            .map(finding -> finding.rule() + " " + finding.message())
                            .collect(Collectors.joining("；"))));
        }
        table.lines().forEach(terminal::result);
        terminal.notice("显示 %,d / %,d 行。 %,d of %,d rows.".formatted(found.size(), open, found.size(), open));
    }

    private static Map<String, Object> answer(long open, String name, List<Map<String, Object>> items) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("open", open);
        answer.put(name, items);
        return answer;
    }
}
