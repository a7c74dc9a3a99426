package org.zhifaku.sandbox.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** The parameters of a request, of its query or its form. */
final class Asked {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** A request that the server does not understand. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    private final Map<String, String> parameters;

    Asked(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static Asked query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return new Asked(read(query == null ? "" : query));
    }

    static Asked form(HttpExchange exchange) throws IOException {
        return new Asked(read(text(exchange)));
    }

    /** The text of a request's body. */
    static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(String text) {
        Map<String, String> found = new HashMap<>();
        for (String pair : text.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                found.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return found;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    int number(String name, int least, int most) {
        String text = text(name);
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new Wrong(name + " 应为 " + least + " 至 " + most + " 的整数");
        }
        return Integer.parseInt(text);
    }

    /** A time of Shanghai, in seconds since 1970. */
    long time(String name) {
        try {
            return LocalDateTime.parse(text(name), TIME).atZone(ZONE).toEpochSecond();
        } catch (DateTimeException e) {
            throw new Wrong(name + " 应为 yyyy-MM-dd HH:mm:ss");
        }
    }
}
