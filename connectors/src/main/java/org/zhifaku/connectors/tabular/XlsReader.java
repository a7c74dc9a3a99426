package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visible sheets of an .xls workbook (Excel 97 to 2003), record by record: once for its texts, formats and merged
 * cells, once for its rows. Only the texts are kept in memory.
 */
final class XlsReader implements TabularReader {

    /** The texts of a workbook are kept in memory; those of a file this large fit into the heap we promise. */
    private static final long MOST_BYTES = 128L << 20;

    private final Path file;
    private final TabularFormat format;
    private final FaultMessages messages;
    private final boolean anyFirst;

    XlsReader(Path file, TabularFormat format, boolean anyFirst) {
        this.file = file;
        this.format = format;
        this.anyFirst = anyFirst;
        this.messages = new FaultMessages(file.getFileName().toString());
    }

    @Override
    public TabularEnd read(TableSink sink) throws IOException {
        Tally tally = new Tally(new GuardedSink(sink), format.operation());
        if (file.toFile().length() > MOST_BYTES) {
            return unreadable(tally, 0, "旧版 .xls 文件超过 " + MOST_BYTES + " 字节");
        }
        SheetBook book = new SheetBook(format, tally, messages, anyFirst);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            String objection = objection(root);
            if (objection != null) {
                return unreadable(tally, 0, objection);
            }
            XlsContents contents = new XlsContents();
            List<Merges> merges = new ArrayList<>();
            eachSheet(root, record -> contents.accept(record), merges, null);
            eachSheet(root, record -> true, merges, new Rows(contents, book));
        } catch (GuardedSink.Failure e) {
            throw e.thrown();
        } catch (EncryptedDocumentException e) {
            return unreadable(tally, 0, "它加了密码");
        } catch (SheetTable.Refused e) {
            return unreadable(tally, book.line(), String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // The edge to the workbook library, which throws all kinds of exceptions for damaged files.
            return unreadable(tally, book.line(), "第 " + book.line() + " 行之后不是完整的 Excel 内容（" + XlsxReader.why(e) + "）");
        }
        return tally.end(null, null);
    }

    private static @Nullable String objection(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return "它加了密码";
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return null;
        }
        return root.hasEntryCaseInsensitive("Book") ? "它是 Excel 95 或更早的文件" : "它里面没有工作簿";
    }

    private TabularEnd unreadable(Tally tally, long at, String why) {
        return tally.end(null, new TabularEnd.Unreadable(at, messages.unreadable(why, FaultMessages.MEND_WORKBOOK)));
    }

    /**
     * Walks through the records: those outside sheets go to {@code globals}, those of sheets to {@code rows}, or, without
     * it, only merged cells are noted.
     */
    private void eachSheet(DirectoryNode root, Predicate<Record> globals, List<Merges> merges, @Nullable Rows rows)
            throws IOException {
        try (InputStream in = root.createDocumentInputStream("Workbook")) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            int depth = 0;
            int sheet = -1;
            boolean inSheet = false;
            for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
                if (record instanceof BOFRecord begin) {
                    depth++;
                    if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
                        sheet++;
                        inSheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
                        if (rows == null) {
                            merges.add(new Merges());
                        } else if (inSheet) {
                            inSheet = rows.begin(sheet, merges.get(sheet));
                        }
                    }
                } else if (record instanceof EOFRecord) {
                    depth--;
                    if (depth == 0 && inSheet && rows != null) {
                        rows.end();
                    }
                    inSheet &= depth > 0;
                } else if (depth == 1 && sheet < 0) {
                    globals.test(record);
                } else if (depth == 1 && inSheet && rows != null) {
                    rows.accept(record);
                } else if (depth == 1 && record instanceof MergeCellsRecord merged && rows == null) {
                    note(merged, merges.get(sheet));
                }
            }
            if (inSheet && rows != null) {
                rows.end();
            }
        }
    }

    private static void note(MergeCellsRecord merged, Merges merges) {
        for (int i = 0; i < merged.getNumAreas(); i++) {
            CellRangeAddress area = merged.getAreaAt(i);
            merges.add(new Merges.Region(
                    area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
    }

    @Override
    public void close() {
        // The workbook is open only while it is read.
    }

    /** Makes rows of the cells of sheets. */
    private static final class Rows {
        private final XlsContents contents;
        private final SheetBook book;
        private @Nullable XlsRow row;
        private @Nullable SheetTable table;

        Rows(XlsContents contents, SheetBook book) {
            this.contents = contents;
            this.book = book;
        }

        /** Whether the sheet is read at all. */
        boolean begin(int index, Merges merges) {
            List<BoundSheetRecord> sheets = contents.sheets();
            BoundSheetRecord sheet = index < sheets.size() ? sheets.get(index) : null;
            String name = sheet == null ? "第 " + (index + 1) + " 张" : sheet.getSheetname();
            if (sheet != null && (sheet.isHidden() || sheet.isVeryHidden())) {
                book.hiddenSheet(name);
                return false;
            }
            table = new SheetTable(name, merges, book);
            row = new XlsRow(contents, book.format().limits().maxColumns() + 64);
            return true;
        }

        void accept(Record record) throws IOException {
            if (row != null && table != null) {
                SheetRow done = row.accept(record);
                if (done != null) {
                    table.row(done);
                }
            }
        }

        void end() throws IOException {
            if (row != null && table != null) {
                SheetRow done = row.finish();
                if (done != null) {
                    table.row(done);
                }
                table.end();
            }
            row = null;
            table = null;
        }
    }
}
