package org.zhifaku.connectors.source;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.connectors.source.SourceSystem.Thresholds;
import org.zhifaku.connectors.source.Transport.Protocol;
import org.zhifaku.connectors.source.Transport.Retry;
import org.zhifaku.connectors.source.Transport.Server;
import org.zhifaku.connectors.tabular.TabularLimits;

/** Reads {@code source.yaml}. */
final class SourceFile {

    private static final long MOST_CELL_BYTES = 64L << 20;
    private static final long MOST_FILE_BYTES = 1L << 40;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_DEPTH = 200;

    private SourceFile() {}

    static Optional<SourceSystem> read(String folder, Fields file) {
        String source = file.text("source");
        if (!source.isEmpty() && !source.equals(folder)) {
            file.problem("source", "'source: %s' is not the name of its folder, '%s'.".formatted(source, folder));
        }
        String nameZh = file.text("name_zh");
        String owner = file.text("owner");
        Optional<Transport> transport = file.map("transport").map(SourceFile::transport);
        DriftPolicy drift = file.choice("drift", DriftPolicy.class, DriftPolicy.ACCEPT);
        String schedule = file.text("schedule", "nightly");
        Thresholds thresholds =
                file.optionalMap("thresholds").map(SourceFile::thresholds).orElseGet(SourceFile::usualThresholds);
        file.finish();
        return transport.map(t -> new SourceSystem(folder, nameZh, owner, t, drift, schedule, thresholds));
    }

    private static Transport transport(Fields transport) {
        String kind = transport.text("kind");
        if (!kind.isEmpty() && !kind.equals("file-drop")) {
            transport.problem("kind", "'kind: %s' is no kind of transport. Known is file-drop.".formatted(kind));
        }
        Protocol protocol = transport.choice("protocol", Protocol.class, Protocol.LOCAL);
        String folder = transport.text("folder");
        Server server = protocol == Protocol.LOCAL ? null : server(protocol, transport);
        Duration connect = transport.duration("connect_timeout", Duration.ofSeconds(10));
        Duration idle = transport.duration("idle_timeout", Duration.ofSeconds(60));
        Retry retry = transport
                .optionalMap("retry")
                .map(SourceFile::retry)
                .orElseGet(() -> new Retry(3, Duration.ofSeconds(2), 2));
        transport.finish();
        return new Transport(protocol, server, folder, connect, idle, retry);
    }

    private static @Nullable Server server(Protocol protocol, Fields transport) {
        boolean sftp = protocol == Protocol.SFTP;
        return new Server(
                transport.text("host"),
                transport.integer("port", 1, 65_535, sftp ? 22 : 21),
                transport.text("user"),
                new Secret(transport.text("password")),
                sftp ? transport.text("known_host_key", "") : "");
    }

    private static Retry retry(Fields retry) {
        Retry read = new Retry(
                retry.integer("attempts", 1, 100, 3),
                retry.duration("delay", Duration.ofSeconds(2)),
                retry.decimal("backoff", 1, 10, 2));
        retry.finish();
        return read;
    }

    private static Thresholds thresholds(Fields thresholds) {
        Thresholds usual = usualThresholds();
        Thresholds read = new Thresholds(
                thresholds.decimal("max_shrink", 0, 1, usual.maxShrink()),
                thresholds.decimal("min_fill_ratio", 0, 1, usual.minFillRatio()),
                thresholds.size("max_file", MOST_FILE_BYTES, usual.maxFileBytes()),
                limits(thresholds));
        thresholds.finish();
        return read;
    }

    private static TabularLimits limits(Fields thresholds) {
        TabularLimits usual = TabularLimits.STANDARD;
        return new TabularLimits(
                        usual.maxCellBytes(),
                        usual.maxRowBytes(),
                        thresholds.integer("max_columns", 1, MOST_COLUMNS, usual.maxColumns()),
                        thresholds.size("max_unpacked", MOST_FILE_BYTES, usual.maxEntryBytes()),
                        thresholds.integer("max_depth", 1, MOST_DEPTH, usual.maxDepth()))
                .withCells((int) thresholds.size("max_cell", MOST_CELL_BYTES, usual.maxCellBytes()));
    }

    private static Thresholds usualThresholds() {
        return new Thresholds(0.5, 0.5, 1 << 20, 2L << 30);
    }
}
