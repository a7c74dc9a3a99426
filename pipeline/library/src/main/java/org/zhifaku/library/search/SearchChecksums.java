package org.zhifaku.library.search;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts and sums the content hashes of what the index holds, for reconciling with the warehouse. */
public final class SearchChecksums {

    private final IndexServer server;

    public SearchChecksums(IndexServer server) {
        this.server = server;
    }

    /**
     * Number of acts and sums of the two 24-bit chunks of their content hashes. Exact up to 2^29 acts: the server adds in doubles.
     *
     * @param acts number of acts
     * @param high sum of {@code Hashes.checksumHigh(content_hash)}
     * @param low sum of {@code Hashes.checksumLow(content_hash)}
     */
    public record Sum(long acts, long high, long low) {}

    /** The sums per record type, of what searches see; empty where nothing was ever published. */
    public Map<String, Sum> byKind() {
        ObjectNode body = IndexServer.JSON.createObjectNode().put("size", 0);
        ObjectNode kinds = body.putObject("aggs").putObject("kinds");
        kinds.putObject("terms").put("field", ActDocument.KIND).put("size", 100);
        sums(kinds.putObject("aggs"));
        Map<String, Sum> byKind = new TreeMap<>();
        buckets(body, "kinds").forEach(bucket -> byKind.put(bucket.path("key").asString(), sum(bucket)));
        return byKind;
    }

    /** The sums per bucket (first byte of the act's id) of one record type; buckets without acts are absent. */
    public Map<Integer, Sum> byBucket(String kind) {
        ObjectNode body = IndexServer.JSON.createObjectNode().put("size", 0);
        body.putObject("query").putObject("term").put(ActDocument.KIND, kind);
        ObjectNode buckets = body.putObject("aggs").putObject("buckets");
        buckets.putObject("terms").put("field", ActDocument.BUCKET).put("size", 256);
        sums(buckets.putObject("aggs"));
        Map<Integer, Sum> byBucket = new TreeMap<>();
        buckets(body, "buckets")
                .forEach(bucket -> byBucket.put(bucket.path("key").asInt(), sum(bucket)));
        return byBucket;
    }

    private JsonNode buckets(ObjectNode body, String name) {
        JsonNode answer = server.find("POST", "/" + server.alias() + "/_search", body);
        return answer == null
                ? IndexServer.JSON.createArrayNode()
                : answer.path("aggregations").path(name).path("buckets");
    }

    private static void sums(ObjectNode aggregations) {
        aggregations.putObject("high").putObject("sum").put("field", ActDocument.HASH_HI);
        aggregations.putObject("low").putObject("sum").put("field", ActDocument.HASH_LO);
    }

    private static Sum sum(JsonNode bucket) {
        return new Sum(bucket.path("doc_count").asLong(), whole(bucket.path("high")), whole(bucket.path("low")));
    }

    private static long whole(JsonNode sum) {
        return new BigDecimal(sum.path("value").asString("0")).longValueExact();
    }
}
