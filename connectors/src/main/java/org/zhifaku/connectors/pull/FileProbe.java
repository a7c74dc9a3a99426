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

    private final Dataset dataset;
    private final FilePlan plan;
    private final Set<String> knownColumns;

    FileProbe(Dataset dataset, FilePlan plan, Set<String> knownColumns) {
        this.dataset = dataset;
        this.plan = plan;
        this.knownColumns = knownColumns;
    }

    ProbeOutcome look(FileDrop drop) throws IOException {
        List<DropFile> files =
                drop.list().stream().filter(file -> pattern(file).isPresent()).toList();
        Optional<DropFile> latest = files.stream()
                .filter(file -> pattern(file).orElseThrow().operation() == Operation.UPSERT)
                .max(Comparator.comparing(DropFile::name));
        String place = dataset.transport().place();
        if (latest.isEmpty()) {
            return new ProbeOutcome.Reachable(place, files.size(), List.of());
        }
        FileNames.requireSafe(latest.get().name(), place);
        Path copy = Files.createTempFile("zhifaku-probe", "");
        try {
            drop.fetch(latest.get(), copy, dataset.system().thresholds().maxFileBytes(), bytes -> {});
            return new ProbeOutcome.Reachable(
                    place + ", latest " + latest.get().name(),
                    files.size(),
                    columns(copy, pattern(latest.get()).orElseThrow()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Optional<FilePattern> pattern(DropFile file) {
        boolean marker =
                !plan.marker().isEmpty() && file.name().endsWith(plan.marker().replace("{name}", ""));
        return marker ? Optional.empty() : plan.patternOf(file.name());
    }

    private List<String> columns(Path file, FilePattern pattern) throws IOException {
        FirstTable first = new FirstTable();
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

    /** Stops the reader at the first row: the columns are known then. */
    private static final class FirstTable implements TableSink {
        private final List<String> columns = new ArrayList<>();

        @Override
        public void table(Table table) {
            columns.addAll(table.columns());
        }

        @Override
        public void row(LandingRow row) throws IOException {
            throw new IOException(ENOUGH);
        }
    }
}
