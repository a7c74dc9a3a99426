package org.zhifaku.jobs.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.sandbox.generator.CheckDigits;

/** A city's web server as a contractor would have built it: a key in a header, pages by number, rows inside of objects, times as text. */
final class CityApi implements AutoCloseable {
    static final String KEY = "s3cret";

    private final HttpServer server;
    private final List<String> rows = new ArrayList<>();

    CityApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/xzcf/list", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Puts a decision, in the place of an earlier one of this number. */
    synchronized void put(int number, String yuan, String updated, String state) {
        String code = CheckDigits.creditCode("91440099", "A%07d".formatted(number));
        rows.removeIf(row -> row.startsWith("{\"id\":" + number + ","));
        rows.add("""
                {"id":%1$d,"cfjdswh":"粤测罚〔2026〕%1$d号","xdr":{"mc":"测试%1$d有限公司","lx":"法人及非法人组织","tyshxydm":"%2$s"},\
                "wfss":"虚假宣传","cfyj":"中华人民共和国广告法第五十五条","cfzl":"罚款","cfnr":"罚款%3$s元","fkje":%3$s.00,\
                "cfrq":"2026-03-01","cfjg":"测试市市场监督管理局","bz":"","gxsj":"%4$s","zt":"%5$s"}""".formatted(number, code, yuan, updated, state));
    }

    /** The answer to one request, as the server gives it. */
    synchronized String page(Map<String, String> asked) {
        List<String> wanted = rows.stream()
                .filter(row -> {
                    String updated = row.replaceAll(".*\"gxsj\":\"([^\"]*)\".*", "$1");
                    return updated.compareTo(asked.getOrDefault("beginTime", "")) >= 0
                            && updated.compareTo(asked.getOrDefault("endTime", "9")) <= 0;
                })
                .toList();
        int page = Integer.parseInt(asked.getOrDefault("pageNo", "1"));
        int size = Integer.parseInt(asked.getOrDefault("pageSize", "10"));
        List<String> shown =
                wanted.stream().skip((page - 1L) * size).limit(size).toList();
        return "{\"code\":0,\"message\":\"成功\",\"data\":{\"totalCount\":%d,\"records\":[\n%s\n]}}"
                .formatted(wanted.size(), String.join(",\n", shown));
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean known = KEY.equals(exchange.getRequestHeaders().getFirst("X-App-Key"));
        Map<String, String> asked = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            asked.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        byte[] body = (known ? page(asked) : "{\"code\":401,\"message\":\"无效的密钥\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(known ? 200 : 401, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
