package org.zhifaku.sandbox.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.zhifaku.sandbox.generator.CsvFile;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.generator.TableFile;
import org.zhifaku.sandbox.generator.XlsxFile;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.TellingRow;

/**
 * Writes what a register tells as files into a folder: on the base date, and every seventh day from it, the whole list ({@code
 * <stem>_QL_<date>}); on the other days what is new or told again ({@code <stem>_BG_<date>}). Nothing says which rows were deleted:
 * they are missing from the next whole list. Each file is followed by its {@code .done} marker with rows and digest.
 */
final class RegisterDrop {
    private static final int WHOLE_LIST_DAYS = 7;

    private final Path folder;
    private final LocalDate baseDate;
    private final DatasetView view;
    private final String stem;
    private final Format format;

    /** What the files are. */
    enum Format {
        CSV(".csv"),
        XLSX(".xlsx");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }
    }

    RegisterDrop(Path folder, LocalDate baseDate, DatasetView view, String stem, Format format) {
        this.folder = folder;
        this.baseDate = baseDate;
        this.view = view;
        this.stem = stem;
        this.format = format;
    }

    /** Writes the files of every date from the base date to {@code date} that are not there yet. */
    void ensureThrough(LocalDate date) {
        try {
            Files.createDirectories(folder);
            for (LocalDate day = baseDate; !day.isAfter(date); day = day.plusDays(1)) {
                deliver(day);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the files of the register to '" + folder + "': " + e.getMessage(), e);
        }
    }

    private void deliver(LocalDate day) throws IOException {
        boolean whole = ChronoUnit.DAYS.between(baseDate, day) % WHOLE_LIST_DAYS == 0;
        String name =
                stem + (whole ? "_QL_" : "_BG_") + day.format(DateTimeFormatter.BASIC_ISO_DATE) + format.extension;
        Path marker = folder.resolve(name + ".done");
        if (Files.exists(marker)) {
            return;
        }
        Path draft = folder.resolve("." + name + ".part");
        TableFile table = create(draft);
        try (table;
                Stream<TellingRow> rows = whole ? view.rows(day) : view.changes(day)) {
            Iterator<TellingRow> each =
                    rows.filter(row -> row.operation() != Operation.DELETE).iterator();
            while (each.hasNext()) {
                table.write(new GeneratedRow(each.next().values().toArray(String[]::new), null));
            }
        }
        Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(marker, "rows=" + table.rows() + "\nsha256=" + table.sha256() + "\n");
    }

    private TableFile create(Path draft) throws IOException {
        List<String> header = view.columns();
        return format == Format.CSV
                ? CsvFile.create(draft, CsvFile.Encoding.GB18030, header)
                : XlsxFile.create(draft, "清单", header);
    }
}
