package org.zhifaku.jobs.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;
import org.zhifaku.console.portal.ActPage;
import org.zhifaku.console.portal.ActQuery;
import org.zhifaku.console.portal.ActSearch;
import org.zhifaku.console.portal.Highlight;
import org.zhifaku.console.portal.PublicAct;
import org.zhifaku.console.portal.SearchUnavailableException;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.library.search.IndexException;
import org.zhifaku.library.search.SearchRequest;
import org.zhifaku.library.search.SearchResult;

/** The portal's search on the library's index. */
final class IndexActSearch implements ActSearch {
    private final EnforcementSearch search;

    IndexActSearch(EnforcementSearch search) {
        this.search = search;
    }

    @Override
    public ActPage search(ActQuery query) {
        try {
            SearchResult found = search.search(new SearchRequest(
                    query.text(),
                    query.kind(),
                    query.organ(),
                    query.from(),
                    query.to(),
                    query.page() - 1,
                    ActQuery.PAGE_SIZE));
            return new ActPage(
                    found.total(),
                    found.loose(),
                    found.hits().stream().map(IndexActSearch::act).toList(),
                    facets(found.kinds()),
                    facets(found.organs()),
                    facets(found.years()));
        } catch (IndexException e) {
            throw new SearchUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Optional<PublicAct> find(String id) {
        UUID actId;
        try {
            actId = UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            // An address that somebody made up: there is no such act.
            return Optional.empty();
        }
        try {
            return search.find(actId).map(IndexActSearch::act);
        } catch (IndexException e) {
            throw new SearchUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<ActPage.Facet> facets(List<SearchResult.Facet> facets) {
        return facets.stream()
                .map(facet -> new ActPage.Facet(facet.value(), facet.count()))
                .toList();
    }

    private static PublicAct act(SearchResult.Hit hit) {
        Map<String, String> highlights = new HashMap<>();
        hit.highlights().forEach((field, pieces) -> highlights.put(field, marked(String.join(" … ", pieces))));
        return new PublicAct(hit.actId().toString(), hit.kind(), hit.elements(), highlights);
    }

    /** The index gives escaped HTML with {@code <em>}; the portal wants plain text with its own marks. */
    private static String marked(String html) {
        return HtmlUtils.htmlUnescape(html.replace("<em>", Highlight.OPEN).replace("</em>", Highlight.CLOSE));
    }
}
