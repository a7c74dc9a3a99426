package org.zhifaku.connectors.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReaderTest {

    private static final TabularFormat FORMAT = TabularFormat.xlsx();

    @TempDir
    Path folder;

    private Path workbook(Consumer<Workbook> fill) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            fill.accept(workbook);
            workbook.finish();
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int c = 0; c < cells.length; c++) {
            sheet.value(row, c, cells[c]);
        }
    }

    @Test
    void showsNumbersPlainAndDatesIso() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("处罚");
            row(sheet, 0, "金额", "编号", "日期", "时间", "是否", "备注");
            sheet.value(1, 0, new BigDecimal("0.200000"));
            sheet.value(1, 1, 123456789012345L);
            sheet.value(1, 2, LocalDate.of(2024, 5, 7));
            sheet.style(1, 2).format("yyyy/mm/dd").set();
            sheet.value(1, 3, LocalDateTime.of(2024, 5, 7, 13, 30, 59));
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(1, 4, true);
            sheet.value(2, 0, 1.0E-5);
            sheet.value(2, 1, 0.1 + 0.2);
        });

        Read read = Read.of(file, FORMAT);

        assertThat(read.cells().get(0))
                .containsExactly("0.2", "123456789012345", "2024-05-07", "2024-05-07 13:30:59", "TRUE", null);
        assertThat(read.cells().get(1)).containsExactly("0.00001", "0.3", null, null, null, null);
        assertThat(read.rows().get(0).sequence()).isEqualTo(2);
    }

    @Test
    void findsTheHeaderBelowTitlesAndLeavesHiddenSheetsOut() throws IOException {
        Path file = workbook(book -> {
            Worksheet hidden = book.newWorksheet("代码");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            row(hidden, 0, "文号", "名称");
            row(hidden, 1, "不读", "不读");
            Worksheet sheet = book.newWorksheet("处罚");
            row(sheet, 0, "某局行政处罚公示表");
            row(sheet, 1, "填报单位：某局", "2024年");
            row(sheet, 3, "文号", " 名称 ", "罚款金额（万元）");
            row(sheet, 4, "甲1", "公司", "0.2");
            row(sheet, 6, "甲2", "公司", "1", "多");
            Worksheet second = book.newWorksheet("处罚2");
            row(second, 0, "文号", "名称");
            row(second, 1, "乙1", "公司");
            row(book.newWorksheet("说明"), 0, "请勿改动", "本表");
        });

        Read read = Read.of(file, FORMAT.withKnownColumns(Set.of("文号", "名称", "罚款金额(万元)")));

        assertThat(read.tables()).extracting(Table::sheet).containsExactly("处罚", "处罚2");
        assertThat(read.tables().get(0).columns()).containsExactly("文号", "名称", "罚款金额（万元）");
        assertThat(read.outline()).containsExactly("5 - 甲1", "7 EXTRA_CELLS 甲2", "2 - 乙1");
        assertThat(read.fault(1).message()).contains("工作表 '处罚'", "第 7 行", "有 4 格");
    }

    @Test
    void saysWhatCannotBeOpened() throws IOException {
        Path file = folder.resolve("no.xlsx");
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(Read.of(file, FORMAT).end().whyUnreadable().orElseThrow().message())
                .contains("'no.xlsx'", "不是 .xlsx 文件", "另存为 .xlsx");

        Files.write(file, new byte[0]);
        assertThat(Read.of(file, FORMAT).end().content()).isEqualTo(TabularEnd.Content.NOTHING);
    }

    @Test
    void neitherThrowsNorHangsOnADamagedWorkbook() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("处罚");
            for (int r = 0; r < 200; r++) {
                row(sheet, r, "文号" + r, "名称" + r, "金额" + r);
            }
        });
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; k < 5 && damaged.length > 0; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            Read read = Read.of(file, FORMAT);
            assertThat(read.end().rows()).isEqualTo(read.rows().size());
        }
    }

    @Test
    void tellsAWorkbookThatWasChangedOnItsWay() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("处罚");
            for (int r = 0; r < 5_000; r++) {
                sheet.value(r, 0, r == 0 ? "文号" : "甲");
                sheet.value(r, 1, new BigDecimal(r));
            }
        });
        Path other = folder.resolve("changed.xlsx");
        try (ZipFile whole = new ZipFile(file.toFile());
                ZipOutputStream changed = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : whole.stream().map(ZipEntry.class::cast).toList()) {
                byte[] bytes = whole.getInputStream(entry).readAllBytes();
                changed.putNextEntry(new ZipEntry(entry.getName()));
                boolean sheet = entry.getName().endsWith("sheet1.xml");
                changed.write(bytes, 0, sheet ? bytes.length / 2 : bytes.length);
                changed.closeEntry();
            }
        }

        Read cut = Read.of(other, FORMAT);

        assertThat(cut.rows()).hasSizeGreaterThan(1_000).allMatch(row -> row.fault() == null);
        assertThat(cut.end().whyUnreadable().orElseThrow().message()).contains("行之后不是完整的 Excel 内容", "另存为");
        byte[] flipped = Files.readAllBytes(file);
        int at = new String(flipped, StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml");
        flipped[at + 3_000] ^= 4;
        Files.write(other, flipped);
        assertThat(Read.of(other, FORMAT).end().whyUnreadable().orElseThrow().message())
                .containsAnyOf("校验和不符", "已损坏", "不是完整的 Excel 内容");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(Read.of(file, FORMAT).end().whyUnreadable().orElseThrow().message())
                .contains("xl/worksheets/sheet1.xml", "200 倍以上", "压缩炸弹");
    }

    @ParameterizedTest
    @CsvSource({"1E+5,100000", "1.50,1.5", "0.30000000000000004,0.3", "-0.0,0", "1E+999999999,1E+999999999"})
    void showsNumbersWithoutExponent(String raw, String shown) {
        assertThat(SheetNumbers.plain(new BigDecimal(raw), raw)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy/mm/dd,true",
        "m\"月\"d\"日\",true",
        "[$-804]yyyy年m月,true",
        "hh:mm,true",
        "General,false",
        "0.00,false",
        "'#,##0\"天\"',false",
        "[Red]0.00E+00,false"
    })
    void tellsDateFormats(String pattern, boolean date) {
        assertThat(SheetNumbers.isDatePattern(pattern)).isEqualTo(date);
    }

    @Test
    void matchesHeadersOfFullWidth() {
        assertThat(List.of("ＣＦ_ＷＳＨ", "罚款 金额（万元）").stream().map(Table::matchKey)).containsExactly("CF_WSH", "罚款金额(万元)");
    }
}
