package org.zhifaku.sandbox.rest;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who may ask a server. */
interface Gate {

    boolean allows(HttpExchange exchange);

    /** What clients carried so far is no longer good, where it is something that expires. */
    default void expire() {}

    /** User and password with each request. */
    static Gate basic(String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return exchange -> ("Basic " + pair).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /** A key in a header. */
    static Gate key(String header, String key) {
        return exchange -> key.equals(exchange.getRequestHeaders().getFirst(header));
    }

    /** Tokens in a header; each holds for some time. */
    final class Tokens implements Gate {
        private static final long HELD_NANOS = 600_000_000_000L;

        private final String header;
        private final String prefix;
        private final Map<String, Long> given = new ConcurrentHashMap<>();

        Tokens(String header, String prefix) {
            this.header = header;
            this.prefix = prefix;
        }

        /** A new token. */
        String give() {
            String token = UUID.randomUUID().toString();
            given.put(token, System.nanoTime());
            return token;
        }

        /** How long a token holds. */
        static long heldSeconds() {
            return HELD_NANOS / 1_000_000_000L;
        }

        @Override
        public boolean allows(HttpExchange exchange) {
            String carried = exchange.getRequestHeaders().getFirst(header);
            @Nullable
            Long since = carried == null || !carried.startsWith(prefix)
                    ? null
                    : given.get(carried.substring(prefix.length()));
            return since != null && System.nanoTime() - since < HELD_NANOS;
        }

        @Override
        public void expire() {
            given.clear();
        }
    }
}
