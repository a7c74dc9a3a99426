package org.zhifaku.library.correction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What a steward does with a workbook in a spreadsheet program: opens it, changes cells, saves it under another name. */
final class Steward {

    /** A sheet in work: its name and all its cells, heading row first. */
    record Grid(String name, List<List<String>> rows) {

        /** Column of a heading. */
        int column(String heading) {
            return rows.get(0).indexOf(heading);
        }

        String get(int row, String heading) {
            return rows.get(row).get(column(heading));
        }

        void set(int row, String heading, String value) {
            rows.get(row).set(column(heading), value);
        }

        /** The row that has this value under this heading. */
        int row(String heading, String value) {
            for (int row = 1; row < rows.size(); row++) {
                if (get(row, heading).equals(value)) {
                    return row;
                }
            }
            throw new IllegalArgumentException("No row has '" + value + "' in '" + heading + "': " + rows);
        }
    }

    private Steward() {}

    static List<Grid> open(Path file) throws IOException {
        List<Grid> grids = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < row.getCellCount(); column++) {
                        cells.add(row.getCell(column) == null ? "" : row.getCellText(column));
                    }
                    while (!rows.isEmpty() && cells.size() < rows.get(0).size()) {
                        cells.add("");
                    }
                    rows.add(cells);
                }
                grids.add(new Grid(sheet.getName(), rows));
            }
        }
        return grids;
    }

    /** Changes the first sheet of data and saves it. */
    static Path edit(Path file, String name, Consumer<Grid> change) throws IOException {
        List<Grid> grids = open(file);
        change.accept(grids.get(1));
        return save(file.resolveSibling(name), grids);
    }

    static Path save(Path file, List<Grid> grids) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "steward", "1.0")) {
            for (Grid grid : grids) {
                Worksheet sheet = book.newWorksheet(grid.name());
                for (int row = 0; row < grid.rows().size(); row++) {
                    for (int column = 0; column < grid.rows().get(row).size(); column++) {
                        sheet.value(row, column, grid.rows().get(row).get(column));
                    }
                }
            }
        }
        return file;
    }
}
