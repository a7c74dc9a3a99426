package org.zhifaku.library.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Sends bulk requests to one index or alias. What the server is too busy for is sent again with growing pauses; what it refuses for
 * good comes back by name. Safe for use by several threads.
 */
public final class BulkSender {

    private static final Logger LOG = LoggerFactory.getLogger(BulkSender.class);

    private final IndexServer server;
    private final String path;
    private final int attempts;
    private final Duration firstPause;

    BulkSender(IndexServer server, String target, boolean alias, int attempts, Duration firstPause) {
        this.server = server;
        this.path = "/" + target + "/_bulk?" + (alias ? "require_alias=true&" : "")
                + "filter_path=errors,items.*._id,items.*.status,items.*.error";
        this.attempts = attempts;
        this.firstPause = firstPause;
    }

    /**
     * An item that the server refused for good.
     *
     * @param actId the act it was about
     * @param status HTTP-like status of the item
     * @param error type and reason as the server says them, at most 300 characters
     */
    public record Failure(UUID actId, int status, String error) {}

    /**
     * Sends all items and gives those that the server refused for good; all others are done when this returns.
     *
     * @throws IndexException where the server stays away or overloaded through all attempts, or refuses the whole request
     */
    public List<Failure> send(BulkBody body) {
        List<Failure> failures = new ArrayList<>();
        BulkBody open = body;
        Duration pause = firstPause;
        for (int attempt = 1; open.size() > 0; attempt++) {
            String trouble;
            try {
                JsonNode answer = server.bulk(path, open.array(), open.length());
                List<Integer> busy = judge(answer, open, failures);
                if (busy.isEmpty()) {
                    return failures;
                }
                trouble = busy.size() + " of " + open.size() + " items";
                open = open.only(busy);
                if (attempt == attempts) {
                    throw new IndexException(
                            "The index server at " + server.address() + " was too busy for " + trouble + " in "
                                    + attempts
                                    + " attempts. They stay queued: run the step again when the server has room.",
                            429,
                            null);
                }
            } catch (IndexException e) {
                if (!e.retryable() || attempt >= attempts) {
                    throw e;
                }
                trouble = e.getMessage();
            }
            LOG.warn("Bulk request is repeated in {} (attempt {} of {}): {}", pause, attempt + 1, attempts, trouble);
            pause(pause);
            pause = pause.multipliedBy(2);
        }
        return failures;
    }

    private static List<Integer> judge(JsonNode answer, BulkBody body, List<Failure> failures) {
        List<Integer> busy = new ArrayList<>();
        if (!answer.path("errors").asBoolean(true)) {
            return busy;
        }
        JsonNode items = answer.path("items");
        if (items.size() != body.size()) {
            throw new IndexException(
                    "The index server answered " + items.size() + " items to a bulk request of " + body.size()
                            + "; which of them are done is unknown. Nothing is counted; run the step again.",
                    -1,
                    null);
        }
        for (int item = 0; item < body.size(); item++) {
            JsonNode result = items.get(item).iterator().next();
            JsonNode error = result.path("error");
            if (error.isMissingNode()) {
                continue;
            }
            int status = result.path("status").asInt(0);
            if (retryable(status)) {
                busy.add(item);
            } else {
                failures.add(new Failure(body.id(item), status, told(error)));
            }
        }
        return busy;
    }

    private static String told(JsonNode error) {
        String cause = error.path("caused_by").path("reason").asString("");
        String text = error.path("type").asString("") + ": "
                + error.path("reason").asString("") + (cause.isEmpty() ? "" : " (" + cause + ")");
        return IndexServer.shorten(
                text.replaceAll("[Pp]review of field's value: '.*?'(?=[)\\]]|$)", "value not shown"));
    }

    static boolean retryable(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException("Stopped while waiting for the index server; what was open stays queued.", -1, e);
        }
    }
}
