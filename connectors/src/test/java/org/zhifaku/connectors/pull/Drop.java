package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.FileTransport.Protocol;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.connectors.source.SourceSystem.Thresholds;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PullKey;

/** Datasets and landed rows for tests of pulls. */
final class Drop {

    static final LocalDate DAY = LocalDate.of(2024, 5, 7);
    static final Thresholds THRESHOLDS = new Thresholds(0.5, 0.5, 1 << 20, 2L << 30);

    private Drop() {}

    static FileTransport local(Path folder) {
        return transport(Protocol.LOCAL, null, folder.toString());
    }

    static FileTransport transport(Protocol protocol, @Nullable Server server, String folder) {
        return new FileTransport(
                protocol,
                server,
                folder,
                new Patience(Duration.ofSeconds(3), Duration.ofSeconds(3), new Retry(2, Duration.ofMillis(20), 1)));
    }

    static Dataset dataset(FileTransport transport) {
        return dataset(transport, DriftPolicy.ACCEPT, "{name}.done");
    }

    static Dataset dataset(FileTransport transport, DriftPolicy drift, String marker) {
        SourceSystem system = new SourceSystem("demo", "演示", "演示局", transport, drift, "nightly", THRESHOLDS);
        return new Dataset(
                system,
                "penalty",
                "行政处罚",
                new FilePlan(
                        List.of(
                                FilePattern.of("CF_{date}_*.csv", TabularFormat.Kind.CSV),
                                FilePattern.of("CF_{date}_*.xlsx", TabularFormat.Kind.XLSX),
                                FilePattern.of("CF_CX_{date}_*.csv", TabularFormat.Kind.CSV)
                                        .withOperation(Operation.DELETE)),
                        marker));
    }

    /** Puts a file and its marker. */
    static void put(Path folder, String name, String content, String marker) throws IOException {
        Files.writeString(folder.resolve(name), content);
        Files.writeString(folder.resolve(name + ".done"), marker);
    }

    static Manifest landed(PullOutcome outcome) {
        return outcome.fold(PullOutcome.Landed::manifest, Drop::unexpected, Drop::unexpected, Drop::unexpected);
    }

    static PullOutcome.Held held(PullOutcome outcome) {
        return outcome.fold(Drop::unexpected, Drop::unexpected, held -> held, Drop::unexpected);
    }

    static PullOutcome.Failed failed(PullOutcome outcome) {
        return outcome.fold(Drop::unexpected, Drop::unexpected, Drop::unexpected, failed -> failed);
    }

    private static <T> T unexpected(PullOutcome outcome) {
        throw new AssertionError("The pull ended as " + outcome);
    }

    /** All landed rows, part by part: sequence, operation, first cell. */
    static List<String> rows(LandingZone zone, long pullId) throws IOException {
        LandedPull pull = zone.open(new PullKey("demo", "penalty", DAY, pullId));
        List<String> rows = new ArrayList<>();
        for (int part = 0; part < pull.parts(); part++) {
            try (var reader = pull.openPart(part)) {
                while (reader.hasNext()) {
                    LandingRow row = reader.next();
                    rows.add(row.sequence() + " " + row.operation() + " " + row.values()[0]
                            + (row.fault() == null ? "" : " " + row.fault().code()));
                }
            }
        }
        return rows;
    }
}
