package org.zhifaku.bench.transport;

import java.time.Duration;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.Transport;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;

/** The system behind a contestant: all gates wide open, much patience, nothing tried again. */
final class BenchSystem {

    static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(10), Duration.ofMinutes(5), new Retry(1, Duration.ofSeconds(1), 1));

    private BenchSystem() {}

    /** @param name of the contestant */
    static SourceSystem of(String name, Transport transport) {
        return new SourceSystem(
                "bench-" + name,
                "测速",
                "测速",
                transport,
                SourceSystem.DriftPolicy.ACCEPT,
                "nightly",
                new SourceSystem.Thresholds(1, 0, 1 << 20, 8L << 30));
    }
}
