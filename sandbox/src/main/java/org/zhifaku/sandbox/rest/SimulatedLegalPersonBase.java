package org.zhifaku.sandbox.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhifaku.sandbox.generator.CsvFile;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 法人库: pages by number behind tokens that are asked for in JSON, and a file of each day's changes in a folder. Like many of its
 * kind it answers 200 whatever happens; its own {@code code} tells.
 */
public final class SimulatedLegalPersonBase extends RestSystem {
    private static final String SOURCE = "legal-person-base";
    private static final String APP = "zhifaku";

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

    private SimulatedLegalPersonBase(SimulatedHome home, Gate.Tokens tokens) {
        // The server lets everybody in: what is not allowed gets an answer of the interface's own.
        super(home, SOURCE, secret -> exchange -> true);
        this.tokens = tokens;
    }

    /** Starts it, for tests that make its server misbehave. */
    public static SimulatedLegalPersonBase begin(SimulatedHome home) {
        SimulatedLegalPersonBase system = new SimulatedLegalPersonBase(home, new Gate.Tokens("X-Access-Token", ""));
        RowLog log = system.log("party", RowLog.Deleted.NEVER);
        system.server().open("/frk/auth/token", system::token);
        system.server().rows("/frk/api/party/list", exchange -> system.page(exchange, log));
        system.start();
        return system;
    }

    /** Tokens given so far are no longer good. */
    public void expireTokens() {
        tokens.expire();
    }

    private void token(HttpExchange exchange) throws IOException {
        JsonNode asked;
        try {
            asked = JsonMapper.shared().readTree(Asked.text(exchange));
        } catch (JacksonException e) {
            throw new Asked.Wrong("请求体应为 JSON");
        }
        boolean known = asked.path("appId").asString("").equals(APP)
                && asked.path("appSecret").asString("").equals(server().secret());
        RestServer.send(
                exchange,
                200,
                known
                        ? "{\"code\":\"0\",\"data\":{\"token\":\"%s\",\"expiresIn\":%d}}"
                                .formatted(tokens.give(), Gate.Tokens.heldSeconds())
                        : "{\"code\":\"A0201\",\"msg\":\"应用不存在或密钥错误\",\"data\":null}");
    }

    private void page(HttpExchange exchange, RowLog log) throws IOException {
        if (!tokens.allows(exchange)) {
            RestServer.send(exchange, 200, "{\"code\":\"A0230\",\"msg\":\"令牌已过期\",\"data\":null}");
            return;
        }
        Asked asked = Asked.query(exchange);
        int size = asked.number("size", 1, 1_000);
        int page = asked.number("current", 1, Integer.MAX_VALUE);
        int[] rows = log.between(asked.time("updateTimeStart"), asked.time("updateTimeEnd"));
        List<Integer> places = Pages.of(rows, (page - 1L) * size, size);
        server().send(exchange, out -> {
            out.writeBytes("{\"code\":\"0\",\"msg\":\"\",\"data\":{\"records\":[".getBytes(StandardCharsets.UTF_8));
            log.write(places, out);
            out.writeBytes("],\"total\":%d,\"size\":%d,\"current\":%d}}"
                    .formatted(rows.length, size, page)
                    .getBytes(StandardCharsets.UTF_8));
        });
    }

    private Path daily() {
        return home().folder().resolve("daily");
    }

    @Override
    void advance(LocalDate day) {
        super.advance(day);
        try {
            deliver(day);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to '" + daily() + "': " + e.getMessage(), e);
        }
    }

    private void deliver(LocalDate day) throws IOException {
        Files.createDirectories(daily());
        String name = "FRK_BG_" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv";
        Path draft = daily().resolve("." + name + ".part");
        DatasetView view = view("party");
        CsvFile table = CsvFile.create(draft, CsvFile.Encoding.UTF_8, view.columns());
        try (table;
                Stream<TellingRow> rows = view.changes(day)) {
            Iterator<TellingRow> each = rows.iterator();
            while (each.hasNext()) {
                table.write(new GeneratedRow(each.next().values().toArray(String[]::new), null));
            }
        }
        Files.move(draft, daily().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                daily().resolve(name + ".done"), "rows=" + table.rows() + "\nsha256=" + table.sha256() + "\n");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "url", server().url(),
                "app-id", APP,
                "app-secret", server().secret(),
                "folder", daily().toString());
    }
}
