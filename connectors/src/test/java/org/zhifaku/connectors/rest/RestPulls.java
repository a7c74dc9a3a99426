package org.zhifaku.connectors.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.reach.CamelRuntime;

/** A server with a few rows and a home that pulls from it, for each test. */
abstract class RestPulls {

    static CamelRuntime camel;

    @TempDir
    Path temporary;

    ListServer server;
    RestHome home;

    @BeforeAll
    static void start() {
        camel = CamelRuntime.start();
    }

    @AfterAll
    static void stop() {
        camel.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        server = new ListServer();
        server.rows = rows(5);
        home = home(Map.of());
    }

    @AfterEach
    void end() {
        server.close();
    }

    RestHome home(Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("url", server.url(), "secret", ListServer.SECRET));
        settings.putAll(more);
        return new RestHome(camel, temporary, settings);
    }

    static List<String> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"id\":\"r%d\",\"party\":{\"name\":\"公司%d\"}}".formatted(i, i))
                .toList();
    }
}
