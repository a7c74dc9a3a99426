package org.zhifaku.jobs.cli;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.ledger.PullDecisions;
import org.zhifaku.library.ledger.PullLine;
import org.zhifaku.library.ledger.PullStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What was pulled. */
@Command(
        name = "pulls",
        mixinStandardHelpOptions = true,
        description = "采集 What was pulled, newest first: how it stands, why it is held, what was decided.")
final class PullsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--source", paramLabel = "S", description = "Only of this source.")
    private @Nullable String source;

    @Option(names = "--dataset", paramLabel = "D", description = "Only of this dataset of the source.")
    private @Nullable String dataset;

    @Option(names = "--held", description = "Only those that wait for a decision.")
    private boolean held;

    @Option(names = "--limit", defaultValue = "30", description = "How many (default: ${DEFAULT-VALUE}).")
    private int limit = 30;

    @Option(names = "--json", description = "An array of pulls as JSON.")
    private boolean json;

    PullsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Scopes.requireKnown(spec, context, source, dataset);
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            List<PullLine> lines = new PullDecisions(library.dataSource()).list(source, dataset, held, limit);
            if (json) {
                context.terminal().json(lines.stream().map(PullLine::toJson).toList());
            } else {
                print(lines);
            }
            return ExitStatus.DONE;
        }
    }

    private void print(List<PullLine> lines) {
        TextTable table = new TextTable(List.of("采集", "来源/数据集", "业务日", "状态", "行数", "声明", "范围", "开始", "原因"));
        DateTimeFormatter time = DateTimeFormatter.ofPattern("MM-dd HH:mm")
                .withZone(context.settings().schedule().zone());
        for (PullLine line : lines) {
            table.row(Arrays.asList(
                    line.pull().pullId(),
                    line.pull().source() + "/" + line.pull().dataset(),
                    line.pull().businessDate(),
                    state(line),
                    line.pull().rows(),
                    line.expectedRows(),
                    line.full() ? "全量" : "",
                    time.format(line.startedAt()),
                    line.pull().code()));
        }
        table.lines().forEach(context.terminal()::result);
        // In full below the table, whose cells are cut.
        for (PullLine line : lines) {
            String said = said(line);
            if (!said.isEmpty()) {
                context.terminal().result("  %d: %s".formatted(line.pull().pullId(), said));
            }
            line.told().forEach(told -> context.terminal()
                    .result("  %d: 提示 %s".formatted(line.pull().pullId(), told)));
        }
        if (lines.stream().anyMatch(PullLine::isOpen)) {
            context.terminal().notice("Decide 决定: ./zhifaku pull release ID --reason \"…\" (or --reject)");
        }
    }

    /** As stewards call it. */
    static String state(PullLine line) {
        PullLine.Decision decision = line.decision();
        boolean rejected = decision != null && decision.decision().equals("REJECTED");
        PullLine.Sweep sweep = line.sweep();
        if (sweep != null && sweep.state().equals("HELD")) {
            return "消失待定";
        }
        return switch (line.pull().status()) {
            case RUNNING -> "进行中";
            case LANDED -> decision != null && line.pull().status() == PullStatus.LANDED && !rejected ? "已放行" : "采信";
            case EMPTY -> "无数据";
            case HELD -> rejected ? "已驳回" : "未采信";
            case FAILED -> "失败";
        };
    }

    private static String said(PullLine line) {
        PullLine.Sweep sweep = line.sweep();
        String gone = sweep == null || sweep.gone() == 0 || sweep.reason() != null ? "" : "消失 " + sweep.gone() + " 条 ";
        PullLine.Decision decision = line.decision();
        String decided = decision == null
                ? ""
                : " 【%s %s：%s】"
                        .formatted(
                                decision.by(), decision.decision().equals("RELEASED") ? "放行" : "驳回", decision.reason());
        return (gone + line.why().replaceAll("\\s*\\R\\s*", " ") + decided).strip();
    }
}
