package org.zhifaku.connectors.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.rest.ListServer.status;
import static org.zhifaku.connectors.rest.ListServer.text;
import static org.zhifaku.connectors.rest.RestHome.failed;
import static org.zhifaku.connectors.rest.RestHome.held;
import static org.zhifaku.connectors.rest.RestHome.landed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.reach.SourceFailure;

/** Web servers that break, refuse or crawl. */
class RestPullFaultTest extends RestPulls {
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
    void tellsThatNobodyAnswers() {
        server.close();

        assertThat(failed(home.pull("paged", 1, null)).code()).isEqualTo(SourceFailure.HOST_UNREACHABLE);
    }
}
