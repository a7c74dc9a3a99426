package org.zhifaku.sandbox.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;

/** 双随机、一公开 behind OAuth-like tokens: pages by number within a span of update times. */
public final class SimulatedDoubleRandom extends RestSystem {
    private static final String SOURCE = "double-random";
    private static final String CLIENT = "zhifaku";
    private static final RowLog.Deleted DELETED = new RowLog.Deleted("DELFLAG", "1", "0");

    /** Starts it. */
    public static final Starter STARTER = new Starter() {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public SimulatedSystem start(SimulatedHome home) {
            return begin(home);
        }
    };

    private final Gate.Tokens tokens;

    private SimulatedDoubleRandom(SimulatedHome home, Gate.Tokens tokens) {
        super(home, SOURCE, secret -> tokens);
        this.tokens = tokens;
    }

    /** Starts it, for tests that make its server misbehave. */
    public static SimulatedDoubleRandom begin(SimulatedHome home) {
        SimulatedDoubleRandom system = new SimulatedDoubleRandom(home, new Gate.Tokens("Authorization", "Bearer "));
        system.server().open("/oauth/token", system::token);
        for (String dataset : List.of("plan", "task", "inspection")) {
            RowLog log = system.log(dataset, DELETED);
            system.server().rows("/api/v1/" + dataset, exchange -> system.page(exchange, log));
        }
        system.start();
        return system;
    }

    private void token(HttpExchange exchange) throws IOException {
        Asked asked = Asked.form(exchange);
        boolean known = asked.text("grant_type").equals("client_credentials")
                && asked.text("client_id").equals(CLIENT)
                && asked.text("client_secret").equals(server().secret());
        if (known) {
            RestServer.send(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":%d}"
                            .formatted(tokens.give(), Gate.Tokens.heldSeconds()));
        } else {
            RestServer.send(exchange, 401, "{\"error\":\"invalid_client\"}");
        }
    }

    private void page(HttpExchange exchange, RowLog log) throws IOException {
        Asked asked = Asked.query(exchange);
        int size = asked.number("pageSize", 1, 1_000);
        int page = asked.number("pageNum", 1, Integer.MAX_VALUE);
        int[] rows = log.between(asked.time("updatedFrom"), asked.time("updatedTo"));
        List<Integer> places = Pages.of(rows, (page - 1L) * size, size);
        server().send(exchange, out -> {
            out.writeBytes("{\"code\":200,\"msg\":\"success\",\"data\":{\"total\":%d,\"list\":["
                    .formatted(rows.length)
                    .getBytes(StandardCharsets.UTF_8));
            log.write(places, out);
            out.writeBytes("]}}".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server().url(), "client-id", CLIENT, "client-secret", server().secret());
    }
}
