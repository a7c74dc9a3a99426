package org.zhifaku.console.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.library.search.IndexException;
import org.zhifaku.library.search.SearchRequest;
import org.zhifaku.library.search.SearchResult;

/** The port on the library's own search. An index that does not exist yet holds no acts; that is no fault. */
public final class IndexedActs implements ActSearch {

    private static final int NOT_FOUND = 404;

    private final EnforcementSearch search;

    public IndexedActs(EnforcementSearch search) {
        this.search = search;
    }

    @Override
    public ActPage search(ActQuery query) {
        var request = new SearchRequest(
                query.text(),
                query.kind(),
                query.organ(),
                query.from(),
                query.to(),
                query.page() - 1,
                ActQuery.PAGE_SIZE);
        try {
            return page(search.search(request));
        } catch (IndexException e) {
            if (e.status() == NOT_FOUND) {
                return ActPage.UNPUBLISHED;
            }
            throw unavailable(e);
        }
    }

    @Override
    public Optional<PublicAct> find(String id) {
        try {
            return search.find(UUID.fromString(id)).map(IndexedActs::act);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        } catch (IndexException e) {
            throw unavailable(e);
        }
    }

    private static SearchUnavailableException unavailable(IndexException e) {
        return new SearchUnavailableException(
                e.getMessage() + " Check that Elasticsearch runs, and the settings zhifaku.index.*.", e);
    }

    private static ActPage page(SearchResult result) {
        return new ActPage(
                result.total(),
                true,
                result.loose(),
                result.hits().stream().map(IndexedActs::act).toList(),
                facets(result.kinds()),
                facets(result.organs()),
                facets(result.years()));
    }

    private static List<ActPage.Facet> facets(List<SearchResult.Facet> facets) {
        return facets.stream()
                .map(facet -> new ActPage.Facet(facet.value(), facet.count()))
                .toList();
    }

    private static PublicAct act(SearchResult.Hit hit) {
        Map<String, String> highlights = new LinkedHashMap<>();
        hit.highlights().forEach((element, pieces) -> highlights.put(element, marked(String.join("…", pieces))));
        return new PublicAct(hit.actId().toString(), hit.kind(), hit.elements(), highlights);
    }

    /** The library marks with tags in escaped text; here the text is plain again and the marks are signs. */
    static String marked(String html) {
        return HtmlUtils.htmlUnescape(html.replace("<em>", Highlight.OPEN).replace("</em>", Highlight.CLOSE));
    }
}
