package org.zhifaku.bench.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.Transport;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.schemas.landing.Manifest;

/** The source {@code credit-publicity} as its mapping describes it, but read from a folder of this machine. */
final class LocalDrop {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_CELL_BYTES = 1 << 20;
    private static final long MOST_FILE_BYTES = 64L << 30;

    private LocalDrop() {}

    /** The source's penalties, with the patterns of its mapping, its files in {@code folder}. */
    static Dataset dataset(String source, String dataset, Path folder) {
        FileTransport local = new FileTransport(
                FileTransport.Protocol.LOCAL,
                null,
                folder.toString(),
                new Transport.Patience(PATIENCE, PATIENCE, new Transport.Retry(1, PATIENCE, 1)));
        SourceSystem system = new SourceSystem(
                source,
                "信用信息公示（双公示）",
                "信用主管部门",
                local,
                SourceSystem.DriftPolicy.ACCEPT,
                "nightly",
                new SourceSystem.Thresholds(1, 0.5, MOST_CELL_BYTES, MOST_FILE_BYTES));
        FilePattern files = FilePattern.of("XZCF_{date}_*.csv", TabularFormat.Kind.CSV);
        return new Dataset(system, dataset, "行政处罚", new FilePlan(List.of(files), "{name}.done"));
    }

    /** Puts a file, named for one day, there for another day too, with its marker. */
    static void deliverAgain(Path file, LocalDate day, LocalDate otherDay) throws IOException {
        for (String suffix : new String[] {"", ".done"}) {
            Path from = file.resolveSibling(file.getFileName() + suffix);
            String name = from.getFileName().toString().replace(compact(day), compact(otherDay));
            Path to = file.resolveSibling(name);
            if (Files.notExists(to)) {
                Files.createLink(to, from);
            }
        }
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** The manifest of a pull that landed and is trusted. */
    static Manifest landed(PullOutcome outcome) {
        return outcome.fold(
                PullOutcome.Landed::manifest,
                empty -> {
                    throw new IllegalStateException("The pull found no file.");
                },
                held -> {
                    throw new IllegalStateException("The pull was held: " + held.reason());
                },
                failed -> {
                    throw new IllegalStateException("The pull failed: " + failed.reason());
                });
    }
}
