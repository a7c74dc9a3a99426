package org.zhifaku.connectors.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhifaku.connectors.tabular.TabularFormat.Kind;

/** Whatever happens to a file on its way: nothing is thrown, nothing hangs, and no good row before it is lost. */
class FuzzTest {

    private static final int ROWS = 60;
    private static final int TRIES = 200;

    @TempDir
    Path folder;

    private record Sample(String name, Kind kind, byte[] bytes, boolean streamed) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String cell(int row) {
        return "某某公司" + row;
    }

    private static Stream<Sample> samples() throws IOException {
        StringBuilder csv = new StringBuilder("文号,名称,金额\n");
        StringBuilder json = new StringBuilder();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<rows>\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("甲").append(i).append(",\"").append(cell(i)).append("\",1.5\n");
            json.append("{\"文号\":\"甲")
                    .append(i)
                    .append("\",\"名称\":\"")
                    .append(cell(i))
                    .append("\",\"x\":{\"y\":1}}\n");
            xml.append("<row><文号>甲")
                    .append(i)
                    .append("</文号><名称 a=\"1\">")
                    .append(cell(i))
                    .append("</名称></row>\n");
        }
        xml.append("</rows>\n");
        byte[] text = csv.toString().getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                new Sample("csv utf-8", Kind.CSV, text, true),
                new Sample("csv gb18030", Kind.CSV, csv.toString().getBytes(TextEncoding.GB18030.charset()), true),
                new Sample("csv utf-16", Kind.CSV, csv.toString().getBytes(StandardCharsets.UTF_16), true),
                new Sample("csv.gz", Kind.CSV, gzip(text), false),
                new Sample("csv.zip", Kind.CSV, zip(text), false),
                new Sample("ndjson", Kind.NDJSON, json.toString().getBytes(StandardCharsets.UTF_8), true),
                new Sample("xml", Kind.XML, xml.toString().getBytes(StandardCharsets.UTF_8), true),
                new Sample("xlsx", Kind.XLSX, xlsx(), false),
                new Sample("xls", Kind.XLS, xls(), false));
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("x.csv"));
            zip.write(text);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("处罚");
        for (int r = 0; r <= ROWS; r++) {
            sheet.value(r, 0, r == 0 ? "文号" : "甲" + r);
            sheet.value(r, 1, r == 0 ? "名称" : cell(r));
        }
        sheet.range(ROWS + 1, 0, ROWS + 2, 1).merge();
        workbook.finish();
        return out.toByteArray();
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("处罚");
            for (int r = 0; r <= ROWS; r++) {
                var row = sheet.createRow(r);
                row.createCell(0).setCellValue(r == 0 ? "文号" : "甲" + r);
                row.createCell(1).setCellValue(r == 0 ? "名称" : cell(r));
                row.createCell(2).setCellValue(r * 1.5);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private Read read(byte[] content, Kind kind) throws IOException {
        Path file = folder.resolve("fuzz");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Read.of(file, TabularFormat.csv().withKind(kind)));
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) "\"<>{}[]&,\n\r\0'\\".charAt(random.nextInt(14));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> {
                    int length = Math.min(bytes.length - at, random.nextInt(40));
                    Arrays.fill(bytes, at, at + length, (byte) random.nextInt());
                }
                default -> {
                    byte[] longer = new byte[bytes.length + 8];
                    System.arraycopy(bytes, 0, longer, 0, at);
                    System.arraycopy(bytes, at, longer, at + 8, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neitherThrowsNorHangsOnADamagedFile(Sample sample) throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            Read read = read(mutated(sample.bytes(), random), sample.kind());

            assertThat(read.end().rows()).isEqualTo(read.rows().size());
            long faults =
                    read.rows().stream().filter(row -> row.fault() != null).count();
            assertThat(read.end().faultRows()).isEqualTo(faults);
            for (int r = 1; r < read.rows().size(); r++) {
                assertThat(read.rows().get(r).sequence())
                        .isGreaterThan(read.rows().get(r - 1).sequence());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neitherThrowsNorHangsOnNoise(Sample sample) throws IOException {
        Random random = new Random(13);
        for (int i = 0; i < 60; i++) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            // With the beginning of a file of its kind, so that it gets past the door.
            System.arraycopy(sample.bytes(), 0, noise, 0, Math.min(noise.length, 8 + random.nextInt(100)));

            Read read = read(noise, sample.kind());

            assertThat(read.end().rows()).isEqualTo(read.rows().size());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsEveryRowBeforeADamage(Sample sample) throws IOException {
        List<List<String>> whole = read(sample.bytes(), sample.kind()).cells();
        assertThat(whole).hasSize(ROWS);
        if (!sample.streamed()) {
            // Packed bytes say nothing about the rows before the damage until they are unpacked.
            return;
        }
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = sample.bytes().clone();
            int at = damaged.length / 2 + random.nextInt(damaged.length / 2);
            damaged[at] = (byte) "\"<>{}&,\n'\\\u00FF".charAt(random.nextInt(11));

            Read read = read(damaged, sample.kind());

            // The first half is untouched; a name that only the damage made may add a column at the end.
            int sound = ROWS / 2 - 2;
            assertThat(read.rows()).hasSizeGreaterThanOrEqualTo(sound);
            for (int r = 0; r < sound; r++) {
                assertThat(read.rows().get(r).fault()).isNull();
                assertThat(read.cells().get(r).subList(0, 2))
                        .isEqualTo(whole.get(r).subList(0, 2));
            }
        }
    }
}
