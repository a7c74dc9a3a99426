package org.zhifaku.library.survivorship;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes contradictions as a workbook (.xlsx) for the departments that own the sources: a guide, then one sheet per source with one row per
 * thing, element and record of that source. Holds a few hundred rows. Thread-safe.
 */
public final class ConflictWorkbook {

    private static final int SHEET_ROWS = 500_000;
    private static final int FLUSHED_ROWS = 500;
    private static final int MOST_CHARACTERS = 32_767;
    private static final int SHEET_NAME = 31;
    private static final String TEXT = "@";
    private static final List<String> HEADINGS = List.of(
            "记录类型", "决定书文号", "主题库标识", "数据项", "本系统的说法", "其他系统的说法", "主题库采信", "是否一致", "采信理由", "数据集", "业务日", "原始文件行号",
            "来源记录标识");

    private final Conflicts conflicts;

    /** Workbooks of these contradictions. */
    public ConflictWorkbook(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /**
     * Writes them.
     *
     * @param source of this source only; null: of all, a sheet each
     * @param out gets the workbook; stays open
     * @param rowsDone told how many rows are written so far
     * @return rows written
     * @throws org.zhifaku.library.warehouse.WarehouseException where the warehouse refuses
     */
    public long write(@Nullable String source, OutputStream out, LongConsumer rowsDone) throws IOException {
        Workbook book = new Workbook(out, "zhifaku", "1.0");
        guide(book);
        Sheets sheets = new Sheets(book, owners(source), rowsDone);
        try {
            long rows = conflicts.each(source, Long.MAX_VALUE, sheets::add);
            sheets.finish();
            book.finish();
            return rows;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Map<String, String> owners(@Nullable String source) {
        Map<String, String> owners = new HashMap<>();
        conflicts.counts(source).forEach(count -> {
            String owner = count.owner();
            owners.put(count.source(), owner == null ? "" : owner);
        });
        return owners;
    }

    private static void guide(Workbook book) throws IOException {
        Worksheet sheet = book.newWorksheet("说明");
        sheet.width(0, 100);
        List<String> lines = List.of(
                "来源分歧清单",
                "1. 每张工作表是一个来源系统；每行是该系统的一条记录与其他系统对同一事项说法不同的一项。",
                "2. “主题库采信”是按择优规则采信的值，“采信理由”说明为什么；“是否一致”为“否”者，本系统的说法未被采信。",
                "3. 请主管部门核对原始文书：本系统有误的，请在本系统更正并重新报送；他系统有误的，请回告。",
                "4. 全角半角、空白、标点的差别和已脱敏的名称不算分歧。个人标识只列散列，不列原值。");
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
        }
        sheet.style(0, 0).bold().set();
        sheet.finish();
    }

    /** The sheets, one after the other. Not thread-safe. */
    private static final class Sheets {
        private final Workbook book;
        private final Map<String, String> owners;
        private final LongConsumer rowsDone;
        private final Set<String> names = new HashSet<>();
        private @Nullable Worksheet sheet;
        private String source = "";
        private int row;
        private long written;

        Sheets(Workbook book, Map<String, String> owners, LongConsumer rowsDone) {
            this.book = book;
            this.owners = owners;
            this.rowsDone = rowsDone;
        }

        void add(Conflicts.Line line) {
            try {
                Worksheet current = sheet;
                if (current == null || !source.equals(line.source()) || row > SHEET_ROWS) {
                    current = open(line.source());
                }
                write(current, line);
                row++;
                written++;
                if (written % FLUSHED_ROWS == 0) {
                    current.flush();
                    rowsDone.accept(written);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Worksheet open(String of) throws IOException {
            finish();
            source = of;
            String owner = owners.getOrDefault(of, "");
            Worksheet opened = book.newWorksheet(name(of));
            opened.inlineString(0, 0, owner.isEmpty() ? of : "%s（%s）".formatted(of, owner));
            opened.style(0, 0).bold().set();
            for (int column = 0; column < HEADINGS.size(); column++) {
                opened.inlineString(1, column, HEADINGS.get(column));
                opened.width(column, column >= 4 && column <= 6 || column == 8 ? 40 : 20);
            }
            opened.range(1, 0, 1, HEADINGS.size() - 1)
                    .style()
                    .bold()
                    .fillColor("D9E2E6")
                    .set();
            opened.freezePane(0, 2);
            sheet = opened;
            row = 2;
            return opened;
        }

        private String name(String of) {
            String base = of.substring(0, Math.min(of.length(), SHEET_NAME - 4));
            String name = base;
            for (int number = 2; !names.add(name); number++) {
                name = "%s %d".formatted(base, number);
            }
            return name;
        }

        private void write(Worksheet current, Conflicts.Line line) {
            String docNo = line.docNo();
            String taken = line.taken();
            List<String> cells = List.of(
                    line.kindZh(),
                    docNo == null ? "" : docNo,
                    line.id().toString(),
                    line.zh(),
                    line.value(),
                    line.others(),
                    taken == null ? "" : taken,
                    line.agrees() ? "是" : "否",
                    line.why(),
                    line.place().dataset(),
                    line.place().businessDate().toString(),
                    Long.toString(line.place().sequence()),
                    line.place().recordId().toString());
            for (int column = 0; column < cells.size(); column++) {
                current.inlineString(row, column, sheetText(cells.get(column)));
                current.style(row, column).format(TEXT).set();
            }
        }

        void finish() throws IOException {
            if (sheet != null) {
                sheet.finish();
                sheet = null;
                rowsDone.accept(written);
            }
        }
    }

    /** As a sheet can hold it: no character that XML forbids, cut at Excel's limit. */
    private static String sheetText(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(point -> point == '\n' || point == '\t' || point >= 0x20 && point < 0xFFFE || point >= 0x10000)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .forEach(kept::appendCodePoint);
        return kept.length() <= MOST_CHARACTERS ? kept.toString() : kept.substring(0, MOST_CHARACTERS);
    }
}
