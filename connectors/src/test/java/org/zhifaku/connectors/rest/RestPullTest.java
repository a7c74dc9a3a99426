package org.zhifaku.connectors.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhifaku.connectors.rest.ListServer.text;
import static org.zhifaku.connectors.rest.RestHome.DAY;
import static org.zhifaku.connectors.rest.RestHome.failed;
import static org.zhifaku.connectors.rest.RestHome.landed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhifaku.connectors.pull.ProbeOutcome;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.schemas.landing.Manifest;

/** Pages, cursors, windows and answers of web servers. */
class RestPullTest extends RestPulls {
    @Test
    void landsAllPagesAndKeepsTheirBytes() throws IOException {
        Manifest manifest = landed(home.pull("paged", 1, null));

        assertThat(home.rows("paged", 1))
                .containsExactly("1 UPSERT r1", "2 UPSERT r2", "3 UPSERT r3", "4 UPSERT r4", "5 UPSERT r5");
        assertThat(manifest.parts().get(0).columns()).containsExactly("id", "party.name");
        assertThat(manifest.totals().declaredRows()).isEqualTo(5);
        assertThat(manifest.watermark().full()).isTrue();
        assertThat(manifest.originals())
                .extracting(Manifest.Original::name, Manifest.Original::rows)
                .containsExactly(
                        tuple("page-00001.json", 2L), tuple("page-00002.json", 2L), tuple("page-00003.json", 1L));
        Path original = home.zone.find(manifest.key()).orElseThrow().folder().resolve("original/page-00001.json");
        assertThat(original).hasContent(ListServer.list(server.rows.subList(0, 2), 5));
        assertThat(server.asked).containsExactly("page=1&size=2", "page=2&size=2", "page=3&size=2");
    }

    @Test
    void goesOnFromTheLastCursor() throws IOException {
        Manifest first = landed(home.pull("changes", 1, null));
        server.rows = Stream.concat(server.rows.stream(), Stream.of("{\"id\":\"r1\",\"op\":\"d\"}"))
                .toList();

        Manifest second = landed(home.pull("changes", 2, first.watermark().after()));

        assertThat(first.watermark()).isEqualTo(new Manifest.Watermark(null, "5", true));
        assertThat(second.watermark()).isEqualTo(new Manifest.Watermark("5", "6", false));
        assertThat(home.rows("changes", 2)).containsExactly("1 DELETE r1");
    }

    @Test
    void asksAgainForAWindowBeforeThePosition() {
        server.rows = List.of("{\"id\":\"a\",\"at\":\"2026-05-04 10:00:00\"}");

        Manifest manifest = landed(home.pull("timed", 1, "2026-05-06T09:00:00+08:00"));

        assertThat(server.asked.get(0)).contains("from=2026-05-03 09:00:00", "to=2026-05-07 23:59:59");
        assertThat(manifest.watermark().after()).isEqualTo("2026-05-06T09:00:00+08:00");
        assertThat(manifest.watermark().full()).isFalse();
    }

    @Test
    void asksForAllRowsWhereAllAreWanted() {
        server.rows = List.of("{\"id\":\"a\",\"at\":\"2026-05-04 10:00:00\"}");

        Manifest manifest = landed(home.pull(
                "timed",
                PullRequest.of(DAY, 1).from("2026-05-06T09:00:00+08:00").forAll()));

        assertThat(server.asked.get(0)).contains("from=2015-01-01 00:00:00", "to=2099-12-31 23:59:59");
        assertThat(manifest.watermark().full()).isTrue();
    }

    @Test
    void keepsThePageOfACellOfAHundredMegabytes() throws IOException {
        server.trouble("2", (exchange, page) -> hugeCell(exchange));

        Manifest manifest = landed(home.pull("paged", 1, null));

        assertThat(home.rows("paged", 1)).hasSize(5).element(2).asString().endsWith("ROW_TOO_LARGE");
        assertThat(manifest.totals().faults()).isEqualTo(1);
        assertThat(manifest.originals().get(1).sizeBytes()).isGreaterThan(100 << 20);
        assertThat(manifest.originals().get(1).faults()).isEqualTo(1);
    }

    private static void hugeCell(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = "字".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            var body = exchange.getResponseBody();
            body.write("{\"code\":0,\"data\":{\"total\":5,\"list\":[{\"id\":\"r3\",\"x\":\""
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 70; i++) {
                body.write(chunk);
            }
            body.write("\"},{\"id\":\"r4\"}]}}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void costsOnlyTheRowThatIsNoRecord() throws IOException {
        server.rows = List.of("{\"id\":\"a\"}", "[1]", "{\"id\":\"c\",\"id\":\"d\"}", "7", "{\"id\":\"e\"}");

        landed(home.pull("paged", 1, null));

        assertThat(home.rows("paged", 1))
                .containsExactly(
                        "1 UPSERT a",
                        "2 UPSERT [1] MALFORMED",
                        "3 UPSERT {\"id\":\"c\",\"id\":\"d\"} MALFORMED",
                        "4 UPSERT 7 MALFORMED",
                        "5 UPSERT e");
    }

    @Test
    void refusesAPageThatIsNoJson() {
        server.trouble("1", text("<html>请登录</html>"));

        PullOutcome.Failed failed = failed(home.pull("paged", 1, null));

        assertThat(failed.code()).isEqualTo(SourceFailure.BAD_ANSWER);
        assertThat(failed.reasonZh()).contains("不是 JSON", "<html>请登录");
    }

    @Test
    void refusesAnAnswerWithoutTheList() {
        server.trouble("1", text("{\"code\":0,\"data\":{\"total\":5,\"rows\":[]}}"));

        PullOutcome.Failed failed = failed(home.pull("paged", 1, null));

        assertThat(failed.code()).isEqualTo(SourceFailure.BAD_ANSWER);
        assertThat(failed.reasonZh()).contains("'/data/list' 不是列表", "pull.rest.answer");
    }

    @Test
    void refusesTextThatIsNoUtf8() {
        server.trouble("1", (exchange, page) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=GBK");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });

        assertThat(failed(home.pull("paged", 1, null)).code()).isEqualTo(SourceFailure.BAD_ANSWER);
    }

    @Test
    void looksAtTheFirstRowsWithoutStoringAnything() {
        ProbeOutcome.Reachable seen = (ProbeOutcome.Reachable) home.puller().probe(home.dataset("paged"));

        assertThat(seen.place()).isEqualTo(server.url() + "/list");
        assertThat(seen.columns()).containsExactly("id", "party.name");
        assertThat(seen.seen()).isEqualTo(2);
        assertThat(Files.exists(temporary.resolve("landing/demo"))).isFalse();
    }
}
