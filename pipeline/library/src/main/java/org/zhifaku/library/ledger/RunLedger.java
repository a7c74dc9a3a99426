package org.zhifaku.library.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger of a run.
 *
 * @param run number of the run
 * @param businessDate the day it is of
 * @param status how it stands
 * @param rows one per source and dataset, in their order
 */
public record RunLedger(long run, LocalDate businessDate, RunStatus status, List<LedgerRow> rows) {

    public RunLedger {
        rows = List.copyOf(rows);
    }

    /** Whether every row is balanced; a run that read nothing is. */
    public boolean balanced() {
        return rows.stream().allMatch(LedgerRow::isBalanced);
    }

    /** As design §12 has it in JSON: maps, lists and values, keys in order. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run);
        json.put("business_date", businessDate.toString());
        json.put("status", status.name());
        json.put("balanced", balanced());
        json.put("rows", rows.stream().map(LedgerRow::toJson).toList());
        return json;
    }
}
