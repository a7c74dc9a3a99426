package org.zhifaku.jobs.nightly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.run.RunOutcome;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;

/** Prints the comparisons that a run stored in {@code control.reconciliation}. */
final class ReconciliationPrinter {
    private final JdbcClient jdbc;
    private final Terminal terminal;

    ReconciliationPrinter(JdbcClient jdbc, Terminal terminal) {
        this.jdbc = jdbc;
        this.terminal = terminal;
    }

    void print(RunOutcome outcome, boolean json) {
        List<Map<String, Object>> comparisons =
                jdbc.sql("""
                        select source, dataset, stage_from, stage_to, rows_from, rows_to, checksum_from, checksum_to, agrees
                        from control.reconciliation where run_id = ? order by reconciliation_id
                        """).param(outcome.runId()).query().listOfRows();
        boolean agrees = comparisons.stream().allMatch(row -> Boolean.TRUE.equals(row.get("agrees")));
        outcome.messages().forEach(message -> terminal.notice("! " + message));
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("run", outcome.runId());
            answer.put("agrees", agrees);
            answer.put("comparisons", comparisons);
            terminal.json(answer);
            return;
        }
        TextTable table = new TextTable(List.of("来源", "数据集", "从", "到", "行数", "行数", "一致"));
        for (Map<String, Object> row : comparisons) {
            table.row(List.of(
                    row.get("source"),
                    row.get("dataset"),
                    row.get("stage_from"),
                    row.get("stage_to"),
                    row.get("rows_from"),
                    row.get("rows_to"),
                    Boolean.TRUE.equals(row.get("agrees")) ? "是 yes" : "否 NO"));
        }
        table.lines().forEach(terminal::result);
        terminal.notice(
                agrees
                        ? "All stages agree."
                        : "Some stages differ. Run the nightly job again; it repairs what is still queued.");
    }
}
