package org.zhifaku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.CsvFile;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.PenaltyGenerator;

/**
 * The file that all contestants read: penalties in the current generation of columns, UTF-8 with byte order mark, with the
 * sandbox's usual share of dirt, the same for every run of the same size.
 *
 * @param path the file; its marker lies beside it
 * @param businessDate the day it is of
 * @param rows its rows
 */
record GeneratedFile(Path path, LocalDate businessDate, long rows) {

    private static final long SEED = 20_260_301;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    static GeneratedFile write(Path folder, int rows) throws IOException {
        Path file = folder.resolve("XZCF_" + DAY.format(DateTimeFormatter.BASIC_ISO_DATE) + "_1.csv");
        PenaltyGenerator generator = new PenaltyGenerator(SEED, DirtPlan.standard());
        Arrival arrival = Arrival.archive(DAY);
        long written;
        try (CsvFile csv = CsvFile.create(file, CsvFile.Encoding.UTF_8_BOM, Layout.PENALTY_CURRENT.codes())) {
            for (long index = 0; csv.rows() < rows; index++) {
                csv.write(generator.row(index, Layout.PENALTY_CURRENT, arrival));
            }
            written = csv.rows();
        }
        Files.writeString(file.resolveSibling(file.getFileName() + ".done"), "rows=" + written + "\n");
        return new GeneratedFile(file, DAY, written);
    }
}
