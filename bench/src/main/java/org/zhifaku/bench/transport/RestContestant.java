package org.zhifaku.bench.transport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.RestAuth;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.source.RestTransport;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Paged JSON: results of inspections in pages that lie ready in a file, so that the server costs next to nothing. The bare loop is
 * the JDK's client and Jackson's parser, page after page, on one thread.
 */
final class RestContestant implements TransportContestant {

    private static final int PAGE_ROWS = 500;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonFactory json = JsonFactory.builder().build();
    private long[] offsets = new long[0];
    private @Nullable FileChannel pages;
    private @Nullable HttpServer server;

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public void prepare(Path folder, int rows) throws IOException {
        Path file = folder.resolve("pages.json");
        write(file, rows);
        pages = FileChannel.open(file, StandardOpenOption.READ);
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.setExecutor(threads);
        made.createContext("/list", this::page);
        made.start();
        server = made;
    }

    private void write(Path file, int rows) throws IOException {
        TellingRows told = TellingRows.of("double-random", "inspection");
        int count = (rows + PAGE_ROWS - 1) / PAGE_ROWS;
        offsets = new long[count + 1];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int page = 0; page < count; page++) {
                byte[] bytes = page(told, page * PAGE_ROWS, Math.min(rows, (page + 1) * PAGE_ROWS), rows);
                out.write(bytes);
                offsets[page + 1] = offsets[page] + bytes.length;
            }
        }
    }

    private static byte[] page(TellingRows told, int from, int to, int total) {
        StringBuilder page = new StringBuilder("{\"code\":200,\"data\":{\"total\":" + total + ",\"list\":[");
        for (int i = from; i < to; i++) {
            page.append(i == from ? "" : ",")
                    .append(JsonMapper.shared().writeValueAsString(told.row(i).cells()));
        }
        return page.append("]}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void page(HttpExchange exchange) throws IOException {
        int page = Integer.parseInt(exchange.getRequestURI().getQuery().replace("page=", "")) - 1;
        ByteBuffer bytes = ByteBuffer.allocate((int) (offsets[page + 1] - offsets[page]));
        FileChannel from = pages;
        while (from != null && bytes.hasRemaining() && from.read(bytes, offsets[page] + bytes.position()) >= 0) {
            // A read may give less than was asked for.
        }
        exchange.sendResponseHeaders(200, bytes.capacity());
        try (exchange) {
            exchange.getResponseBody().write(bytes.array());
        }
    }

    private URI url() {
        HttpServer running = server;
        return URI.create("http://127.0.0.1:"
                + (running == null ? 0 : running.getAddress().getPort()));
    }

    @Override
    public Dataset dataset() {
        RestTransport transport =
                new RestTransport(url(), new RestAuth.None(), BenchSystem.PATIENCE.idleTimeout(), BenchSystem.PATIENCE);
        RestPlan plan = new RestPlan(
                new RestPlan.Call(RestPlan.Method.GET, "/list", Map.of("page", "{page}"), Map.of(), ""),
                new RestPlan.Paging(RestPlan.Paging.Kind.PAGE, 1, PAGE_ROWS, Integer.MAX_VALUE),
                new RestPlan.Answer(
                        JsonPointer.compile("/data/list"), JsonPointer.compile("/data/total"), null, null, null),
                null,
                null);
        return new Dataset(BenchSystem.of(name(), transport), "inspection", "抽查检查结果", plan);
    }

    @Override
    public long bareLoop() throws IOException, InterruptedException {
        long rows = 0;
        for (int page = 1; page < offsets.length; page++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/list?page=" + page))
                    .build();
            try (InputStream body =
                            client.send(request, BodyHandlers.ofInputStream()).body();
                    JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
                rows += count(parser);
            }
        }
        return rows;
    }

    /** Reads every value of every row, as anybody must who wants to use them. */
    private static long count(JsonParser parser) {
        long rows = 0;
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT && ++depth == 3) {
                rows++;
            } else if (token == JsonToken.END_OBJECT) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                parser.getString();
            }
        }
        return rows;
    }

    @Override
    public void close() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
        threads.shutdownNow();
        try {
            if (pages != null) {
                pages.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
