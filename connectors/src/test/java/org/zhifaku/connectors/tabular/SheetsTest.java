package org.zhifaku.connectors.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhifaku.connectors.tabular.TabularFormat.Kind;

/** What sheets hold beside data, in workbooks of either kind. */
class SheetsTest {

    private static final TabularFormat FORMAT = TabularFormat.xlsx();
    private static final Set<String> KNOWN = Set.of("文号", "名称", "罚款金额(万元)");

    @TempDir
    Path folder;

    /** A sheet to be written in either kind: rows of texts, numbers (Double), dates; null for no cell. */
    private record Sheet(String name, boolean hidden, List<int[]> merges, Object[]... rows) {
        static Sheet of(String name, Object[]... rows) {
            return new Sheet(name, false, List.of(), rows);
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private Path write(Kind kind, Sheet... sheets) throws IOException {
        return kind == Kind.XLS ? xls(sheets) : xlsx(sheets);
    }

    private Path xlsx(Sheet... sheets) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0");
            for (Sheet sheet : sheets) {
                Worksheet target = workbook.newWorksheet(sheet.name());
                for (int r = 0; r < sheet.rows().length; r++) {
                    for (int c = 0; c < sheet.rows()[r].length; c++) {
                        put(target, r, c, sheet.rows()[r][c]);
                    }
                }
                sheet.merges().forEach(m -> target.range(m[0], m[1], m[2], m[3]).merge());
                if (sheet.hidden()) {
                    target.setVisibilityState(VisibilityState.HIDDEN);
                }
            }
            workbook.finish();
        }
        return file;
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy\"年\"m\"月\"d\"日\" h:mm").set();
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    private Path xls(Sheet... sheets) throws IOException {
        return xls(workbook -> {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            CellStyle moment = workbook.createCellStyle();
            moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\" h:mm"));
            for (int s = 0; s < sheets.length; s++) {
                Sheet sheet = sheets[s];
                var target = workbook.createSheet(sheet.name());
                for (int r = 0; r < sheet.rows().length; r++) {
                    Row row = target.createRow(r);
                    for (int c = 0; c < sheet.rows()[r].length; c++) {
                        put(row, c, sheet.rows()[r][c], day, moment);
                    }
                }
                sheet.merges().forEach(m -> target.addMergedRegion(new CellRangeAddress(m[0], m[2], m[1], m[3])));
                workbook.setSheetHidden(s, sheet.hidden());
            }
        });
    }

    private static void put(Row row, int column, Object value, CellStyle day, CellStyle moment) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDateTime time) {
            cell.setCellValue(time);
            cell.setCellStyle(moment);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private Path xls(Consumer<Workbook> fill) throws IOException {
        Path file = folder.resolve("book.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void showsNumbersAndDatesAsTheyAre(Kind kind) throws IOException {
        Path file = write(
                kind,
                Sheet.of(
                        "处罚",
                        row("文号", "金额", "日期", "时间", "代码", "电话"),
                        row(
                                "甲1",
                                0.1 + 0.2,
                                LocalDate.of(2024, 5, 7),
                                LocalDateTime.of(2024, 5, 7, 13, 30),
                                440101199001012341.0,
                                13800138000.0),
                        row("甲2", 100000.0, LocalDate.of(1900, 1, 31), 45000.0, 123456789012345.0, 1E15)));

        Read read = Read.of(file, FORMAT);

        assertThat(read.cells().get(0))
                .containsExactly(
                        "甲1", "0.3", "2024-05-07", "2024-05-07 13:30:00", "4.40101199001012E+17", "13800138000");
        assertThat(read.cells().get(1))
                .containsExactly("甲2", "100000", "1900-01-31", "45000", "123456789012345", "1E+15");
        assertThat(read.outline()).containsExactly("2 - 甲1", "3 - 甲2");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void leavesOutWhatIsNoDataAndCountsIt(Kind kind) throws IOException {
        Path file = write(
                kind,
                Sheet.of(
                        "处罚",
                        row("某市行政处罚信息公示表"),
                        row("填报单位（盖章）：某局", null, "填报日期：2024年5月7日"),
                        row(),
                        row("序号", "文号", " 名称\n", "*罚款金额（万元）"),
                        row("(1)", "(2)", "(3)", "(4)"),
                        row(1.0, "甲1", "合计有限公司", 0.5),
                        row(),
                        row(null, "小计", null, 0.5),
                        row("序号", "文号", "名称", "罚款金额（万元）"),
                        row(2.0, "甲2", "备注：公司", 1.0),
                        row("合 计：", null, "2件", 1.5),
                        row("单位负责人：张三", null, "审核人：李四", "填报人：王五"),
                        row("2024年5月8日")),
                new Sheet("代码", true, List.of(), row("文号", "名称"), row("不读", "不读")),
                Sheet.of("空"),
                Sheet.of("说明", row("请勿改动", "本表")));

        Read read = Read.of(file, FORMAT.withKnownColumns(KNOWN));

        assertThat(read.columns()).containsExactly("序号", "文号", "名称", "*罚款金额（万元）");
        assertThat(read.cells()).containsExactly(List.of("1", "甲1", "合计有限公司", "0.5"), List.of("2", "甲2", "备注：公司", "1"));
        assertThat(read.end().skipped())
                .containsEntry(Skipped.TITLE_LINE, 2L)
                .containsEntry(Skipped.COLUMN_NUMBERS, 1L)
                .containsEntry(Skipped.BLANK_LINE, 1L)
                .containsEntry(Skipped.TOTAL_LINE, 2L)
                .containsEntry(Skipped.REPEATED_HEADER, 1L)
                .containsEntry(Skipped.SIGNATURE_LINE, 2L)
                .containsEntry(Skipped.HIDDEN_SHEET, 1L)
                .containsEntry(Skipped.EMPTY_SHEET, 1L)
                .containsEntry(Skipped.FOREIGN_SHEET, 1L);
        assertThat(read.end().told())
                .contains("工作表 '代码' 是隐藏的，没有读取", "工作表 '处罚' 第 8、11 行是合计行，不作数据")
                .anyMatch(told -> told.startsWith("不作数据：空行 1，标题行 2，合计行 2"));
    }

    @ParameterizedTest
    @CsvSource({
        "合计|30|15.5, TOTAL_LINE",
        "总计：|3件|1.2万元, TOTAL_LINE",
        "本页小计|/|—, TOTAL_LINE",
        "合计：12件||, TOTAL_LINE",
        "合计|某公司|5, ",
        "合计有限公司|甲3|5, ",
        "甲1|合计|5, ",
        "填报人：王五|审核人：李四|, SIGNATURE_LINE",
        "审核：|李四|, SIGNATURE_LINE",
        "联系电话：020-12345678||, SIGNATURE_LINE",
        "备注：本表一式两份||, SIGNATURE_LINE",
        "单位：万元||, SIGNATURE_LINE",
        "负责人|某公司|5, ",
        "某局：关于某公司的处罚|某公司|5, ",
        "备注：某公司|某公司|5, ",
        "1|2|3, COLUMN_NUMBERS",
        "甲|1|2, COLUMN_NUMBERS",
        "甲|乙|1, ",
        "1|2|4, ",
        "文号|名 称|金额, REPEATED_HEADER",
        "文号|名称|5, ",
        "2024年5月7日||, "
    })
    void tellsFurnitureFromData(String cells, String what) {
        SheetRow row = new SheetRow(9, cells.split("\\|", -1), false);

        Skipped found = Furniture.of(row, List.of("文号", "名称", "金额"), false);

        assertThat(found == null ? null : found.name()).isEqualTo(what);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void joinsAHeaderOfTwoRows(Kind kind) throws IOException {
        List<int[]> merges = List.of(
                new int[] {0, 0, 0, 6},
                new int[] {1, 0, 2, 0},
                new int[] {1, 1, 1, 3},
                new int[] {1, 4, 1, 5},
                new int[] {1, 6, 2, 6});
        Path file = write(
                kind,
                new Sheet(
                        "处罚",
                        false,
                        merges,
                        row("行政处罚台账"),
                        row("文号", "当事人", null, null, "处罚内容", null, "备注"),
                        row(null, "名称", "统一社会\n信用代码", "地址", "罚款金额(万元)", "没收"),
                        row("甲1", "公司", "9144", "广州", 0.5, "无", "x")));

        List<String> joined = List.of("文号", "当事人_名称", "当事人_统一社会\n信用代码", "当事人_地址", "处罚内容_罚款金额(万元)", "处罚内容_没收", "备注");
        for (Set<String> known : List.of(KNOWN, Set.<String>of())) {
            Read read = Read.of(file, FORMAT.withKnownColumns(known));

            assertThat(read.columns()).isEqualTo(joined);
            assertThat(read.outline()).containsExactly("4 - 甲1");
            assertThat(read.end().skipped()).containsEntry(Skipped.TITLE_LINE, 1L);
        }
        Structure declared = new Structure("", 2, "/");
        assertThat(Read.of(file, FORMAT.withKnownColumns(KNOWN).withStructure(declared))
                        .columns())
                .contains("当事人/名称", "文号", "备注");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void takesAWideNameForOneColumn(Kind kind) throws IOException {
        Path file = write(
                kind,
                new Sheet(
                        "处罚",
                        false,
                        List.of(new int[] {0, 1, 0, 2}),
                        row("文号", "名称", null, "金额"),
                        row("甲1", "公司", "分店", 1.0),
                        row("甲2", "公司", "分店", 2.0)));

        Read read = Read.of(file, FORMAT);

        assertThat(read.columns()).containsExactly("文号", "名称", "", "金额");
        assertThat(read.cells().get(1)).containsExactly("甲2", "公司", "分店", "2");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void joinsADeclaredHeaderWithoutMergedCells(Kind kind) throws IOException {
        Path file = write(
                kind,
                Sheet.of(
                        "处罚", row("文号", "当事人", null, "金额"), row(null, "名称", "代码", null), row("甲1", "公司", "9144", 1.0)));

        Read read = Read.of(file, FORMAT.withStructure(new Structure("", 2, "_")));

        assertThat(read.columns()).containsExactly("文号", "当事人_名称", "当事人_代码", "金额");
        assertThat(read.outline()).containsExactly("3 - 甲1");
    }

    @Test
    void tellsErrorCellsWhereTheyMatterAndReadsStoredResults() throws IOException {
        Path file = xls(workbook -> {
            var sheet = workbook.createSheet("处罚");
            put(sheet.createRow(0), 0, "文号", null, null);
            put(sheet.getRow(0), 1, "罚款金额(万元)", null, null);
            put(sheet.getRow(0), 2, "其他", null, null);
            for (int r = 1; r <= 4; r++) {
                put(sheet.createRow(r), 0, "甲" + r, null, null);
            }
            sheet.getRow(1).createCell(1).setCellFormula("1+1.5");
            sheet.getRow(1).createCell(2).setCellFormula("1/0");
            sheet.getRow(2).createCell(1).setCellFormula("1/0");
            sheet.getRow(3).createCell(1).setCellFormula("\"零\"&\"五\"");
            sheet.getRow(3).createCell(2).setCellFormula("1=1");
            put(sheet.getRow(4), 1, "#N/A", null, null);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        Read read = Read.of(file, FORMAT.withKnownColumns(KNOWN));

        assertThat(read.outline()).containsExactly("2 - 甲1", "3 ERROR_CELL 甲2", "4 - 甲3", "5 ERROR_CELL 甲4");
        assertThat(read.cells().get(0)).containsExactly("甲1", "2.5", "#DIV/0!");
        assertThat(read.cells().get(2)).containsExactly("甲3", "零五", "TRUE");
        assertThat(read.fault(1).message()).contains("第 3 行", "'罚款金额(万元)'", "'#DIV/0!'", "改正公式");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void readsTheSheetWithKnownNamesWhereverItStands(Kind kind) throws IOException {
        Path file = write(
                kind,
                Sheet.of("填表说明", row("一", "请逐项填写"), row("二", "金额以万元计")),
                Sheet.of("处罚", row("文号", "名称"), row("甲1", "公司")));

        assertThat(Read.of(file, FORMAT.withKnownColumns(KNOWN)).outline()).containsExactly("2 - 甲1");
        Read unknown = Read.of(file, FORMAT.withKnownColumns(Set.of("别的")));
        assertThat(unknown.tables()).extracting(Table::sheet).containsExactly("填表说明");
    }

    @Test
    void tellsHiddenRowsAndReadsThem() throws IOException {
        Path file = xls(workbook -> {
            var sheet = workbook.createSheet("处罚");
            for (int r = 0; r < 4; r++) {
                Row row = sheet.createRow(r);
                put(row, 0, r == 0 ? "文号" : "甲" + r, null, null);
                put(row, 1, r == 0 ? "名称" : "公司", null, null);
                row.setZeroHeight(r == 2);
            }
        });

        Read read = Read.of(file, FORMAT);

        assertThat(read.outline()).containsExactly("2 - 甲1", "3 - 甲2", "4 - 甲3");
        assertThat(read.end().told()).contains("工作表 '处罚' 有 1 行被隐藏（筛选），照常读取");
    }

    @Test
    void readsAWorkbookUnderTheOtherEnding() throws IOException {
        Path xls = write(Kind.XLS, Sheet.of("处罚", row("文号", "名称"), row("甲1", "公司")));
        Path renamed = folder.resolve("renamed.xlsx");
        Files.move(xls, renamed);

        assertThat(Read.of(renamed, FORMAT.withKind(Kind.XLSX)).outline()).containsExactly("2 - 甲1");
        Files.writeString(renamed, "<html><table><tr><td>文号</td></tr></table></html>");
        assertThat(Read.of(renamed, FORMAT).end().whyUnreadable().orElseThrow().message())
                .contains("改了扩展名的网页", "另存为 .xlsx");
    }

    @Test
    void refusesTooManyColumns() throws IOException {
        Path file = write(Kind.XLSX, Sheet.of("处罚", row("a", "b", "c", "d"), row("1", "2", "3", "4")));

        Read read = Read.of(file, FORMAT.withLimits(new TabularLimits(1 << 20, 4 << 20, 3, 1 << 20)));

        assertThat(read.end().whyUnreadable().orElseThrow().message())
                .contains("工作表 '处罚' 的表头有 4 列", "上限是 3 列", "thresholds.max_columns");
    }
}
