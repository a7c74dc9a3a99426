package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhifaku.connectors.filedrop.DropFile;
import org.zhifaku.connectors.filedrop.FileDrop;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.connectors.tabular.TabularReader;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Looks at the columns of the latest file of a dataset in a drop. */
final class FileProbe {

    private static final String ENOUGH = "enough";
    private static final int MOST_ROWS = 100;
    private static final int MOST_OTHERS = 5;

    private final Dataset dataset;
    private final FilePlan plan;
    private final Set<String> knownColumns;
    private final TableSink sink;

    FileProbe(Dataset dataset, FilePlan plan, Set<String> knownColumns, TableSink sink) {
        this.dataset = dataset;
        this.plan = plan;
        this.knownColumns = knownColumns;
        this.sink = sink;
    }

    ProbeOutcome look(FileDrop drop) throws IOException {
        List<DropFile> all = drop.list();
        List<DropFile> files =
                all.stream().filter(file -> pattern(file).isPresent()).toList();
        List<String> others = all.stream()
                .filter(file -> pattern(file).isEmpty() && !isMarker(file))
                .map(DropFile::name)
                .sorted()
                .limit(MOST_OTHERS)
                .toList();
        Optional<DropFile> latest = files.stream()
                .filter(file -> pattern(file).orElseThrow().operation() == Operation.UPSERT)
                .max(Comparator.comparing(DropFile::name));
        String place = dataset.transport().place();
        if (latest.isEmpty()) {
            return new ProbeOutcome.Reachable(place, files.size(), List.of(), others);
        }
        FileNames.requireSafe(latest.get().name(), place);
        Path copy = Files.createTempFile("zhifaku-probe", "");
        try {
            drop.fetch(latest.get(), copy, dataset.system().thresholds().maxFileBytes(), bytes -> {});
            return new ProbeOutcome.Reachable(
                    place + ", latest " + latest.get().name(),
                    files.size(),
                    columns(copy, pattern(latest.get()).orElseThrow()),
                    others);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Optional<FilePattern> pattern(DropFile file) {
        return isMarker(file) ? Optional.empty() : plan.patternOf(file.name());
    }

    private boolean isMarker(DropFile file) {
        return !plan.marker().isEmpty() && file.name().endsWith(plan.marker().replace("{name}", ""));
    }

    private List<String> columns(Path file, FilePattern pattern) throws IOException {
        FirstRows first = new FirstRows();
        try (TabularReader reader = TabularReader.open(
                file,
                pattern.tabular(knownColumns, dataset.system().thresholds().limits()))) {
            reader.read(first);
        } catch (IOException e) {
            if (!ENOUGH.equals(e.getMessage())) {
                throw e;
            }
        }
        return first.columns;
    }

    /** Stops the reader after some rows of the first table, whose columns may grow on the way. */
    private final class FirstRows implements TableSink {
        private final List<String> columns = new ArrayList<>();
        private int rows;

        @Override
        public void table(Table table) throws IOException {
            boolean grown = table.columns().size() >= columns.size()
                    && table.columns().subList(0, columns.size()).equals(columns);
            if (!grown) {
                throw new IOException(ENOUGH);
            }
            columns.clear();
            columns.addAll(table.columns());
            sink.table(table);
        }

        @Override
        public void row(LandingRow row) throws IOException {
            if (rows++ == MOST_ROWS) {
                throw new IOException(ENOUGH);
            }
            sink.row(row);
        }
    }
}
