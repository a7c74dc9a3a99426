package org.zhifaku.console.quarantine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.correction.ImportOutcome;
import org.zhifaku.library.correction.SheetExporter;
import org.zhifaku.library.correction.SheetImporter;
import org.zhifaku.library.quarantine.Preview;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.pipeline.mapping.CellMasks;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/** What the pages read from the quarantine and ask of it, but for replays. Thread-safe. */
final class Workbench {

    private final Quarantine quarantine;
    private final Preview preview;
    private final SheetExporter exporter;
    private final SheetImporter importer;
    private final DefinitionSet definitions;

    Workbench(DataSource dataSource, DefinitionSet definitions) {
        this.quarantine = new Quarantine(dataSource);
        this.preview = new Preview(dataSource, definitions);
        this.exporter = new SheetExporter(dataSource, definitions);
        this.importer = new SheetImporter(dataSource, definitions);
        this.definitions = definitions;
    }

    /** A cell of the source, masked where it may identify a person. */
    record ShownCell(String column, @Nullable String value) {}

    /** A row with its cells and corrections. */
    record Entry(Quarantine.Row row, List<ShownCell> cells, List<Quarantine.Correction> corrections) {}

    long count(QuarantineFilter filter) {
        return quarantine.count(filter);
    }

    List<Quarantine.Cause> causes(QuarantineFilter filter) {
        return quarantine.causes(filter);
    }

    List<Quarantine.Row> rows(QuarantineFilter filter, long after, int most) {
        return quarantine.rows(filter, after, most);
    }

    Optional<Entry> entry(long id) {
        return quarantine.show(id).map(row -> new Entry(row, cells(row), quarantine.corrections(id)));
    }

    private List<ShownCell> cells(Quarantine.Row row) {
        Optional<Quarantine.RawRow> raw = quarantine.raw(row.quarantineId());
        if (raw.isEmpty()) {
            return List.of();
        }
        List<String> columns = raw.get().columns();
        Optional<CellMasks> masks =
                definitions.find(row.origin().source(), row.origin().dataset()).map(mapping -> mapping.masks(columns));
        List<ShownCell> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String value = column < raw.get().cells().size() ? raw.get().cells().get(column) : null;
            String shown = masks.isPresent()
                    ? masks.get().shown(column, value)
                    : value == null ? null : Masks.digitRuns(value);
            cells.add(new ShownCell(columns.get(column), shown));
        }
        return cells;
    }

    Preview.Result preview(QuarantineFilter filter) {
        return preview.of(filter, rows -> {});
    }

    void export(QuarantineFilter filter, OutputStream out) throws IOException {
        exporter.export(filter, out, rows -> {});
    }

    ImportOutcome take(Path file, String name, String madeBy) throws IOException {
        return importer.take(file, name, madeBy);
    }
}
