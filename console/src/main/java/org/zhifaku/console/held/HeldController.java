package org.zhifaku.console.held;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhifaku.console.BadRequestException;
import org.zhifaku.console.Wording;
import org.zhifaku.console.held.HeldDecisions.NotHeldException;

/** The page of held pulls. A decision is a form that posts; afterwards the page says what was decided. */
@Controller
class HeldController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private final HeldPulls pulls;
    private final HeldDecisions decisions;
    private final Wording wording;
    private final Clock clock;

    HeldController(HeldPulls pulls, HeldDecisions decisions, Wording wording, ObjectProvider<Clock> clock) {
        this.pulls = pulls;
        this.decisions = decisions;
        this.wording = wording;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /** What waits and what was decided. */
    @GetMapping("/steward/held")
    String held(@RequestParam(required = false) @Nullable Long decided, Model model, Locale locale) {
        return page(decided, null, model, locale);
    }

    /** Releases or rejects one. */
    @PostMapping("/steward/held")
    String decide(
            @RequestParam long pull,
            @RequestParam String decision,
            @RequestParam String by,
            @RequestParam String reason,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        boolean release = decision.equals("release");
        if (!release && !decision.equals("reject")) {
            throw new BadRequestException("problem.parameter", "decision");
        }
        if (by.isBlank() || reason.isBlank()) {
            throw new BadRequestException("problem.decision");
        }
        if (by.length() > LONGEST_NAME || reason.length() > LONGEST_REASON) {
            throw new BadRequestException("problem.toolong", Integer.toString(LONGEST_REASON));
        }
        try {
            decisions.decide(pull, release, by.strip(), reason.strip());
        } catch (NotHeldException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(null, pull, model, locale);
        }
        // a page that is loaded anew must not decide again
        response.setHeader("Location", "/steward/held?decided=" + pull);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        return page(pull, null, model, locale);
    }

    private String page(@Nullable Long decided, @Nullable Long settled, Model model, Locale locale) {
        model.addAttribute("held", pulls.open());
        model.addAttribute("decisions", pulls.decided());
        model.addAttribute("decided", decided);
        model.addAttribute("settled", settled);
        wording.into(model, locale, clock.instant());
        return "console/held";
    }
}
