package org.zhifaku.jobs.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhifaku.jobs.run.RunOutcome;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.ledger.Ledger;
import org.zhifaku.library.ledger.LedgerRow;
import org.zhifaku.library.ledger.PullRules;
import org.zhifaku.library.ledger.RuleLedger;
import org.zhifaku.library.ledger.RunLedger;

/** Prints the ledger of a run: a table for people, or the JSON object of design section 12. */
public final class LedgerPrinter {
    private final Ledger ledger;
    private final RuleLedger rules;
    private final Terminal terminal;

    public LedgerPrinter(DataSource dataSource, Terminal terminal) {
        this.ledger = new Ledger(dataSource);
        this.rules = new RuleLedger(dataSource);
        this.terminal = terminal;
    }

    /** The ledger of a run that has just ended, with what went wrong. */
    public void print(RunOutcome outcome, boolean json) {
        outcome.messages().forEach(message -> terminal.notice("! " + message));
        print(ledger.of(outcome.runId()), json);
    }

    /** The ledger of any run. */
    public void print(RunLedger run, boolean json) {
        if (json) {
            terminal.json(run.toJson());
        } else {
            table(run).forEach(terminal::result);
            rules.of(run.run()).forEach(pull -> terminal.result(line(pull)));
        }
        terminal.flush();
    }

    /** The rules of the run's pulls: one object per pull, or which did not run and why. */
    public void printRules(RunLedger run, boolean json) {
        for (PullRules pull : rules.of(run.run())) {
            if (json) {
                terminal.json(pull.toJson());
            } else {
                terminal.result(line(pull));
                pull.idle().forEach(idle -> terminal.result("  未运行 %s  %s".formatted(idle.rule(), idle.reason())));
            }
        }
        terminal.flush();
    }

    private static String line(PullRules pull) {
        String fired = pull.fired().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("，"));
        return "规则 %s/%s %s：运行 %d / 声明 %d%s"
                .formatted(
                        pull.source(),
                        pull.dataset(),
                        pull.pull() == 0 ? "（所引的记录变了，再次比对）" : "采集 " + pull.pull(),
                        pull.run(),
                        pull.declared(),
                        fired.isEmpty() ? "" : "；命中 " + fired);
    }

    private static List<String> table(RunLedger run) {
        List<String> lines = new ArrayList<>();
        lines.add("运行 %d  业务日 %s  %s  %s"
                .formatted(
                        run.run(),
                        run.businessDate(),
                        run.status(),
                        run.balanced() ? "账平 balanced" : "账不平 NOT BALANCED"));
        TextTable table = new TextTable(List.of("来源", "数据集", "读取", "采信", "未变", "退回", "重复", "暂缓", "公开", "不公开"));
        for (LedgerRow row : run.rows()) {
            table.row(List.of(
                    row.source(),
                    row.dataset(),
                    row.read(),
                    row.accepted(),
                    row.unchanged(),
                    row.rejected(),
                    row.duplicate(),
                    row.held(),
                    row.published(),
                    row.notPublic()));
        }
        lines.addAll(table.lines());
        return lines;
    }
}
