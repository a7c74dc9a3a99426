package org.zhifaku.console.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhifaku.console.BadRequestException;
import org.zhifaku.console.NotFoundException;
import org.zhifaku.console.Wording;
import org.zhifaku.schemas.RecordTypes;

/** The public pages. */
@Controller
class PortalController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:.-]{1,80}");

    private final PublishedActs acts;
    private final ActPresenter presenter;
    private final RecordTypes types;
    private final Wording wording;
    private final MessageSource messages;

    PortalController(PublishedActs acts, ActPresenter presenter, Wording wording, MessageSource messages) {
        this.acts = acts;
        this.presenter = presenter;
        this.types = RecordTypes.standard();
        this.wording = wording;
        this.messages = messages;
    }

    /** The search page; what was typed stays in the form, also when it cannot be searched for. */
    @GetMapping("/")
    String search(ActQuery.Parameters given, Model model, Locale locale, HttpServletResponse response) {
        wording.into(model, locale, Instant.now());
        model.addAttribute("given", given);
        model.addAttribute("allKinds", types.acts());
        try {
            var query = ActQuery.of(given);
            var page = acts.search(query);
            model.addAttribute("query", query);
            model.addAttribute("page", page);
            model.addAttribute(
                    "facets",
                    List.of(
                            new FacetList("kind", query.kind(), page.kinds()),
                            new FacetList("organ", query.organ(), page.organs()),
                            new FacetList("year", query.year(), page.years())));
            model.addAttribute(
                    "cards", page.acts().stream().map(presenter::card).toList());
        } catch (BadRequestException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("error", messages.getMessage(e.key(), e.arguments(), locale));
        } catch (SearchUnavailableException e) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader("Retry-After", "60");
            model.addAttribute("error", messages.getMessage("problem.index", null, locale));
        }
        return "console/search";
    }

    /** One act. */
    @GetMapping("/acts/{id}")
    String act(@PathVariable String id, Model model, Locale locale) {
        if (!ID.matcher(id).matches()) {
            throw new NotFoundException("problem.act");
        }
        var act = acts.find(id).orElseThrow(() -> new NotFoundException("problem.act"));
        wording.into(model, locale, Instant.now());
        model.addAttribute("act", act);
        model.addAttribute("card", presenter.card(act));
        model.addAttribute("fields", presenter.fields(act, locale));
        return "console/act";
    }

    /** The values of one facet, and which of them narrows the search. */
    record FacetList(String name, @Nullable String chosen, List<ActPage.Facet> values) {}
}
