package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;

/** All that a reader gave, for assertions. */
record Read(List<Table> tables, List<LandingRow> rows, TabularEnd end) {

    static Read of(Path file, TabularFormat format) throws IOException {
        List<Table> tables = new ArrayList<>();
        List<LandingRow> rows = new ArrayList<>();
        TableSink sink = new TableSink() {
            @Override
            public void table(Table table) {
                tables.add(table);
            }

            @Override
            public void row(LandingRow row) {
                rows.add(row);
            }
        };
        try (TabularReader reader = TabularReader.open(file, format)) {
            return new Read(tables, rows, reader.read(sink));
        }
    }

    static Read of(byte[] content, TabularFormat format) {
        try {
            Path file = Files.createTempFile("tabular", ".csv");
            try {
                Files.write(file, content);
                return of(file, format);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> columns() {
        if (tables.isEmpty()) {
            throw new AssertionError("There is no table: " + end);
        }
        return tables.get(0).columns();
    }

    /** Cells of all rows. */
    List<List<@Nullable String>> cells() {
        return rows.stream().map(row -> Arrays.asList(row.values())).toList();
    }

    /** Line, fault code (or "-") and first cell of each row. */
    List<String> outline() {
        return rows.stream()
                .map(row -> row.sequence() + " "
                        + (row.fault() == null ? "-" : row.fault().code()) + " " + row.values()[0])
                .toList();
    }

    Fault fault(int row) {
        Fault fault = rows.get(row).fault();
        if (fault == null) {
            throw new AssertionError("Row " + row + " has no fault: " + outline());
        }
        return fault;
    }
}
