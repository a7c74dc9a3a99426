package org.zhifaku.connectors.source;

import java.util.Optional;
import org.zhifaku.connectors.source.SourceSystem.Breaker;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.connectors.source.SourceSystem.Thresholds;
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
        Optional<Transport> transport = file.map("transport").map(TransportFile::read);
        DriftPolicy drift = file.choice("drift", DriftPolicy.class, DriftPolicy.ACCEPT);
        String schedule = file.text("schedule", "nightly");
        Thresholds thresholds =
                file.optionalMap("thresholds").map(SourceFile::thresholds).orElseGet(SourceFile::usualThresholds);
        Breaker breaker = file.optionalMap("breaker").map(SourceFile::breaker).orElse(Breaker.USUAL);
        FullSchedule full = file.fullSchedule("full");
        file.finish();
        return transport.map(
                t -> new SourceSystem(folder, nameZh, owner, t, drift, schedule, thresholds, breaker, full));
    }

    private static Breaker breaker(Fields breaker) {
        Breaker read = new Breaker(
                breaker.integer("failures", 1, 100, Breaker.USUAL.failures()),
                breaker.duration("pause", Breaker.USUAL.pause()));
        breaker.finish();
        return read;
    }

    private static Thresholds thresholds(Fields thresholds) {
        Thresholds usual = usualThresholds();
        Thresholds read = new Thresholds(
                thresholds.decimal("max_shrink", 0, 1, usual.maxShrink()),
                thresholds.decimal("max_shrink_changes", 0, 1, usual.maxShrinkChanges()),
                thresholds.decimal("max_vanish", 0, 1, usual.maxVanish()),
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
