package org.zhifaku.connectors.tabular;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;

/**
 * Reads the visible sheets of a workbook, row by row. The first visible sheet is always read; a further one only when it
 * has the first one's columns or a header of known names, so that sheets of instructions are left out. Title lines above
 * a header are skipped when known names tell the header. Rows without any text are skipped; a missing cell is null.
 */
final class XlsxReader implements TabularReader {

    private static final Logger LOG = LoggerFactory.getLogger(XlsxReader.class);
    private static final int HEADER_WITHIN_ROWS = 30;

    private final Path file;
    private final TabularFormat format;
    private final FaultMessages messages;
    private final Set<String> knownKeys;
    private Set<String> firstKeys = Set.of();
    private long line;

    XlsxReader(Path file, TabularFormat format) {
        this.file = file;
        this.format = format;
        this.messages = new FaultMessages(file.getFileName().toString());
        this.knownKeys = format.knownColumns().stream().map(Table::matchKey).collect(Collectors.toSet());
    }

    @Override
    public TabularEnd read(TableSink sink) throws IOException {
        Tally tally = new Tally(new Guarded(sink), format.operation());
        if (file.toFile().length() == 0) {
            return tally.end(null, null);
        }
        String objection = whyNoWorkbook();
        if (objection != null) {
            return unreadable(tally, 0, objection);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            int index = 0;
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    read(sheet, index++ == 0, tally);
                }
            }
            return tally.end(null, null);
        } catch (SinkFailure e) {
            throw e.cause();
        } catch (IOException | RuntimeException e) {
            // The edge to the workbook library, which throws all kinds of exceptions for damaged files; the file's
            // bytes
            // were read whole just before, so that none of them is the disk's.
            String why = e.getMessage() == null
                    ? e.getClass().getSimpleName()
                    : e.getMessage().strip();
            return unreadable(tally, line, "第 " + line + " 行之后不是完整的 Excel 内容（" + why + "）");
        }
    }

    private @Nullable String whyNoWorkbook() throws IOException {
        byte[] first = EncodingProbe.of(file, TabularFormat.csv()).first();
        if (EncodingProbe.begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "它是旧版 .xls 文件或加了密码";
        }
        if (!EncodingProbe.begins(first, 'P', 'K', 3, 4)) {
            return "它不是 .xlsx 文件";
        }
        try {
            return XlsxGuard.objection(file, format.limits());
        } catch (EOFException e) {
            return "文件不完整（" + e.getMessage() + "）";
        }
    }

    private TabularEnd unreadable(Tally tally, long at, String why) {
        String mend = "请用 Excel 打开检查，另存为 .xlsx 后重新推送。";
        return tally.end(null, new TabularEnd.Unreadable(at, messages.unreadable(why, mend)));
    }

    private void read(Sheet sheet, boolean first, Tally tally) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            List<Row> top = new ArrayList<>();
            while (top.size() < HEADER_WITHIN_ROWS && rows.hasNext()) {
                top.add(rows.next());
            }
            int header = headerIndex(top);
            if (header < 0) {
                return;
            }
            List<String> columns = columns(top.get(header));
            Table table = Table.of(sheet.getName(), null, top.get(header).getRowNum(), columns);
            Set<String> keys = new HashSet<>(table.matchKeys());
            if (!first && !belongs(keys)) {
                LOG.warn("Sheet '{}' of {} is not read: its header has no known column.", sheet.getName(), file);
                return;
            }
            firstKeys = first ? keys : firstKeys;
            tally.table(table);
            FaultMessages ofSheet = messages.ofSheet(sheet.getName());
            for (Row row : top.subList(header + 1, top.size())) {
                take(row, table.columns(), ofSheet, tally);
            }
            while (rows.hasNext()) {
                take(rows.next(), table.columns(), ofSheet, tally);
            }
        }
    }

    private boolean belongs(Set<String> keys) {
        return keys.equals(firstKeys)
                || keys.stream().filter(knownKeys::contains).count() >= 2;
    }

    /** The row with most known names; else the first with two cells or more; else the first with any. */
    private int headerIndex(List<Row> top) {
        int best = -1;
        long bestScore = 0;
        for (int i = 0; i < top.size(); i++) {
            List<String> texts = columns(top.get(i));
            long named = texts.stream().filter(text -> !text.isBlank()).count();
            long known = texts.stream()
                    .map(Table::matchKey)
                    .filter(knownKeys::contains)
                    .count();
            long score = known * 1_000_000 + (named >= 2 ? 2 : named);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private List<String> columns(Row row) {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < Math.min(row.getCellCount(), format.limits().maxColumns()); cell++) {
            String text = row.hasCell(cell) ? XlsxCells.text(row.getCell(cell)) : null;
            names.add(text == null ? "" : text);
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isBlank()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private void take(Row row, List<String> columns, FaultMessages ofSheet, Tally tally) throws IOException {
        line = row.getRowNum();
        int cells = Math.min(row.getCellCount(), columns.size() + 64);
        @Nullable String[] values = new String[columns.size()];
        int used = 0;
        boolean blank = true;
        Fault fault = null;
        for (int cell = 0; cell < cells; cell++) {
            String text = row.hasCell(cell) ? XlsxCells.text(row.getCell(cell)) : null;
            if (text == null || text.isEmpty()) {
                continue;
            }
            if (cell >= values.length) {
                values = Arrays.copyOf(values, cell + 1);
            }
            int bytes = text.length() * 3 > format.limits().maxCellBytes()
                    ? text.getBytes(StandardCharsets.UTF_8).length
                    : 0;
            if (bytes > format.limits().maxCellBytes()) {
                String column = cell < columns.size() ? columns.get(cell) : "第 " + (cell + 1) + " 列";
                fault = ofSheet.cellTooLarge(
                        line, column, bytes, format.limits().maxCellBytes());
                text = text.substring(0, 1_000) + "…";
            }
            values[cell] = text;
            blank = blank && text.isBlank();
            used = cell + 1;
        }
        if (blank) {
            return;
        }
        if (used > columns.size() && fault == null) {
            fault = ofSheet.extraCells(line, used, columns.size(), values[0] == null ? "" : values[0]);
        }
        tally.row(line, values, fault);
    }

    /** Gives tables and rows on, and tells a failure of the sink from one of the workbook. */
    private record Guarded(TableSink sink) implements TableSink {
        @Override
        public void table(Table table) {
            try {
                sink.table(table);
            } catch (IOException e) {
                throw new SinkFailure(e);
            }
        }

        @Override
        public void row(LandingRow row) {
            try {
                sink.row(row);
            } catch (IOException e) {
                throw new SinkFailure(e);
            } catch (CancellationException e) {
                throw new SinkFailure(new IOException("Nobody takes the rows any more.", e));
            }
        }
    }

    private static final class SinkFailure extends RuntimeException {
        private final IOException thrown;

        SinkFailure(IOException thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        IOException cause() {
            return thrown;
        }
    }

    @Override
    public void close() {
        // The workbook is open only while it is read.
    }
}
