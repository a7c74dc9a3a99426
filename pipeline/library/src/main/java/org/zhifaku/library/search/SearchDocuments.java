package org.zhifaku.library.search;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads all documents of the index, as searches see them. */
public final class SearchDocuments {

    private static final int PAGE = 500;

    private final IndexServer server;

    /** Documents of the index behind the server's alias. */
    public SearchDocuments(IndexServer server) {
        this.server = server;
    }

    /**
     * Hands over every field of every document, page by page in one unchanging view.
     *
     * @param value takes the field's name and its value
     * @return the number of documents; 0 where nothing was ever published
     */
    public long forEach(BiConsumer<String, JsonNode> value) {
        JsonNode opened = server.find("POST", "/" + server.alias() + "/_pit?keep_alive=2m", null);
        if (opened == null) {
            return 0;
        }
        String view = opened.path("id").asString();
        try {
            long documents = 0;
            JsonNode after = null;
            while (true) {
                JsonNode hits = page(view, after).path("hits").path("hits");
                if (hits.isEmpty()) {
                    return documents;
                }
                for (JsonNode hit : hits) {
                    hit.path("_source").properties().forEach(field -> value.accept(field.getKey(), field.getValue()));
                    after = hit.path("sort");
                    documents++;
                }
            }
        } finally {
            server.call("DELETE", "/_pit", IndexServer.JSON.createObjectNode().put("id", view));
        }
    }

    private JsonNode page(String view, @Nullable JsonNode after) {
        ObjectNode body = IndexServer.JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false);
        body.putObject("pit").put("id", view).put("keep_alive", "2m");
        body.putArray("sort").addObject().put("_shard_doc", "asc");
        if (after instanceof ArrayNode) {
            body.set("search_after", after);
        }
        return server.call("POST", "/_search", body);
    }
}
