package org.zhifaku.jobs.catalog;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhifaku.jobs.terminal.OperatorException;

/** A file of the catalogue: a workbook of elements and lineage, or lineage as CSV (UTF-8 with BOM, as Excel wants it). */
public final class CatalogFile {
    private static final int WIDEST = 60;

    private CatalogFile() {}

    /** Whether a file of this name can be written: it ends in .xlsx or .csv. */
    public static boolean isNamed(Path file) {
        return name(file).endsWith(".xlsx") || name(file).endsWith(".csv");
    }

    /**
     * Writes the file, whole or not at all; one of this name is replaced.
     *
     * @return rows of lineage
     * @throws OperatorException where it cannot be written
     */
    public static int write(Catalog catalog, Path file) {
        CatalogTable lineage = CatalogTable.lineage(catalog);
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                if (name(file).endsWith(".csv")) {
                    csv(lineage, out);
                } else {
                    workbook(List.of(CatalogTable.elements(catalog), lineage), out);
                }
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return lineage.rows().size();
        } catch (IOException e) {
            discard(draft, e);
            throw new OperatorException(
                    "Cannot write '%s': %s. Name a file in a folder that exists and that this user may write to."
                            .formatted(file, reason(e)),
                    e);
        }
    }

    private static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "it may not be written by this user";
        }
        String reason = problem instanceof FileSystemException known ? known.getReason() : problem.getMessage();
        return reason == null ? "it is a folder, or the disk refuses" : reason;
    }

    private static void discard(Path draft, IOException cause) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void csv(CatalogTable table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(table.headings());
        table.rows().forEach(csv::writeRecord);
        csv.flush();
    }

    private static void workbook(List<CatalogTable> tables, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "zhifaku", null)) {
            for (CatalogTable table : tables) {
                Worksheet sheet = workbook.newWorksheet(table.name());
                cells(sheet, 0, table.headings());
                sheet.range(0, 0, 0, table.headings().size() - 1).style().bold().set();
                sheet.freezePane(0, 1);
                sheet.setAutoFilter(0, 0, table.rows().size(), table.headings().size() - 1);
                for (int row = 0; row < table.rows().size(); row++) {
                    cells(sheet, row + 1, table.rows().get(row));
                }
                for (int column = 0; column < table.headings().size(); column++) {
                    sheet.width(column, width(table, column));
                }
            }
        }
    }

    private static void cells(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, cells.get(column));
            }
        }
    }

    private static int width(CatalogTable table, int column) {
        int widest = table.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(widest, table.headings().get(column).length()) + 4);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
