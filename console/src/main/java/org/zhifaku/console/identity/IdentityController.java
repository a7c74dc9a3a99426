package org.zhifaku.console.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhifaku.console.BadRequestException;
import org.zhifaku.console.NotFoundException;
import org.zhifaku.console.Wording;
import org.zhifaku.library.identity.Decided;
import org.zhifaku.library.identity.IdentityDecisions;
import org.zhifaku.library.identity.IdentityReviews;
import org.zhifaku.library.identity.Review;
import org.zhifaku.library.identity.SideBySide;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pages of what waits to be decided. What only looks is a GET; what decides is a form that posts, with a reason and a name. */
@Controller
class IdentityController {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;

    private final IdentityReviews reviews;
    private final IdentityDecisions decisions;
    private final SideBySide sides;
    private final Wording wording;
    private final Clock clock;

    IdentityController(
            IdentityReviews reviews,
            IdentityDecisions decisions,
            SideBySide sides,
            Wording wording,
            ObjectProvider<Clock> clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.sides = sides;
        this.wording = wording;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /** A pair with its evidence: what was compared → how it compares. */
    record Question(Review review, Map<String, String> evidence) {
        static Question of(Review review) {
            return new Question(review, JsonMapper.shared().readValue(review.evidence(), new TypeReference<>() {}));
        }
    }

    /** What waits, the likeliest first, and the decisions in force. */
    @GetMapping("/steward/identity")
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long decided,
            Model model,
            Locale locale) {
        if (kind != null && RecordTypes.standard().find(kind).isEmpty()) {
            throw new BadRequestException("problem.parameter", "kind");
        }
        model.addAttribute(
                "questions", reviews.list(kind, MOST).stream().map(Question::of).toList());
        model.addAttribute("decisions", decisions.list(kind, true, MOST));
        model.addAttribute("kind", kind);
        model.addAttribute("decided", decided);
        wording.into(model, locale, clock.instant());
        return "console/identity";
    }

    /** One pair, both sides element by element. */
    @GetMapping("/steward/identity/review")
    String review(@RequestParam long id, Model model, Locale locale) {
        return shown(find(id), model, locale);
    }

    /** Decides of a pair. */
    @PostMapping("/steward/identity/decide")
    String decide(
            @RequestParam long id,
            @RequestParam String verdict,
            @RequestParam String reason,
            @RequestParam String by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        check(reason, by);
        Review review = find(id);
        Decided decided =
                switch (verdict) {
                    case "SAME" ->
                        decisions.same(review.kind(), review.left(), review.right(), reason.strip(), by.strip());
                    case "DIFFERENT" ->
                        decisions.different(review.kind(), review.left(), review.right(), reason.strip(), by.strip());
                    default -> throw new BadRequestException("problem.parameter", "verdict");
                };
        return decided.fold(
                decision -> back(decision, response, model, locale),
                decision -> back(decision, response, model, locale),
                refused -> {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    model.addAttribute("refused", refused);
                    return shown(review, model, locale);
                });
    }

    /** Takes a decision back. */
    @PostMapping("/steward/identity/undo")
    String undo(
            @RequestParam long decision,
            @RequestParam String reason,
            @RequestParam String by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        check(reason, by);
        return decisions
                .revoke(decision, reason.strip(), by.strip())
                .fold(
                        undone -> back(undone, response, model, locale),
                        undone -> back(undone, response, model, locale),
                        refused -> {
                            throw new NotFoundException("problem.identity", Long.toString(decision));
                        });
    }

    private Review find(long id) {
        return reviews.find(id).orElseThrow(() -> new NotFoundException("problem.review", Long.toString(id)));
    }

    private static void check(String reason, String by) {
        if (reason.isBlank() || by.isBlank()) {
            throw new BadRequestException("problem.verdict");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BadRequestException("problem.toolong", Integer.toString(LONGEST_REASON));
        }
        if (by.length() > LONGEST_NAME) {
            throw new BadRequestException("problem.toolong", Integer.toString(LONGEST_NAME));
        }
    }

    private String shown(Review review, Model model, Locale locale) {
        List<SideBySide.Line> lines = sides.of(review.kind(), review.left(), review.right());
        model.addAttribute("question", Question.of(review));
        model.addAttribute("lines", lines);
        wording.into(model, locale, clock.instant());
        return "console/identity-review";
    }

    /** To the list, where reloading the page decides nothing again. */
    private String back(long decision, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/steward/identity?decided=" + decision);
        return list(null, decision, model, locale);
    }
}
