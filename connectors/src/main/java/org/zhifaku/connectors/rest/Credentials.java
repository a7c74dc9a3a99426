package org.zhifaku.connectors.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.RestAuth;
import org.zhifaku.connectors.source.RestAuth.Carrier;
import org.zhifaku.connectors.source.RestAuth.Content;
import org.zhifaku.connectors.source.RestTransport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What requests carry so that the server knows us; fetches a token when there is none, and before it expires. */
final class Credentials {

    private static final int MOST_ANSWER_BYTES = 1 << 16;
    private static final Duration EARLIER = Duration.ofSeconds(30);
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final RestTransport transport;
    private final Wire wire;
    private final RestFailures failures;
    private @Nullable String token;
    private @Nullable Long expiresNanos;

    Credentials(RestTransport transport, Wire wire, RestFailures failures) {
        this.transport = transport;
        this.wire = wire;
        this.failures = failures;
    }

    /** Headers and parameters of the query. */
    record Carried(Map<String, String> headers, Map<String, String> query) {
        static final Carried NOTHING = new Carried(Map.of(), Map.of());

        static Carried by(Carrier carrier, String secret) {
            String value = carrier.prefix() + secret;
            return carrier.query().isEmpty()
                    ? new Carried(Map.of(carrier.header(), value), Map.of())
                    : new Carried(Map.of(), Map.of(carrier.query(), value));
        }
    }

    /** What the next request carries. */
    Carried carried() throws SourceException {
        RestAuth auth = transport.auth();
        if (auth instanceof RestAuth.Basic basic) {
            String pair = basic.user() + ":" + basic.password().reveal();
            String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return new Carried(Map.of("Authorization", "Basic " + encoded), Map.of());
        }
        if (auth instanceof RestAuth.Key key) {
            return Carried.by(key.carrier(), key.key().reveal());
        }
        return auth instanceof RestAuth.Token asked ? Carried.by(asked.carrier(), token(asked)) : Carried.NOTHING;
    }

    /** After a refusal: whether it is worth to ask once more, with a token fetched anew. */
    boolean renew() {
        token = null;
        return transport.auth() instanceof RestAuth.Token;
    }

    private String token(RestAuth.Token asked) throws SourceException {
        String held = token;
        Long expires = expiresNanos;
        if (held != null && (expires == null || expires - System.nanoTime() > 0)) {
            return held;
        }
        JsonNode answer = fetch(asked);
        JsonNode given = answer.at(asked.token());
        if (!given.isValueNode() || given.asString("").isEmpty()) {
            throw failures.token(
                    SourceFailure.AUTH_FAILED,
                    "the answer has no token at '%s' (%s)"
                            .formatted(asked.token(), failures.words(answer.toString(), secrets())),
                    "答复里 '%s' 没有令牌（%s）".formatted(asked.token(), failures.words(answer.toString(), secrets())),
                    null);
        }
        long seconds =
                asked.lifetime() == null ? 0 : answer.at(asked.lifetime()).asLong(0);
        expiresNanos = seconds <= 0
                ? null
                : Long.valueOf(System.nanoTime() + usable(seconds).toNanos());
        token = given.asString();
        return token;
    }

    /** A little less than the server says, for requests take their time. */
    private static Duration usable(long seconds) {
        Duration told = Duration.ofSeconds(Math.min(seconds, 30L * 86_400));
        return told.compareTo(EARLIER.multipliedBy(2)) > 0 ? told.minus(EARLIER) : told.dividedBy(2);
    }

    private JsonNode fetch(RestAuth.Token asked) throws SourceException {
        try (Wire.Reply reply = wire.send(request(asked))) {
            String text = new String(reply.body().readNBytes(MOST_ANSWER_BYTES), StandardCharsets.UTF_8);
            int status = reply.status();
            if (status / 100 != 2) {
                SourceFailure failure = status >= 500
                        ? SourceFailure.SERVER_ERROR
                        : status == 429 ? SourceFailure.RATE_LIMITED : SourceFailure.AUTH_FAILED;
                String words = failures.words(text, secrets());
                throw failures.token(
                        failure,
                        "the server answers %d (%s)".formatted(status, words),
                        "对方答复 %d（%s）".formatted(status, words),
                        null);
            }
            return MAPPER.readTree(text);
        } catch (SourceException e) {
            throw e;
        } catch (IOException e) {
            throw failures.token(e);
        } catch (JacksonException e) {
            throw failures.token(SourceFailure.BAD_ANSWER, "the answer is no JSON", "答复不是 JSON", e);
        }
    }

    private HttpRequest request(RestAuth.Token asked) {
        boolean form = asked.content() == Content.FORM;
        String body = form
                ? asked.fields().entrySet().stream()
                        .map(field -> CallWriter.encode(field.getKey()) + "="
                                + CallWriter.encode(field.getValue().reveal()))
                        .collect(Collectors.joining("&"))
                : asked.fields().entrySet().stream()
                        .map(field -> "\"" + CallWriter.escape(field.getKey()) + "\":\""
                                + CallWriter.escape(field.getValue().reveal()) + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
        return HttpRequest.newBuilder(URI.create(transport.url() + asked.path()))
                .timeout(transport.patience().idleTimeout())
                .header("Accept", "application/json")
                .header("Content-Type", form ? CallWriter.FORM : CallWriter.JSON)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** All texts that no message may show. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        RestAuth auth = transport.auth();
        if (auth instanceof RestAuth.Basic basic) {
            secrets.add(basic.password().reveal());
        } else if (auth instanceof RestAuth.Key key) {
            secrets.add(key.key().reveal());
        } else if (auth instanceof RestAuth.Token asked) {
            asked.fields().values().forEach(field -> secrets.add(field.reveal()));
        }
        String held = token;
        if (held != null) {
            secrets.add(held);
        }
        return secrets;
    }
}
