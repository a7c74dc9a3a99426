package org.zhifaku.jobs.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.pipeline.mapping.CellMasks;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One quarantined row. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "One row: where it came from, why it was refused, its cells (personal identifiers masked), its corrections.")
final class QuarantineShowCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "Id of the row (quarantine list --rows shows them).")
    private long id;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    QuarantineShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Quarantine quarantine = library.quarantine();
            Quarantine.Row row = quarantine
                    .show(id)
                    .orElseThrow(() -> new OperatorException(
                            "待整改区没有编号为 %d 的行。 There is no quarantined row %d; './zhifaku quarantine list --rows' lists those there are."
                                    .formatted(id, id)));
            List<Map<String, Object>> cells = cells(library.definitions(), row, quarantine);
            List<Quarantine.Correction> corrections = quarantine.corrections(id);
            if (json) {
                Map<String, Object> answer = QuarantineJson.row(row);
                answer.put("cells", cells);
                answer.put(
                        "corrections",
                        corrections.stream().map(QuarantineShowCommand::toMap).toList());
                context.terminal().json(answer);
            } else {
                tell(row, cells, corrections);
            }
            return ExitStatus.DONE;
        }
    }

    private static List<Map<String, Object>> cells(
            DefinitionSet definitions, Quarantine.Row row, Quarantine quarantine) {
        Quarantine.RawRow raw = quarantine.raw(row.quarantineId()).orElseThrow();
        CellMasks masks = definitions
                .find(row.origin().source(), row.origin().dataset())
                .map(mapping -> mapping.masks(raw.columns()))
                .orElse(null);
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int column = 0; column < raw.columns().size(); column++) {
            String value = column < raw.cells().size() ? raw.cells().get(column) : null;
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("column", raw.columns().get(column));
            cell.put(
                    "value",
                    masks != null ? masks.shown(column, value) : value == null ? null : Masks.digitRuns(value));
            cells.add(cell);
        }
        return cells;
    }

    private static Map<String, Object> toMap(Quarantine.Correction correction) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("column", correction.column());
        json.put("before", correction.before());
        json.put("after", correction.after());
        json.put("reason", correction.reason());
        json.put("made_by", correction.madeBy());
        json.put("made_at", correction.madeAt().toString());
        json.put("active", correction.active());
        return json;
    }

    private void tell(Quarantine.Row row, List<Map<String, Object>> cells, List<Quarantine.Correction> corrections) {
        Terminal terminal = context.terminal();
        terminal.result("编号 %d  %s/%s  业务日 %s  采集 %d  分片 %d"
                .formatted(
                        row.quarantineId(),
                        row.origin().source(),
                        row.origin().dataset(),
                        row.origin().businessDate(),
                        row.origin().pullId(),
                        row.origin().part()));
        terminal.result(
                "原始文件 %s 第 %d 行".formatted(row.origin().original(), row.origin().sequence()));
        terminal.result("状态 %s%s  运行 %d  映射版本 %s"
                .formatted(
                        row.standing().status(),
                        row.standing().closedHow() == null
                                ? ""
                                : "（%s，运行 %d，%s）"
                                        .formatted(
                                                row.standing().closedHow(),
                                                row.standing().closedRun(),
                                                row.standing().closedAt()),
                        row.standing().runId(),
                        row.standing().mappingVersion()));
        TextTable findings = new TextTable(List.of("级别", "规则", "字段", "原值", "说明", "原因"));
        row.findings()
                .forEach(finding -> findings.row(Arrays.asList(
                        finding.severity(),
                        finding.rule(),
                        finding.field(),
                        finding.raw(),
                        finding.message(),
                        finding.cause())));
        findings.lines().forEach(terminal::result);
        TextTable values = new TextTable(List.of("来源列", "值（个人标识已遮盖）"));
        cells.forEach(cell -> values.row(Arrays.asList(cell.get("column"), cell.get("value"))));
        values.lines().forEach(terminal::result);
        corrections.forEach(one -> terminal.result("更正 %s：%s → %s  %s  %s %s%s"
                .formatted(
                        one.column(),
                        one.before(),
                        one.after(),
                        one.reason(),
                        one.madeBy(),
                        one.madeAt(),
                        one.active() ? "" : "（已被后来的更正取代）")));
    }
}
