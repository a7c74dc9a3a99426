package org.zhifaku.console.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public search for programs. */
@RestController
class SearchApi {

    private final PublishedActs acts;
    private final ActPresenter presenter;

    SearchApi(PublishedActs acts, ActPresenter presenter) {
        this.acts = acts;
        this.presenter = presenter;
    }

    /** Parameters {@code q, kind, organ, from, to, page} as on the page; fields keep their element names. */
    @GetMapping("/api/search")
    Answer search(ActQuery.Parameters given) {
        var query = ActQuery.of(given);
        var page = acts.search(query);
        var results = page.acts().stream().map(this::result).toList();
        return new Answer(
                page.total(),
                page.loose(),
                query.page(),
                page.pages(),
                results,
                Map.of(
                        "kind", counts(page.kinds()),
                        "subject_name", counts(page.organs()),
                        "year", counts(page.years())));
    }

    private Map<String, Object> result(PublicAct act) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", act.id());
        result.put("kind", act.kind());
        result.putAll(presenter.document(act));
        return result;
    }

    private static Map<String, Long> counts(List<ActPage.Facet> facets) {
        Map<String, Long> counts = new LinkedHashMap<>();
        facets.forEach(facet -> counts.put(facet.value(), facet.count()));
        return counts;
    }

    record Answer(
            long total,
            boolean loose,
            int page,
            int pages,
            List<Map<String, Object>> results,
            Map<String, Map<String, Long>> facets) {}
}
