package org.zhifaku.connectors.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A web server that lists rows by page number at {@code /list} and by cursor at {@code /changes}, behind tokens from {@code /token},
 * and misbehaves when told.
 */
final class ListServer implements AutoCloseable {

    static final String SECRET = "correct horse";

    /** What a request for a page is answered with instead of the page. */
    interface Trouble {
        void answer(HttpExchange exchange, String page) throws IOException;
    }

    final List<String> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger tokens = new AtomicInteger();
    volatile List<String> rows = List.of();
    volatile String next = "";

    private final Map<String, List<Trouble>> troubles = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String token = "";

    ListServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/list", exchange -> authorised(exchange, this::list));
        server.createContext("/changes", exchange -> authorised(exchange, this::changes));
        server.createContext("/token", this::giveToken);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests for this page (or cursor) meet these troubles, one each. */
    void trouble(String page, Trouble... these) {
        troubles.put(page, new ArrayList<>(List.of(these)));
    }

    /** Tokens given so far are no longer good. */
    void expireTokens() {
        token = "";
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!parameters(form).getOrDefault("secret", "").equals(SECRET)) {
            send(exchange, 401, "{\"error\":\"wrong secret " + SECRET.length() + "\"}");
            return;
        }
        token = "t" + tokens.incrementAndGet();
        send(exchange, 200, "{\"data\":{\"token\":\"" + token + "\",\"expires\":3600}}");
    }

    private void authorised(HttpExchange exchange, Trouble then) throws IOException {
        String carried = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (token.isEmpty() || !carried.equals("Bearer " + token)) {
            send(exchange, 401, "{\"error\":\"token\"}");
            return;
        }
        Map<String, String> asking =
                parameters(String.valueOf(exchange.getRequestURI().getRawQuery()));
        String page = asking.getOrDefault("page", asking.getOrDefault("cursor", ""));
        asked.add(exchange.getRequestURI().getQuery());
        List<Trouble> waiting = troubles.getOrDefault(page, List.of());
        Trouble trouble = waiting.isEmpty() ? then : waiting.remove(0);
        trouble.answer(exchange, page);
    }

    private void list(HttpExchange exchange, String page) throws IOException {
        int size = Integer.parseInt(
                parameters(exchange.getRequestURI().getRawQuery()).get("size"));
        int from = Math.min(rows.size(), (Integer.parseInt(page) - 1) * size);
        send(exchange, 200, list(rows.subList(from, Math.min(rows.size(), from + size)), rows.size()));
    }

    static String list(List<String> page, long total) {
        return "{\"code\":0,\"msg\":\"成功\",\"data\":{\"total\":" + total + ",\"list\":[" + String.join(",", page)
                + "]}}";
    }

    /** Cursors are the numbers of rows given so far. */
    private void changes(HttpExchange exchange, String cursor) throws IOException {
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int to = Math.min(rows.size(), from + 2);
        send(exchange, 200, changes(rows.subList(from, to), Integer.toString(to), to < rows.size()));
    }

    static String changes(List<String> page, String next, boolean more) {
        return "{\"next\":\"" + next + "\",\"more\":" + more + ",\"items\":[" + String.join(",", page) + "]}";
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Answers with this status and nothing else. */
    static Trouble status(int status) {
        return (exchange, page) -> send(exchange, status, "{\"msg\":\"出错 44010619990101123X\"}");
    }

    /** Answers with this text. */
    static Trouble text(String body) {
        return (exchange, page) -> send(exchange, 200, body);
    }

    /** Declares more bytes than it sends, then closes the connection. */
    static Trouble drop() {
        return (exchange, page) -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody()
                    .write("{\"code\":0,\"data\":{\"list\":[{\"id\":\"x\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> found = new HashMap<>();
        for (String pair : text.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                found.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
