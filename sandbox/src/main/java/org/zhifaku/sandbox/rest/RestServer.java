package org.zhifaku.sandbox.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.zhifaku.sandbox.server.Ports;

/**
 * A web server on loopback whose port and secret stay the same from start to start. Tests can make it misbehave: each fault meets
 * one request for rows.
 */
public final class RestServer implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "simulated-rest");
        thread.setDaemon(true);
        return thread;
    });
    private final String secret;
    private final Gate gate;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    /** What answers a request. */
    interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What rows are written with. */
    interface Body {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private interface Fault {
        void instead(HttpExchange exchange, byte[] answer) throws IOException;
    }

    private RestServer(HttpServer server, String secret, Gate gate) {
        this.server = server;
        this.secret = secret;
        this.gate = gate;
    }

    /** Makes a gate of the server's secret. */
    interface GateOf {
        Gate of(String secret);
    }

    /**
     * A server that does not answer before {@link #start}.
     *
     * @param state where port and secret are kept
     */
    static RestServer prepare(Path state, GateOf gate) {
        try {
            Files.createDirectories(state);
            String secret = secret(state.resolve("secret"));
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                            Ports.remembered(state.resolve("port"))),
                    0);
            RestServer made = new RestServer(server, secret, gate.of(secret));
            server.setExecutor(made.threads);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a web server in '" + state + "': " + e.getMessage(), e);
        }
    }

    private static String secret(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).strip();
    }

    /** Answers requests without asking who sends them, e.g. for tokens. */
    void open(String path, Handler handler) {
        server.createContext(path, exchange -> answer(exchange, handler));
    }

    /** Answers requests for rows of those whom the gate lets in. */
    void rows(String path, Handler handler) {
        server.createContext(path, exchange -> {
            if (gate.allows(exchange)) {
                answer(exchange, handler);
            } else {
                send(exchange, 401, "{\"message\":\"未登录或令牌已失效\"}");
            }
        });
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try {
            handler.answer(exchange);
        } catch (Asked.Wrong e) {
            send(exchange, 400, "{\"message\":\"" + e.getMessage() + "\"}");
        }
    }

    void start() {
        server.start();
    }

    /** Its address, without a path. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Password, key or the like, as the gate takes it. */
    String secret() {
        return secret;
    }

    /** Sends rows, or what a fault makes of them. */
    void send(HttpExchange exchange, Body body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.write(out);
        Fault fault = faults.poll();
        if (fault == null) {
            send(exchange, 200, out.toByteArray());
        } else {
            fault.instead(exchange, out.toByteArray());
        }
    }

    static void send(HttpExchange exchange, int status, String json) throws IOException {
        send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, json.length);
        try (exchange) {
            exchange.getResponseBody().write(json);
        }
    }

    /** The next request for rows gets this status. */
    public void failNext(int status) {
        faults.add((exchange, answer) -> send(exchange, status, "{\"message\":\"系统繁忙\"}"));
    }

    /** The next request for rows gets so many bytes, then the connection breaks. */
    public void dropNext(int afterBytes) {
        faults.add((exchange, answer) -> {
            exchange.sendResponseHeaders(200, answer.length + 1L);
            exchange.getResponseBody().write(answer, 0, Math.min(afterBytes, answer.length));
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    /** The next request for rows gets them byte by byte. */
    public void trickleNext(Duration pause) {
        faults.add((exchange, answer) -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                for (byte one : answer) {
                    exchange.getResponseBody().write(one);
                    exchange.getResponseBody().flush();
                    LockSupport.parkNanos(pause.toNanos());
                }
            }
        });
    }

    /** Tokens given so far are no longer good. */
    public void expireTokens() {
        gate.expire();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
