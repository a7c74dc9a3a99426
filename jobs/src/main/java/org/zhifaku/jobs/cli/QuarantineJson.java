package org.zhifaku.jobs.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhifaku.library.quarantine.Quarantine;

/** Quarantined rows and causes as {@code --json} has them: maps, lists and values, keys in snake_case and in order. */
final class QuarantineJson {
    private QuarantineJson() {}

    static Map<String, Object> cause(Quarantine.Cause cause) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cause", cause.id());
        json.put("source", cause.source());
        json.put("dataset", cause.dataset());
        json.put("rule", cause.rule());
        json.put("field", cause.field());
        json.put("shape", cause.shape());
        json.put("message", cause.message());
        json.put("rows", cause.rows());
        return json;
    }

    static Map<String, Object> row(Quarantine.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.quarantineId());
        json.put("source", row.origin().source());
        json.put("dataset", row.origin().dataset());
        json.put("business_date", row.origin().businessDate().toString());
        json.put("pull", row.origin().pullId());
        json.put("part", row.origin().part());
        json.put("file", row.origin().original());
        json.put("line", row.origin().sequence());
        json.put("status", row.standing().status());
        json.put("run", row.standing().runId());
        json.put("created_at", row.standing().createdAt().toString());
        json.put("mapping_version", row.standing().mappingVersion());
        json.put(
                "closed_at",
                row.standing().closedAt() == null
                        ? null
                        : String.valueOf(row.standing().closedAt()));
        json.put("closed_run", row.standing().closedRun());
        json.put("closed_how", row.standing().closedHow());
        json.put(
                "findings", row.findings().stream().map(QuarantineJson::finding).toList());
        return json;
    }

    private static Map<String, Object> finding(Quarantine.RowFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity());
        json.put("rule", finding.rule());
        json.put("field", finding.field());
        json.put("raw", finding.raw());
        json.put("message", finding.message());
        json.put("cause", finding.cause());
        return json;
    }
}
