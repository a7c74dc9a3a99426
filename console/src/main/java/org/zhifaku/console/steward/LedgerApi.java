package org.zhifaku.console.steward;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhifaku.console.BadRequestException;
import org.zhifaku.console.NotFoundException;

/** The ledger for programs: the shapes that the command line prints too. */
@RestController
class LedgerApi {

    private static final int MOST_RUNS = 500;

    private final StewardBoards boards;

    LedgerApi(StewardBoards boards) {
        this.boards = boards;
    }

    @GetMapping("/api/ledger")
    RunLedgerView latest() {
        return ledger(boards.latest().orElseThrow(() -> new NotFoundException("problem.norun")));
    }

    @GetMapping("/api/ledger/{run}")
    RunLedgerView ofRun(@PathVariable long run) {
        return ledger(boards.find(run).orElseThrow(() -> new NotFoundException("problem.run", Long.toString(run))));
    }

    /** {@code {"runs": [{"run", "job", "business_date", "status", "started_at", "ended_at", "message"}]}}, newest first. */
    @GetMapping("/api/runs")
    Runs runs(@RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_RUNS) {
            throw new BadRequestException("problem.limit", Integer.toString(MOST_RUNS));
        }
        return new Runs(boards.recent(limit));
    }

    private RunLedgerView ledger(RunSummary run) {
        return RunLedgerView.of(run, boards.lines(run.run()));
    }

    record Runs(List<RunSummary> runs) {}
}
