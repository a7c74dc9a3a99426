package org.zhifaku.connectors.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;

class SourceRouteTest {

    private static final FileTransport TRANSPORT = new FileTransport(
            FileTransport.Protocol.LOCAL,
            null,
            "/data",
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), new Retry(3, Duration.ofMillis(1), 1)));
    private static final SourceSystem SYSTEM = new SourceSystem(
            "demo",
            "演示",
            "演示局",
            TRANSPORT,
            SourceSystem.DriftPolicy.ACCEPT,
            "nightly",
            new SourceSystem.Thresholds(0.5, 0.5, 1 << 20, 1L << 30),
            new SourceSystem.Breaker(2, Duration.ofMinutes(5)));

    private final CamelRuntime camel = CamelRuntime.start();
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void stop() {
        camel.close();
    }

    private static final class Routes extends SourceRoutes {
        Routes() {
            super("probe");
        }
    }

    private SourceRoute route(Processor access) {
        return camel.open(new Routes(), SYSTEM, TRANSPORT, access);
    }

    private Processor failing(SourceFailure failure) {
        return exchange -> {
            calls.incrementAndGet();
            throw new SourceException(failure, "It fails.", "失败。", null);
        };
    }

    @Test
    void triesAgainWhatMayPass() throws SourceException {
        try (SourceRoute route = route(exchange -> {
            if (calls.incrementAndGet() < 3) {
                throw new SourceException(SourceFailure.CONNECTION_LOST, "It broke.", "断了。", null);
            }
            exchange.getMessage()
                    .setHeader(
                            SourceRoute.ANSWER, "answer to " + exchange.getIn().getBody());
        })) {
            assertThat(route.ask("request", String.class)).isEqualTo("answer to request");
        }
        assertThat(calls).hasValue(3);
    }

    @Test
    void givesUpAtOnceOnWhatDoesNotPass() {
        try (SourceRoute route = route(failing(SourceFailure.AUTH_FAILED))) {
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(() -> route.ask("request", String.class))
                    .matches(thrown -> thrown.failure() == SourceFailure.AUTH_FAILED);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void leavesASourceAloneThatFailedTooOftenWhicheverRouteAsks() {
        for (int i = 0; i < 2; i++) {
            try (SourceRoute route = route(failing(SourceFailure.TIMED_OUT))) {
                assertThatExceptionOfType(SourceException.class)
                        .isThrownBy(() -> route.ask("request", String.class))
                        .matches(thrown -> thrown.failure() == SourceFailure.TIMED_OUT);
            }
        }
        try (SourceRoute route = route(failing(SourceFailure.TIMED_OUT))) {
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(() -> route.ask("request", String.class))
                    .withMessageContaining("Source 'demo' failed 2 times in a row")
                    .matches(thrown -> thrown.failure() == SourceFailure.CIRCUIT_OPEN)
                    .matches(thrown -> thrown.reasonZh().contains("300 秒"));
        }
        assertThat(calls).hasValue(6);
    }
}
