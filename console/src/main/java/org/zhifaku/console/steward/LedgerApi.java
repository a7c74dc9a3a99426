package org.zhifaku.console.steward;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhifaku.console.BadRequestException;
import org.zhifaku.console.NotFoundException;
import org.zhifaku.library.ledger.RunLedger;
import org.zhifaku.library.ledger.RunSummary;

/** The ledger for programs: the shapes that the command line prints too. */
@RestController
class LedgerApi {

    private static final int MOST_RUNS = 500;

    private final StewardBoards boards;

    LedgerApi(StewardBoards boards) {
        this.boards = boards;
    }

    @GetMapping("/api/ledger")
    Map<String, Object> latest() {
        var latest = boards.latest().orElseThrow(() -> new NotFoundException("problem.norun"));
        return ofRun(latest.runId());
    }

    @GetMapping("/api/ledger/{run}")
    Map<String, Object> ofRun(@PathVariable long run) {
        return boards.ledger(run)
                .map(RunLedger::toJson)
                .orElseThrow(() -> new NotFoundException("problem.run", Long.toString(run)));
    }

    /** {@code {"runs": [{"run", "job", "business_date", "status", "started_at", "ended_at", "message"}]}}, newest first. */
    @GetMapping("/api/runs")
    Map<String, Object> runs(@RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_RUNS) {
            throw new BadRequestException("problem.limit", Integer.toString(MOST_RUNS));
        }
        return Map.of("runs", boards.recent(limit).stream().map(LedgerApi::json).toList());
    }

    private static Map<String, Object> json(RunSummary run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.runId());
        json.put("job", run.job());
        json.put("business_date", run.businessDate());
        json.put("status", run.status());
        json.put("started_at", run.startedAt());
        json.put("ended_at", run.endedAt());
        json.put("message", run.message());
        return json;
    }
}
