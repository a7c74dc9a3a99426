package org.zhifaku.sandbox.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;

/** 行政执法信息公示平台 behind an API key: a list of changes that is read by cursor. */
public final class SimulatedPublicity extends RestSystem {
    private static final String SOURCE = "enforcement-publicity";
    private static final String MARK = "c1:";
    private static final RowLog.Deleted DELETED = new RowLog.Deleted("op", "d", "u");

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

    private SimulatedPublicity(SimulatedHome home) {
        super(home, SOURCE, secret -> Gate.key("X-Api-Key", secret));
    }

    /** Starts it, for tests that make its server misbehave. */
    public static SimulatedPublicity begin(SimulatedHome home) {
        SimulatedPublicity system = new SimulatedPublicity(home);
        for (String dataset : List.of("organ", "officer", "published_list", "act")) {
            RowLog log = system.log(dataset, DELETED);
            system.server().rows("/open/v2/changes/" + dataset, exchange -> system.changes(exchange, log));
        }
        system.start();
        return system;
    }

    private void changes(HttpExchange exchange, RowLog log) throws IOException {
        Asked asked = Asked.query(exchange);
        int limit = asked.number("limit", 1, 1_000);
        int from = place(asked.text("cursor"));
        int end = log.size();
        int[] found = log.since(from, limit);
        boolean more = found.length == limit;
        int next = more ? found[found.length - 1] + 1 : Math.max(from, end);
        server().send(exchange, out -> {
            out.writeBytes("{\"items\":[".getBytes(StandardCharsets.UTF_8));
            log.write(Arrays.stream(found).boxed().toList(), out);
            out.writeBytes("],\"next_cursor\":\"%s\",\"has_more\":%s}"
                    .formatted(cursor(next), more)
                    .getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String cursor(int place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + place).getBytes(StandardCharsets.UTF_8));
    }

    private static int place(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.matches("c1:\\d{1,9}")) {
                return Integer.parseInt(text.substring(MARK.length()));
            }
        } catch (IllegalArgumentException e) {
            throw new Asked.Wrong("cursor 无效");
        }
        throw new Asked.Wrong("cursor 无效");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server().url(), "api-key", server().secret());
    }
}
