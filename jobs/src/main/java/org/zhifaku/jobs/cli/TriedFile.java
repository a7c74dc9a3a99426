package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.rest.PageRows;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularLimits;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.pipeline.mapping.DatasetMapping;

/** A file on which a mapping is tried, as a pull would read it. */
final class TriedFile implements AutoCloseable {
    private final Path file;
    private final @Nullable Path taken;
    private final DatasetMapping mapping;
    private final Terminal terminal;

    private TriedFile(Path file, @Nullable Path taken, DatasetMapping mapping, Terminal terminal) {
        this.file = file;
        this.taken = taken;
        this.mapping = mapping;
        this.terminal = terminal;
    }

    /** The file; of a dataset behind a web server also one of its answers, whose rows are taken out of it. */
    static TriedFile of(Path file, Dataset pull, DatasetMapping mapping, Terminal terminal) throws IOException {
        if (!(pull.plan() instanceof RestPlan plan)) {
            return new TriedFile(file, null, mapping, terminal);
        }
        Path rows = Files.createTempFile("zhifaku-try", ".ndjson");
        OptionalLong written = PageRows.write(file, plan, rows);
        if (written.isEmpty()) {
            Files.delete(rows);
            return new TriedFile(file, null, mapping, terminal);
        }
        terminal.notice(
                "Read as an answer of the server 按接口应答读取: %,d rows at '%s' (pull.rest.answer.rows); a line is a row of it."
                        .formatted(written.getAsLong(), plan.answer().rows()));
        return new TriedFile(file, rows, mapping, terminal);
    }

    /** What holds the rows. */
    Path rows() {
        return taken == null ? file : taken;
    }

    /** As a pull would read a file of this name; where no pattern fits, by its ending and first bytes. */
    TabularFormat format(Dataset pull) throws IOException {
        String name = file.getFileName().toString();
        TabularLimits limits = pull.system().thresholds().limits();
        Optional<FilePattern> pattern =
                pull.plan() instanceof FilePlan files ? files.patternOf(name) : Optional.empty();
        if (pattern.isPresent()) {
            return pattern.get().tabular(mapping.sourceColumns(), limits);
        }
        TabularFormat format = TabularFormat.of(rows())
                .withKnownColumns(mapping.sourceColumns())
                .withLimits(limits);
        if (pull.plan() instanceof FilePlan files) {
            tellNoPattern(name, files, format);
        }
        return format;
    }

    private void tellNoPattern(String name, FilePlan files, TabularFormat format) {
        String patterns = files.files().stream().map(FilePattern::pattern).collect(Collectors.joining(", "));
        String all = format.kind() == TabularFormat.Kind.CSV ? "any usual delimiter and encoding" : "all it holds";
        terminal.notice("The name '%s' fits no pattern of pull.files in %s/%s.yaml (%s): read by its ending as %s, %s."
                .formatted(
                        name,
                        mapping.sourceName(),
                        mapping.datasetName(),
                        patterns,
                        format.kind().name().toLowerCase(Locale.ROOT),
                        all));
    }

    @Override
    public void close() throws IOException {
        if (taken != null) {
            Files.deleteIfExists(taken);
        }
    }
}
