package org.zhifaku.console.steward;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhifaku.console.BadRequestException;
import org.zhifaku.console.NotFoundException;
import org.zhifaku.console.Wording;
import org.zhifaku.library.ledger.RunSummary;

/** The pages of the ledger. */
@Controller
class StewardController {

    private static final int RECENT_RUNS = 15;
    private static final int LONGEST_NAME = 100;

    private final StewardBoards boards;
    private final Wording wording;
    private final Clock clock;

    StewardController(StewardBoards boards, Wording wording, ObjectProvider<Clock> clock) {
        this.boards = boards;
        this.wording = wording;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /** The ledger of a run, or of the latest one. */
    @GetMapping("/steward")
    String ledger(@RequestParam(required = false) @Nullable Long run, Model model, Locale locale) {
        var recent = boards.recent(RECENT_RUNS);
        model.addAttribute("recent", recent);
        if (run == null && recent.isEmpty()) {
            wording.into(model, locale, clock.instant());
            return "console/no-run";
        }
        long wanted = run != null ? run : boards.latest().orElse(recent.get(0)).runId();
        return board(wanted, model, locale, "console/steward");
    }

    /** Only the part that changes while a run is running; the page asks for it again until the run has ended. */
    @GetMapping("/steward/board")
    String fragment(@RequestParam long run, Model model, Locale locale) {
        return board(run, model, locale, "console/board :: board");
    }

    /** Why rows of a dataset were rejected. */
    @GetMapping("/steward/causes")
    String causes(
            @RequestParam long run,
            @RequestParam String source,
            @RequestParam String dataset,
            Model model,
            Locale locale) {
        if (source.length() > LONGEST_NAME || dataset.length() > LONGEST_NAME) {
            throw new BadRequestException("problem.toolong", Integer.toString(LONGEST_NAME));
        }
        model.addAttribute("run", find(run));
        model.addAttribute("source", source);
        model.addAttribute("dataset", dataset);
        model.addAttribute("causes", boards.causes(run, source, dataset));
        wording.into(model, locale, clock.instant());
        return "console/causes";
    }

    private String board(long run, Model model, Locale locale, String view) {
        var board = boards.board(run).orElseThrow(() -> unknown(run));
        model.addAttribute("board", board);
        model.addAttribute("run", board.run());
        wording.into(model, locale, clock.instant());
        return view;
    }

    private RunSummary find(long run) {
        return boards.find(run).orElseThrow(() -> unknown(run));
    }

    private static NotFoundException unknown(long run) {
        return new NotFoundException("problem.run", Long.toString(run));
    }
}
