package org.zhifaku.sandbox.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    private static final List<String> HEADER = List.of("名称", "内容");

    @TempDir
    Path folder;

    @Test
    void quotesWhereNeededAndWritesDuplicatesTwice() throws IOException {
        Path file = folder.resolve("a.csv");
        TableFile csv = CsvFile.create(file, CsvFile.Encoding.GB18030, HEADER);
        try (csv) {
            csv.write(row(null, "甲,\"乙\"", "丙\n丁"));
            csv.write(row(DirtKind.EXACT_DUPLICATE, "戊", ""));
        }

        assertThat(csv.rows()).isEqualTo(3);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file, Charset.forName("GB18030"))) {
            assertThat(reader.stream().map(CsvRecord::getFields))
                    .containsExactly(HEADER, List.of("甲,\"乙\"", "丙\n丁"), List.of("戊", ""), List.of("戊", ""));
        }
    }

    @Test
    void beginsWithTheByteOrderMarkWhenAsked() throws IOException {
        Path file = folder.resolve("a.csv");
        CsvFile.create(file, CsvFile.Encoding.UTF_8_BOM, HEADER).close();

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFF名称,内容\r\n");
    }

    @Test
    void plantsGbkBytesBetweenSoundRows() throws IOException {
        Path file = folder.resolve("a.csv");
        try (TableFile csv = CsvFile.create(file, CsvFile.Encoding.UTF_8, HEADER)) {
            csv.write(row(null, "前", ""));
            csv.write(row(DirtKind.GBK_BYTES, "中山", ""));
            csv.write(row(null, "后", ""));
        }

        byte[] expected = concat(
                "名称,内容\r\n前,\r\n".getBytes(StandardCharsets.UTF_8),
                "中山,\r\n".getBytes(Charset.forName("GB18030")),
                "后,\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readAllBytes(file)).isEqualTo(expected);
    }

    @Test
    void tellsTheHashOfTheBytes() throws Exception {
        Path file = folder.resolve("a.csv");
        CsvFile csv = CsvFile.create(file, CsvFile.Encoding.UTF_8, HEADER);
        csv.close();

        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(csv.sha256()).isEqualTo(java.util.HexFormat.of().formatHex(digest));
    }

    @Test
    void writesExcelThatReadsBack() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (TableFile xlsx = XlsxFile.create(file, HEADER)) {
            for (int i = 0; i < 1_200; i++) {
                xlsx.write(row(null, "甲" + i, "内容\u0007"));
            }
        }

        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1_201);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("内容");
            assertThat(rows.get(1_200).getCellText(0)).isEqualTo("甲1199");
        }
    }

    private static GeneratedRow row(@Nullable DirtKind dirt, String... values) {
        return new GeneratedRow(values, dirt);
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
