package org.zhifaku.console.steward;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * The ledger of one run in the shape that every outlet of it shares.
 *
 * @param run number of the run
 * @param businessDate the day it works for
 * @param status status of the run
 * @param balanced whether both equations hold in every row
 * @param rows one per source and dataset, ordered by these
 */
public record RunLedgerView(
        long run,
        @JsonProperty("business_date") LocalDate businessDate,
        String status,
        boolean balanced,
        List<LedgerLine> rows) {

    /** Keeps its own copy of the rows. */
    public RunLedgerView {
        rows = List.copyOf(rows);
    }

    static RunLedgerView of(RunSummary run, List<LedgerLine> rows) {
        return new RunLedgerView(
                run.run(), run.businessDate(), run.status(), rows.stream().allMatch(LedgerLine::isBalanced), rows);
    }
}
