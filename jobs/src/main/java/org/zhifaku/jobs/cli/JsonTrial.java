package org.zhifaku.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.TabularEnd.Unreadable;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.trial.Comparison;
import org.zhifaku.jobs.trial.FillRates;
import org.zhifaku.jobs.trial.RowChange.Turn;
import org.zhifaku.jobs.trial.ShownValues;
import org.zhifaku.jobs.trial.TriedRow;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.StandardRecord;

/**
 * A trial for scripts: one object per row; then, each only where it was asked for, {@code {"fill": …}} and {@code {"diff": …}}, which
 * have no 'outcome'; then, where the file is damaged, the object that says so.
 */
final class JsonTrial extends TrialReport {
    JsonTrial(Terminal terminal, DatasetMapping mapping, List<DatasetMapping> datasets) {
        super(terminal, mapping, datasets);
    }

    @Override
    void tell(TriedRow row) {
        StandardRecord record = row.record();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("line", row.line());
        map.put("outcome", record == null ? "rejected" : "accepted");
        if (record != null) {
            map.put("record", ShownValues.of(record));
        }
        map.put("warnings", findings(row.outcome().warnings()));
        map.put("violations", findings(row.violations()));
        terminal.json(map);
    }

    private static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("rule", finding.rule());
            map.put("field", finding.field());
            map.put("raw", finding.raw());
            map.put("message", finding.message());
            maps.add(map);
        }
        return maps;
    }

    @Override
    void fills(FillRates fills) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rows", fills.rows());
        map.put("accepted", fills.records());
        map.put(
                "columns",
                fills.columns().stream()
                        .map(fill -> fill("column", fill, "elements"))
                        .toList());
        map.put(
                "elements",
                fills.elements().stream()
                        .map(fill -> fill("element", fill, "columns"))
                        .toList());
        map.put("unmapped", fills.unmapped());
        map.put("vanished", fills.vanished());
        terminal.json(Map.of("fill", map));
    }

    private static Map<String, Object> fill(String kind, FillRates.Fill fill, String others) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(kind, fill.name());
        if (!fill.zh().isEmpty()) {
            map.put("zh", fill.zh());
        }
        map.put("filled", fill.filled());
        map.put("empty", fill.rows() - fill.filled());
        map.put("share", fill.share());
        map.put(others, fill.others());
        return map;
    }

    @Override
    void comparison(Comparison comparison, String against) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("against", against);
        map.put("version_before", comparison.versionBefore());
        map.put("version_after", comparison.versionAfter());
        map.put("rows", comparison.rows());
        map.put("changed", comparison.changed());
        map.put("accepted_to_rejected", lines(comparison.turned(Turn.ACCEPTED_TO_REJECTED)));
        map.put("rejected_to_accepted", lines(comparison.turned(Turn.REJECTED_TO_ACCEPTED)));
        map.put("other_record", lines(comparison.otherRecords()));
        map.put(
                "elements",
                comparison.elements().stream().map(JsonTrial::element).toList());
        map.put("rules", comparison.rules());
        terminal.json(Map.of("diff", map));
    }

    private static Map<String, Object> lines(Comparison.Lines lines) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rows", lines.rows());
        map.put("lines", lines.first());
        return map;
    }

    private static Map<String, Object> element(Comparison.ElementChange change) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("element", change.element());
        map.put("zh", change.zh());
        map.put("rows", change.rows());
        map.put("gained", change.gained());
        map.put("lost", change.lost());
        map.put("other", change.other());
        map.put("samples", change.samples());
        return map;
    }

    @Override
    void unreadable(Unreadable unreadable) {
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("outcome", "unreadable");
        last.put("line", unreadable.line());
        last.put("message", unreadable.message());
        terminal.json(last);
    }
}
