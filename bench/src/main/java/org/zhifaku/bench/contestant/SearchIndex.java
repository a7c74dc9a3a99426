package org.zhifaku.bench.contestant;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The few requests the bench makes of Elasticsearch, over plain HTTP, so that no client of ours stands in between. */
final class SearchIndex {

    private static final int PAGE = 2_000;
    private static final int REQUEST_BYTES = 5_000_000;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private final HttpClient http;
    private final String url;

    SearchIndex(HttpClient http, String url) {
        this.http = http;
        this.url = url;
    }

    /** Takes one document at a time. */
    @FunctionalInterface
    private interface Documents {
        void take(String id, JsonNode source) throws IOException;
    }

    void delete(String index) throws IOException, InterruptedException {
        send("DELETE", "/" + index + "?ignore_unavailable=true", new byte[0]);
    }

    void create(String index, String definition) throws IOException, InterruptedException {
        send("PUT", "/" + index, definition.getBytes(StandardCharsets.UTF_8));
    }

    void refresh(String index) throws IOException, InterruptedException {
        send("POST", "/" + index + "/_refresh", new byte[0]);
    }

    /** Sends one body; the answer is scanned, not parsed, for the word that says all went well. */
    void bulk(String index, byte[] body) throws IOException, InterruptedException {
        byte[] answer = request("POST", "/" + index + "/_bulk?filter_path=errors", body);
        if (!new String(answer, StandardCharsets.UTF_8).contains("\"errors\":false")) {
            throw new IOException(
                    "Raw _bulk into " + index + " met errors: " + new String(answer, StandardCharsets.UTF_8));
        }
    }

    /** The index behind an alias, or the name itself when it is no alias. */
    String resolve(String alias) throws IOException, InterruptedException {
        JsonNode found = send("GET", "/" + alias + "/_settings", new byte[0]);
        return found.propertyNames().iterator().next();
    }

    /** Checksum of ids and documents, whatever their order, over all of the index. */
    String checksum(String index) throws IOException, InterruptedException {
        BigInteger[] sum = {BigInteger.ZERO};
        long[] count = {0};
        MessageDigest digest = sha256();
        scan(index, (id, source) -> {
            digest.update(id.getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(json.writeValueAsBytes(json.treeToValue(source, Object.class)));
            sum[0] = sum[0].add(BigInteger.valueOf(ByteBuffer.wrap(hash).getLong()));
            count[0]++;
        });
        return count[0] + ":" + sum[0];
    }

    /** Writes the index's definition, and its documents as bodies of {@code _bulk} requests of about 5 MB. */
    void export(String index, Path definition, Path bodies, Path slices) throws IOException, InterruptedException {
        JsonNode found = send("GET", "/" + index, new byte[0]).path(index);
        ObjectNode made = json.createObjectNode();
        ObjectNode settings = (ObjectNode) found.path("settings").path("index").deepCopy();
        settings.remove(java.util.List.of("uuid", "version", "creation_date", "provided_name", "routing"));
        // Publishing pauses refreshes while it writes; so does whoever sends bulks by hand and wants them fast.
        settings.put("refresh_interval", "-1");
        made.set("settings", settings);
        made.set("mappings", found.path("mappings"));
        Files.writeString(definition, json.writeValueAsString(made));
        StringBuilder lines = new StringBuilder();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        long[] offset = {0};
        int[] documents = {0};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bodies))) {
            scan(index, (id, source) -> {
                request.write(("{\"index\":{\"_id\":\"" + id + "\"}}\n").getBytes(StandardCharsets.UTF_8));
                request.write(json.writeValueAsBytes(source));
                request.write('\n');
                documents[0]++;
                if (request.size() >= REQUEST_BYTES) {
                    flush(out, request, lines, offset, documents);
                }
            });
            if (request.size() > 0) {
                flush(out, request, lines, offset, documents);
            }
        }
        Files.writeString(slices, lines);
    }

    private static void flush(
            OutputStream out, ByteArrayOutputStream request, StringBuilder lines, long[] offset, int[] documents)
            throws IOException {
        request.writeTo(out);
        lines.append(offset[0])
                .append(' ')
                .append(request.size())
                .append(' ')
                .append(documents[0])
                .append('\n');
        offset[0] += request.size();
        documents[0] = 0;
        request.reset();
    }

    private void scan(String index, Documents documents) throws IOException, InterruptedException {
        JsonNode opened = send("POST", "/" + index + "/_pit?keep_alive=5m", new byte[0]);
        ObjectNode query = json.createObjectNode().put("size", PAGE).put("track_total_hits", false);
        query.putObject("pit").put("id", opened.path("id").asString("")).put("keep_alive", "5m");
        query.putArray("sort").addObject().put("_shard_doc", "asc");
        JsonNode hits;
        do {
            hits = send("POST", "/_search", json.writeValueAsBytes(query))
                    .path("hits")
                    .path("hits");
            for (JsonNode hit : hits) {
                documents.take(hit.path("_id").asString(), hit.path("_source"));
                query.set("search_after", hit.path("sort"));
            }
        } while (hits.size() == PAGE);
        send("DELETE", "/_pit", json.writeValueAsBytes(json.createObjectNode().set("id", opened.path("id"))));
    }

    private JsonNode send(String method, String path, byte[] body) throws IOException, InterruptedException {
        return json.readTree(request(method, path, body));
    }

    private byte[] request(String method, String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", path.contains("/_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            String answer = new String(response.body(), StandardCharsets.UTF_8);
            throw new IOException(method + " " + path + " answered " + response.statusCode() + ": " + answer);
        }
        return response.body();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
