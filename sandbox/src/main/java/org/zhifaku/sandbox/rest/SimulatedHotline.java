package org.zhifaku.sandbox.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 粤省心 12345 behind user and password: queries are posted as JSON, pages are counted in rows. */
public final class SimulatedHotline extends RestSystem {
    private static final String SOURCE = "hotline-12345";
    private static final String USER = "zhifaku";

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

    private SimulatedHotline(SimulatedHome home) {
        super(home, SOURCE, secret -> Gate.basic(USER, secret));
    }

    /** Starts it, for tests that make its server misbehave. */
    public static SimulatedHotline begin(SimulatedHome home) {
        SimulatedHotline system = new SimulatedHotline(home);
        RowLog log = system.log("complaint", RowLog.Deleted.NEVER);
        system.server().rows("/gateway/order/query", exchange -> system.page(exchange, log));
        system.start();
        return system;
    }

    private void page(HttpExchange exchange, RowLog log) throws IOException {
        Asked asked = asked(exchange);
        int[] rows = log.between(asked.time("beginTime"), asked.time("endTime"));
        List<Integer> places =
                Pages.of(rows, asked.number("offset", 0, Integer.MAX_VALUE), asked.number("limit", 1, 500));
        server().send(exchange, out -> {
            out.writeBytes("{\"success\":true,\"result\":{\"count\":%d,\"records\":["
                    .formatted(rows.length)
                    .getBytes(StandardCharsets.UTF_8));
            log.write(places, out);
            out.writeBytes("]}}".getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        try {
            JsonNode query = JsonMapper.shared().readTree(Asked.text(exchange));
            Map<String, String> parameters = new HashMap<>();
            query.properties()
                    .forEach(entry ->
                            parameters.put(entry.getKey(), entry.getValue().asString("")));
            return new Asked(parameters);
        } catch (JacksonException e) {
            throw new Asked.Wrong("请求体应为 JSON");
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server().url(), "user", USER, "password", server().secret());
    }
}
