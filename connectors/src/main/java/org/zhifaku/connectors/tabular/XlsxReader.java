package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visible sheets of an .xlsx workbook, row by row. The first visible sheet with text is always read; a further
 * one only when it has the first one's columns or a header of known names, so that sheets of instructions are left out.
 */
final class XlsxReader implements TabularReader {

    private final Path file;
    private final TabularFormat format;
    private final FaultMessages messages;
    private final boolean anyFirst;

    XlsxReader(Path file, TabularFormat format, boolean anyFirst) {
        this.file = file;
        this.format = format;
        this.anyFirst = anyFirst;
        this.messages = new FaultMessages(file.getFileName().toString());
    }

    @Override
    public TabularEnd read(TableSink sink) throws IOException {
        Tally tally = new Tally(new GuardedSink(sink), format.operation());
        XlsxGuard guard = XlsxGuard.inspect(file, format.limits());
        if (guard.objection() != null) {
            return unreadable(tally, 0, guard.objection());
        }
        SheetBook book = new SheetBook(format, tally, messages, anyFirst);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            XlsxCells cells = new XlsxCells(workbook.isDate1904());
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    read(sheet, cells, new SheetTable(sheet.getName(), guard.merges(sheet.getId()), book));
                } else {
                    book.hiddenSheet(sheet.getName());
                }
            }
        } catch (GuardedSink.Failure e) {
            throw e.thrown();
        } catch (SheetTable.Refused e) {
            return unreadable(tally, book.line(), String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // The edge to the workbook library, which throws all kinds of exceptions for damaged files; the file's
            // bytes were read whole just before, so that none of them is the disk's.
            String why = guard.damage() != null ? guard.damage() : why(e);
            return unreadable(tally, book.line(), "第 " + book.line() + " 行之后不是完整的 Excel 内容（" + why + "）");
        }
        return guard.damage() == null ? tally.end(null, null) : unreadable(tally, book.line(), guard.damage());
    }

    static String why(Exception e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().strip();
    }

    private TabularEnd unreadable(Tally tally, long at, String why) {
        return tally.end(null, new TabularEnd.Unreadable(at, messages.unreadable(why, FaultMessages.MEND_WORKBOOK)));
    }

    private void read(Sheet sheet, XlsxCells cells, SheetTable table) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> all = rows.iterator();
            while (all.hasNext()) {
                table.row(row(all.next(), cells));
            }
            table.end();
        }
    }

    private SheetRow row(Row row, XlsxCells cells) {
        int count = Math.min(row.getCellCount(), format.limits().maxColumns() + 64);
        @Nullable String[] texts = new String[count];
        for (int cell = 0; cell < count; cell++) {
            texts[cell] = row.hasCell(cell) ? cells.text(row.getCell(cell)) : null;
        }
        return new SheetRow(row.getRowNum(), texts, row.isHidden());
    }

    @Override
    public void close() {
        // The workbook is open only while it is read.
    }
}
