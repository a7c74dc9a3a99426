package org.zhifaku.connectors.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhifaku.connectors.rest.ListServer.status;
import static org.zhifaku.connectors.rest.ListServer.text;
import static org.zhifaku.connectors.rest.RestHome.DAY;
import static org.zhifaku.connectors.rest.RestHome.failed;
import static org.zhifaku.connectors.rest.RestHome.held;
import static org.zhifaku.connectors.rest.RestHome.landed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.pull.ProbeOutcome;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.schemas.landing.Manifest;

class RestPullTest {

    private static CamelRuntime camel;

    @TempDir
    Path temporary;

    private ListServer server;
    private RestHome home;

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

    private RestHome home(Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("url", server.url(), "secret", ListServer.SECRET));
        settings.putAll(more);
        return new RestHome(camel, temporary, settings);
    }

    private static List<String> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"id\":\"r%d\",\"party\":{\"name\":\"公司%d\"}}".formatted(i, i))
                .toList();
    }

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
    void triesAPageAgainThatAnswered500() {
        server.trouble("2", status(500));

        assertThat(landed(home.pull("paged", 1, null)).totals().rows()).isEqualTo(5);
    }

    @Test
    void holdsAPullWhosePageStays500() {
        server.trouble("2", status(500), status(500));

        PullOutcome.Held held = held(home.pull("paged", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("第 2 页", "500", "440***").doesNotContain("19990101");
        assertThat(held.manifest().totals().rows()).isEqualTo(2);
        assertThat(held.manifest().watermark().after()).isNull();
    }

    @Test
    void failsWholeWhereTheFirstPageStays500() {
        server.trouble("1", status(500), status(500));

        assertThat(failed(home.pull("paged", 1, null)).code()).isEqualTo(SourceFailure.SERVER_ERROR);
        assertThat(temporary.resolve("landing/demo")).doesNotExist();
    }

    @Test
    void fetchesATokenAnewThatExpiredMidPull() {
        server.trouble("2", (exchange, page) -> {
            server.expireTokens();
            ListServer.send(exchange, 401, "{}");
        });

        assertThat(landed(home.pull("paged", 1, null)).totals().rows()).isEqualTo(5);
        assertThat(server.tokens).hasValue(2);
    }

    @Test
    void fetchesATokenAnewWhereOnlyTheAnswerSaysThatItExpired() {
        server.trouble("2", text("{\"code\":40101,\"msg\":\"token 过期\"}"));

        assertThat(landed(home.pull("paged", 1, null)).totals().rows()).isEqualTo(5);
        assertThat(server.tokens).hasValue(2);
    }

    @Test
    void givesUpAtOnceWhereTheTokenIsRefusedAgain() {
        server.trouble("1", status(401), status(401));

        PullOutcome.Failed failed = failed(home.pull("paged", 1, null));

        assertThat(failed.code()).isEqualTo(SourceFailure.AUTH_FAILED);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void tellsAWrongPasswordWithoutShowingIt() throws IOException {
        home = home(Map.of("secret", "battery staple"));

        PullOutcome.Failed failed = failed(home.pull("paged", 1, null));

        assertThat(failed.code()).isEqualTo(SourceFailure.AUTH_FAILED);
        assertThat(failed.reasonZh()).contains("令牌", "zhifaku.sources.demo.*");
        assertThat(failed.reason() + failed.reasonZh()).doesNotContain("battery");
    }

    @Test
    void triesAgainAfterAConnectionThatDroppedInAPage() throws IOException {
        server.trouble("2", ListServer.drop());

        landed(home.pull("paged", 1, null));

        assertThat(home.rows("paged", 1)).hasSize(5);
    }

    @Test
    void triesAgainAfterAnAnswerThatEndsInTheMiddle() {
        server.trouble("3", text("{\"code\":0,\"data\":{\"total\":5,\"list\":[{\"id\":\"r5\""));

        assertThat(landed(home.pull("paged", 1, null)).totals().rows()).isEqualTo(5);
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        server.trouble("2", (exchange, page) -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            ListServer.send(exchange, 429, "{}");
        });
        Instant before = Instant.now();

        landed(home.pull("paged", 1, null));

        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    @Test
    void doesNotWaitLongerThanItMay() throws IOException {
        home = home(Map.of("longest-pause", "50ms"));
        server.trouble("1", busy(), busy());
        Instant before = Instant.now();

        PullOutcome.Failed failed = failed(home.pull("paged", 1, null));

        assertThat(failed.code()).isEqualTo(SourceFailure.RATE_LIMITED);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private static ListServer.Trouble busy() {
        return (exchange, page) -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            ListServer.send(exchange, 503, "{}");
        };
    }

    @Test
    void tellsTheServersOwnStatus() {
        server.trouble("1", text("{\"code\":500,\"msg\":\"参数错误\"}"), text("{\"code\":500,\"msg\":\"参数错误\"}"));

        PullOutcome.Failed failed = failed(home.pull("paged", 1, null));

        assertThat(failed.code()).isEqualTo(SourceFailure.SERVER_ERROR);
        assertThat(failed.reasonZh()).contains("'500'", "参数错误");
    }

    @Test
    void cutsAServerThatSendsAByteASecond() throws IOException {
        home = home(Map.of("idle", "400ms"));
        server.trouble("1", trickle(), trickle());
        Instant before = Instant.now();

        PullOutcome.Failed failed = failed(home.pull("paged", 1, null));

        assertThat(failed.code()).isEqualTo(SourceFailure.TIMED_OUT);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    /** Sends a byte now and then, each well within the idle time-out. */
    private static ListServer.Trouble trickle() {
        return (exchange, page) -> {
            exchange.sendResponseHeaders(200, 0);
            try (exchange) {
                for (int i = 0; i < 200; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    java.util.concurrent.locks.LockSupport.parkNanos(
                            Duration.ofMillis(100).toNanos());
                }
            }
        };
    }

    @Test
    void refusesARedirectToAnotherServer() throws IOException {
        try (ListServer other = new ListServer()) {
            server.trouble("1", (exchange, page) -> {
                exchange.getResponseHeaders().set("Location", other.url() + "/list?page=1&size=2");
                ListServer.send(exchange, 302, "");
            });

            PullOutcome.Failed failed = failed(home.pull("paged", 1, null));

            assertThat(failed.code()).isEqualTo(SourceFailure.REFUSED);
            assertThat(failed.reason()).contains(other.url());
            assertThat(other.asked).isEmpty();
        }
    }

    @Test
    void followsARedirectOnTheSameServer() {
        server.trouble("1", (exchange, page) -> {
            exchange.getResponseHeaders().set("Location", "/list?page=1&size=2&again=1");
            ListServer.send(exchange, 307, "");
        });

        assertThat(landed(home.pull("paged", 1, null)).totals().rows()).isEqualTo(5);
    }

    @Test
    void holdsAPullWhoseTotalDoesNotAgree() {
        server.trouble("3", text(ListServer.list(List.of(), 5)));

        PullOutcome.Held held = held(home.pull("paged", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.TOTAL_MISMATCH);
        assertThat(held.reason()).contains("5 行", "4 行");
        assertThat(held.manifest().watermark().after()).isNull();
    }

    @Test
    void beginsAnewWhereTheTotalChangesWhilePaging() throws IOException {
        server.trouble("2", text(ListServer.list(server.rows.subList(2, 4), 6)));

        Manifest manifest = landed(home.pull("paged", 1, null));

        assertThat(manifest.totals().rows()).isEqualTo(5);
        assertThat(home.rows("paged", 1)).hasSize(5);
        assertThat(server.asked).filteredOn(query -> query.startsWith("page=1")).hasSize(2);
    }

    @Test
    void holdsAPullWhoseTotalGoesOnChanging() {
        String other = ListServer.list(server.rows.subList(2, 4), 6);
        server.trouble("2", text(other), text(other));

        PullOutcome.Held held = held(home.pull("paged", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.TOTAL_MISMATCH);
        assertThat(held.reason()).contains("从 5 变为 6");
    }

    @Test
    void holdsASourceThatGivesTheSamePageAgain() {
        String first = ListServer.list(server.rows.subList(0, 2), 5);
        server.trouble("2", text(first));

        PullOutcome.Held held = held(home.pull("paged", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("第 2 页", "与前一页的数据完全相同");
    }

    @Test
    void holdsCursorsThatRunInCircles() {
        server.trouble("4", text(ListServer.changes(server.rows.subList(3, 4), "2", true)));

        PullOutcome.Held held = held(home.pull("changes", 1, null));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("绕圈");
        assertThat(held.manifest().watermark().after()).isNull();
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
    void holdsAnEmptyListWhereThousandsWere() {
        server.rows = List.of();

        PullOutcome.Held held =
                held(home.pull("paged", PullRequest.of(DAY, 1).withBefore(new PullRequest.Before(4_000, List.of()))));

        assertThat(held.code()).isEqualTo(HoldCode.SHRUNK);
    }

    @Test
    void holdsAThirdThatVanishedWhereTheSourceSaysSo() throws IOException {
        server.rows = rows(70);

        PullOutcome outcome =
                home.pull("paged", PullRequest.of(DAY, 1).withBefore(new PullRequest.Before(100, List.of())));
        PullOutcome more =
                home.pull("paged", PullRequest.of(DAY, 2).withBefore(new PullRequest.Before(150, List.of())));

        // The source's threshold is a half; a source that is stricter writes max_shrink: 0.2.
        assertThat(landed(outcome).totals().rows()).isEqualTo(70);
        assertThat(held(more).code()).isEqualTo(HoldCode.SHRUNK);
    }

    @Test
    void holdsAPullWhoseColumnWasRenamed() throws IOException {
        home = home(Map.of("drift", "hold"));
        server.rows = List.of("{\"id\":\"r1\",\"party\":{\"title\":\"公司1\"}}");

        PullOutcome.Held held = held(home.pull(
                "paged",
                PullRequest.of(DAY, 1)
                        .withMapping(
                                Set.of("id", "party.name"),
                                columns -> new PullRequest.Drift(List.of(columns.get(1)), List.of("party.name")))));

        assertThat(held.code()).isEqualTo(HoldCode.DRIFT);
        assertThat(held.reason()).contains("[party.title]", "[party.name]", "mappings/sources/demo/paged.yaml");
    }

    @Test
    void holdsAPullWhoseColumnIsEmptyThroughout() {
        server.rows = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "{\"id\":\"r%d\",\"party\":{\"name\":\"\"}}".formatted(i))
                .toList();
        List<Manifest.ColumnFill> before =
                List.of(new Manifest.ColumnFill("id", 30, 30), new Manifest.ColumnFill("party.name", 30, 29));

        PullOutcome.Held held =
                held(home.pull("paged", PullRequest.of(DAY, 1).withBefore(new PullRequest.Before(30, before))));

        assertThat(held.code()).isEqualTo(HoldCode.FILL_COLLAPSED);
        assertThat(held.reason()).contains("'party.name'").doesNotContain("'id'");
    }

    @Test
    void landsTheSameBatchAsTheSameHashes() throws IOException {
        landed(home.pull("paged", 1, null));
        landed(home.pull("paged", 2, null));

        assertThat(home.hashes("paged", 2)).hasSize(5).doesNotHaveDuplicates().isEqualTo(home.hashes("paged", 1));
    }

    @Test
    void takesRowsStampedInTheFutureWithoutGoingThere() throws IOException {
        server.rows = List.of(
                "{\"id\":\"a\",\"at\":\"2026-05-06 10:00:00\"}",
                "{\"id\":\"b\",\"at\":\"2099-01-01 00:00:00\",\"op\":\"u\"}",
                "{\"id\":\"c\",\"at\":\"2026-05-07 09:00:00\",\"op\":\"d\"}",
                "{\"id\":\"d\",\"at\":\"昨天\"}");

        Manifest manifest = landed(home.pull("timed", 1, null));

        assertThat(manifest.watermark().after()).isEqualTo("2026-05-07T09:00:00+08:00");
        assertThat(home.rows("timed", 1)).containsExactly("1 UPSERT a", "2 UPSERT b", "3 DELETE c", "4 UPSERT d");
        assertThat(manifest.originals().get(0).told())
                .anyMatch(told -> told.contains("2099-01-01 00:00:00"))
                .anyMatch(told -> told.contains("昨天"));
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
    void tellsThatNobodyAnswers() {
        server.close();

        assertThat(failed(home.pull("paged", 1, null)).code()).isEqualTo(SourceFailure.HOST_UNREACHABLE);
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
