package org.zhifaku.library.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.elasticsearch.client.RequestOptions;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.databind.JsonNode;

/** The portal's search over the alias. Safe for use by several threads. */
public final class EnforcementSearch {

    /** How long a search may take where nothing else is set: its answer is waited for by somebody. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IndexServer server;
    private final SearchQuery query;
    private final RequestOptions options;

    /** A search that waits for {@link #PATIENCE}. */
    public EnforcementSearch(IndexServer server, RecordTypes types) {
        this(server, types, PATIENCE);
    }

    /**
     * A search over the alias.
     *
     * @param patience how long one request to the server may take before it counts as failed
     */
    public EnforcementSearch(IndexServer server, RecordTypes types, Duration patience) {
        this.server = server;
        this.query = new SearchQuery(IndexSchema.of(types));
        this.options = IndexServer.within(patience);
    }

    /**
     * Finds acts. Words are looked up as they stand; only where nothing holds them, acts that hold most of their characters are given.
     *
     * @throws IndexException where the server does not answer, or nothing was ever published ({@code status()} 404)
     */
    public SearchResult search(SearchRequest request) {
        JsonNode answer = ask(request, false);
        boolean loose = total(answer) == 0 && SearchQuery.hasText(request);
        return result(loose ? ask(request, true) : answer, loose);
    }

    /**
     * The act with this id as the index has it, without highlights; empty where it is not, or no longer, published.
     *
     * @throws IndexException where the server does not answer
     */
    public Optional<SearchResult.Hit> find(UUID actId) {
        JsonNode answer = server.find("GET", "/" + server.alias() + "/_doc/" + actId, null, options);
        return answer == null ? Optional.empty() : Optional.of(hit(answer));
    }

    private JsonNode ask(SearchRequest request, boolean loose) {
        return server.call("POST", "/" + server.alias() + "/_search", query.body(request, loose), options);
    }

    private static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }

    private static SearchResult result(JsonNode answer, boolean loose) {
        List<SearchResult.Hit> hits = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> hits.add(hit(hit)));
        JsonNode facets = answer.path("aggregations");
        return new SearchResult(
                total(answer),
                loose && total(answer) > 0,
                hits,
                facet(facets.path("kinds")),
                facet(facets.path("organs")),
                facet(facets.path("years")));
    }

    private static SearchResult.Hit hit(JsonNode hit) {
        Map<String, Object> elements = new LinkedHashMap<>();
        hit.path("_source").properties().forEach(entry -> elements.put(entry.getKey(), value(entry.getValue())));
        Map<String, List<String>> highlights = new LinkedHashMap<>();
        hit.path("highlight").properties().forEach(entry -> {
            List<String> pieces = new ArrayList<>();
            entry.getValue().forEach(piece -> pieces.add(marked(piece.asString())));
            highlights.put(entry.getKey(), List.copyOf(pieces));
        });
        String kind = String.valueOf(elements.get(ActDocument.KIND));
        return new SearchResult.Hit(UUID.fromString(hit.path("_id").asString()), kind, elements, highlights);
    }

    private static String marked(String piece) {
        return piece.replace(SearchQuery.MARK_END + SearchQuery.MARK_START, "")
                .replace(SearchQuery.MARK_START, "<em>")
                .replace(SearchQuery.MARK_END, "</em>");
    }

    private static Object value(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.asString()));
            return List.copyOf(items);
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.asString();
    }

    private static List<SearchResult.Facet> facet(JsonNode facet) {
        List<SearchResult.Facet> values = new ArrayList<>();
        facet.path("buckets").forEach(bucket -> {
            JsonNode text = bucket.path("key_as_string");
            String value = text.isMissingNode() ? bucket.path("key").asString() : text.asString();
            values.add(new SearchResult.Facet(value, bucket.path("doc_count").asLong()));
        });
        return values;
    }
}
