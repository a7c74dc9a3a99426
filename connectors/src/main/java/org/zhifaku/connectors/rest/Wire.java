package org.zhifaku.connectors.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.zhifaku.connectors.source.RestTransport;
import org.zhifaku.connectors.source.Transport.Patience;

/** Sends requests and follows redirects that stay on the server: credentials go to no other. Thread-safe. */
final class Wire {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final Patience patience;
    private final ScheduledExecutorService scheduler;

    Wire(RestTransport transport, ScheduledExecutorService scheduler) {
        this.patience = transport.patience();
        this.scheduler = scheduler;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connectTimeout())
                .build();
    }

    /** An answer whose body is still to be read. */
    record Reply(HttpResponse<InputStream> response, WatchedBody body) implements AutoCloseable {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public void close() {
            body.close();
        }
    }

    /** A redirect that is not followed. */
    static final class Astray extends IOException {
        Astray(String message) {
            super(message);
        }
    }

    /** Sends a request; the reply's body must be closed. */
    Reply send(HttpRequest request) throws IOException {
        HttpRequest next = request;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Reply reply = once(next);
            if (!REDIRECTS.contains(reply.status())) {
                return reply;
            }
            String location = reply.header("Location");
            reply.close();
            next = redirected(next, location, reply.status());
        }
        throw new Astray("it redirects more than " + MOST_REDIRECTS + " times");
    }

    private Reply once(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            return new Reply(response, new WatchedBody(response.body(), scheduler, patience.idleTimeout()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the request was interrupted");
        }
    }

    private static HttpRequest redirected(HttpRequest request, String location, int status) throws Astray {
        URI from = request.uri();
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Astray("it redirects to '" + location + "', which is no address");
        }
        boolean stays = origin(from).equals(origin(to));
        boolean keepsBody = request.method().equals("GET") || status == 307 || status == 308;
        if (location.isEmpty() || !stays || !keepsBody) {
            throw new Astray("it redirects to '" + origin(to) + "'");
        }
        BodyPublisher body = request.bodyPublisher().orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpRequest.Builder next = HttpRequest.newBuilder(to)
                .method(request.method(), body)
                .timeout(request.timeout().orElseThrow());
        request.headers().map().forEach((name, values) -> values.forEach(value -> next.header(name, value)));
        return next.build();
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
