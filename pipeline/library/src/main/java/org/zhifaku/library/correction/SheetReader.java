package org.zhifaku.library.correction;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a corrected workbook, sheet by sheet, and tells what is no sheet of ours. */
final class SheetReader {

    private static final long MOST_FILE_BYTES = 64L << 20;
    private static final long MOST_UNPACKED_BYTES = 512L << 20;
    private static final String DATE_LETTERS = ".*[yYdD年月日].*";

    private final Consumer<SheetProblem> problems;

    SheetReader(Consumer<SheetProblem> problems) {
        this.problems = problems;
    }

    /** Hands over all rows of all sheets but the guide, until the consumer or the file is done. */
    void read(Path file, Consumer<SheetRow> rows) throws IOException {
        String objection = objection(file.toFile());
        if (objection != null) {
            problems.accept(new SheetProblem("", 0, objection));
            return;
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            boolean any = false;
            for (Sheet sheet : book.getSheets().toList()) {
                if (!sheet.getName().equals(SheetLayout.GUIDE)) {
                    any = true;
                    read(sheet, rows);
                }
            }
            if (!any) {
                problems.accept(new SheetProblem("", 0, "文件中没有数据工作表。请使用由“导出”得到的更正表。"));
            }
        } catch (ExcelReaderException | UncheckedIOException e) {
            problems.accept(
                    new SheetProblem("", 0, "文件不是可读的 .xlsx（" + e.getMessage() + "）。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。"));
        }
    }

    private static @Nullable String objection(File file) throws IOException {
        if (file.length() > MOST_FILE_BYTES) {
            return "文件超过 %d MB。请按原因或日期分批导出、分批导入。".formatted(MOST_FILE_BYTES >> 20);
        }
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file)) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(all.nextElement())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED_BYTES) {
                            return "文件解压后超过 %d MB，不予读取。".formatted(MOST_UNPACKED_BYTES >> 20);
                        }
                    }
                }
            }
            return zip.getEntry("xl/workbook.xml") == null ? "文件不是 Excel 工作簿（.xlsx）。" : null;
        } catch (ZipException e) {
            return "文件不完整或不是 .xlsx（" + e.getMessage() + "）。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。";
        }
    }

    private void read(Sheet sheet, Consumer<SheetRow> rows) throws IOException {
        try (Stream<Row> all = sheet.openStream()) {
            Iterator<Row> each = all.iterator();
            if (!each.hasNext()) {
                problems.accept(new SheetProblem(sheet.getName(), 0, "工作表是空的。请删除它，或使用由“导出”得到的更正表。"));
                return;
            }
            List<String> headings = headings(each.next());
            int technical = headings.indexOf(SheetLayout.TECHNICAL.get(0));
            if (technical < SheetLayout.LEADING.size()
                    || technical != headings.size() - 2
                    || !headings.subList(technical, headings.size()).equals(SheetLayout.TECHNICAL)
                    || !headings.subList(0, SheetLayout.LEADING.size()).equals(SheetLayout.LEADING)) {
                problems.accept(new SheetProblem(
                        sheet.getName(),
                        1,
                        "缺少技术列（%s）或表头被改动，无法找回原来的行。请重新导出，只修改来源列的值。".formatted(String.join("、", SheetLayout.TECHNICAL))));
                return;
            }
            List<String> columns = List.copyOf(headings.subList(SheetLayout.LEADING.size(), technical));
            while (each.hasNext()) {
                row(sheet.getName(), each.next(), columns, technical, rows);
            }
        }
    }

    private static List<String> headings(Row row) {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            headings.add(SheetLayout.sheetText(row.getCellText(column)));
        }
        while (!headings.isEmpty() && headings.get(headings.size() - 1).isEmpty()) {
            headings.remove(headings.size() - 1);
        }
        return headings;
    }

    private void row(String sheet, Row row, List<String> columns, int technical, Consumer<SheetRow> rows) {
        SheetRow.Place place = new SheetRow.Place(sheet, row.getRowNum());
        StringBuilder flaw = new StringBuilder();
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        boolean empty = true;
        for (int column = 0; column < columns.size(); column++) {
            String text = text(row, SheetLayout.LEADING.size() + column, columns.get(column), flaw);
            empty &= text != null && text.isEmpty();
            cells.add(text);
        }
        String id = text(row, technical, "", flaw);
        String version = text(row, technical + 1, "", flaw);
        String reason = text(row, SheetLayout.REASON, "", flaw);
        if (id == null || version == null || !id.matches("[0-9]{1,18}") || version.isEmpty()) {
            if (!empty || id == null || !id.isEmpty()) {
                problems.accept(place.problem("技术列为空或被改动，无法找回原来的行。新增的行不能导入：请让来源系统报送；其余请重新导出。"));
            }
            return;
        }
        rows.accept(new SheetRow(
                place,
                columns,
                cells,
                reason == null ? "" : reason,
                new SheetRow.Key(Long.parseLong(id), version),
                flaw.isEmpty() ? null : flaw.toString()));
    }

    /** The cell as sheet text; null, and the flaw told, where it is no value. */
    private static @Nullable String text(Row row, int column, String heading, StringBuilder flaw) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            flaw.append("列“").append(heading).append("”含有公式或错误值，请改为普通文本。");
            return null;
        }
        String raw = cell.getRawValue();
        String text =
                switch (cell.getType()) {
                    case STRING -> cell.asString();
                    case BOOLEAN -> "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "TRUE" : "FALSE";
                    case NUMBER -> number(cell);
                    case EMPTY, FORMULA, ERROR -> null;
                };
        return SheetLayout.sheetText(text);
    }

    /** What somebody typed into a cell that was no longer text: a date as {@code yyyy-MM-dd}, any other number plain. */
    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && format.matches(DATE_LETTERS) && !format.equalsIgnoreCase("general")) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString().replace('T', ' ');
        }
        BigDecimal value = cell.asNumber();
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
