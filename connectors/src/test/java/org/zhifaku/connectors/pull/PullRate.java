package org.zhifaku.connectors.pull;

import java.nio.file.Files;
import java.nio.file.Path;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularReader;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Sha256;

/** Measures by hand a pull of a local file against parsing and hashing it: {@code PullRate FILE FOLDER}. */
final class PullRate {

    private PullRate() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1], "drop"));
        Path linked = folder.resolve("CF_20240507_1.csv");
        Files.deleteIfExists(linked);
        Files.createLink(linked, file);
        LandingZone zone = new LandingZone(Files.createTempDirectory(Path.of(args[1]), "landing"));
        try (CamelRuntime camel = CamelRuntime.start()) {
            for (int i = 1; i <= 4; i++) {
                long start = System.nanoTime();
                Sha256.of(file);
                double hashed = (System.nanoTime() - start) / 1e9;
                start = System.nanoTime();
                parse(file);
                double parsed = (System.nanoTime() - start) / 1e9;
                start = System.nanoTime();
                var outcome = new Puller(camel, zone)
                        .pull(
                                Drop.dataset(Drop.local(folder), DriftPolicy.ACCEPT, ""),
                                PullRequest.of(Drop.DAY, i),
                                ProgressListener.NONE);
                double pulled = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "hash %.2f s, parse %.2f s, pull %.2f s (x%.2f), %d rows, heap %d MB%n",
                        hashed,
                        parsed,
                        pulled,
                        pulled / (hashed + parsed),
                        Drop.landed(outcome).totals().rows(),
                        Runtime.getRuntime().totalMemory() >> 20);
            }
        }
    }

    private static void parse(Path file) throws Exception {
        try (TabularReader reader = TabularReader.open(file, TabularFormat.csv())) {
            reader.read(new TableSink() {
                @Override
                public void table(Table table) {}

                @Override
                public void row(LandingRow row) {}
            });
        }
    }
}
