package org.zhifaku.sandbox.center;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.CsvFile;
import org.zhifaku.sandbox.generator.DirtKind;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.TableFile;
import org.zhifaku.sandbox.generator.XlsxFile;

/**
 * The files of one record type and one date, numbered 01, 02, … as they are begun: each shape has its own, and a full file is
 * followed by the next. A file appears whole, then its {@code .done} marker.
 */
final class Delivery implements AutoCloseable {
    private static final int MOST_CSV_ROWS = 400_000;
    private static final int MOST_XLSX_ROWS = 100_000;

    private final Path folder;
    private final String stem;
    private final Map<Shape, Open> open = new EnumMap<>(Shape.class);
    private final List<DeliveredFile> delivered = new ArrayList<>();
    private int begun;

    /** In which form a record is delivered, always the same one. */
    enum Shape {
        CURRENT_TEXT,
        OLD_TEXT,
        CURRENT_EXCEL
    }

    /** @param kind first part of the names, e.g. XZCF or XZCF_CX */
    Delivery(Path folder, String kind, LocalDate date) {
        this.folder = folder;
        this.stem = kind + "_" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "_";
    }

    void write(Shape shape, Layout layout, CsvFile.Encoding encoding, GeneratedRow row) throws IOException {
        Open file = open.get(shape);
        int most = shape == Shape.CURRENT_EXCEL ? MOST_XLSX_ROWS : MOST_CSV_ROWS;
        if (file != null && file.table.rows() >= most) {
            finish(file);
            file = null;
        }
        if (file == null) {
            String name = nextName(shape == Shape.CURRENT_EXCEL ? ".xlsx" : ".csv");
            Path draft = folder.resolve("." + name + ".part");
            TableFile table = shape == Shape.CURRENT_EXCEL
                    ? XlsxFile.create(draft, layout.titles())
                    : CsvFile.create(draft, encoding, layout.codes());
            file = new Open(name, draft, table);
            open.put(shape, file);
        }
        file.write(row);
    }

    /** One whole file from rows that need no shape. */
    void writeAll(List<String> header, List<GeneratedRow> rows) throws IOException {
        String name = nextName(".csv");
        Path draft = folder.resolve("." + name + ".part");
        Open file = new Open(name, draft, CsvFile.create(draft, CsvFile.Encoding.UTF_8_BOM, header));
        for (GeneratedRow row : rows) {
            file.write(row);
        }
        finish(file);
    }

    private String nextName(String extension) {
        begun++;
        return stem + (begun < 10 ? "0" : "") + begun + extension;
    }

    /** Ends all files; returns what was delivered, by name. */
    List<DeliveredFile> finish() throws IOException {
        for (Open file : open.values()) {
            finish(file);
        }
        open.clear();
        delivered.sort(java.util.Comparator.comparing(DeliveredFile::name));
        return List.copyOf(delivered);
    }

    private void finish(Open file) throws IOException {
        file.table.close();
        Files.move(file.draft, folder.resolve(file.name), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                folder.resolve(file.name + ".done"),
                "rows=" + file.table.rows() + "\nsha256=" + file.table.sha256() + "\n");
        delivered.add(new DeliveredFile(file.name, file.table.rows(), file.dirt));
    }

    /** Closes what a fault left open; the drafts are overwritten by the next attempt. */
    @Override
    public void close() throws IOException {
        for (Open file : open.values()) {
            file.table.close();
        }
    }

    private static final class Open {
        private final String name;
        private final Path draft;
        private final TableFile table;
        private final Map<DirtKind, Long> dirt = new EnumMap<>(DirtKind.class);

        Open(String name, Path draft, TableFile table) {
            this.name = name;
            this.draft = draft;
            this.table = table;
        }

        void write(GeneratedRow row) throws IOException {
            table.write(row);
            @Nullable DirtKind kind = row.dirt();
            if (kind != null) {
                dirt.merge(kind, 1L, Long::sum);
            }
        }
    }
}
