package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;

/**
 * Makes a table of the rows of one sheet: finds its header, leaves out what is no data, and gives on the rest. Rows come
 * in their order; only the first ones are held back, until the header is known.
 */
final class SheetTable {

    private static final int HEADER_WITHIN_ROWS = 30;
    private static final Pattern ERROR =
            Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|ERROR)");

    private final String sheet;
    private final Merges merges;
    private final SheetBook book;
    private final FaultMessages messages;
    private final CellChecks checks;
    private final List<SheetRow> top = new ArrayList<>();
    private final Map<Skipped, NamedLines> skipped = new EnumMap<>(Skipped.class);
    private @Nullable Table table;
    private boolean ignored;
    /** The row that came last, and the one that was last looked at as data. */
    private int latest;

    private int last;
    private long hidden;

    SheetTable(String sheet, Merges merges, SheetBook book) {
        this.sheet = sheet;
        this.merges = merges;
        this.book = book;
        this.messages = book.messages().ofSheet(sheet);
        this.checks = new CellChecks(messages, book.format().limits().maxCellBytes());
    }

    void row(SheetRow row) throws IOException {
        if (ignored || row.isBlank()) {
            return;
        }
        if (row.number() <= latest) {
            throw new Refused("工作表 '" + sheet + "' 的行没有按顺序存放（第 " + latest + " 行之后是第 " + row.number() + " 行）");
        }
        latest = row.number();
        book.at(latest);
        if (table == null) {
            top.add(row);
            if (top.size() >= HEADER_WITHIN_ROWS) {
                begin();
            }
        } else {
            take(row, table);
        }
    }

    void end() throws IOException {
        if (table == null && !ignored) {
            begin();
        }
        if (hidden > 0) {
            remark("有 " + hidden + " 行被隐藏（筛选），照常读取");
        }
        skipped.forEach((what, lines) -> remark("第 " + lines + " 行是" + what.zh() + "，不作数据"));
    }

    private void remark(String text) {
        book.tally().remark("工作表 '" + sheet + "' " + text);
    }

    private void begin() throws IOException {
        Structure structure = book.format().structure();
        SheetHeader header = SheetHeader.find(top, merges, structure, book.knownKeys());
        if (header == null) {
            ignored = true;
            book.tally().skip(Skipped.EMPTY_SHEET);
            return;
        }
        int most = book.format().limits().maxColumns();
        if (header.columns().size() > most) {
            throw new Refused("工作表 '" + sheet + "' 的表头有 " + header.columns().size() + " 列，上限是 " + most
                    + " 列（source.yaml 的 thresholds.max_columns）");
        }
        SheetRow lowest = top.get(header.first() + header.rows() - 1);
        Table found = Table.of(sheet, null, lowest.number(), header.columns());
        if (!book.belongs(Set.copyOf(found.matchKeys()), header.known(book.knownKeys(), structure.headerJoint()))) {
            ignored = true;
            book.tally().skip(Skipped.FOREIGN_SHEET);
            remark("没有读取：它的表头没有已知的列名");
            return;
        }
        table = found;
        top.subList(0, header.first()).forEach(row -> skip(Skipped.TITLE_LINE, row));
        book.tally().table(found);
        last = lowest.number();
        for (SheetRow row : top.subList(header.first() + header.rows(), top.size())) {
            take(row, found);
        }
        top.clear();
    }

    private void skip(Skipped what, SheetRow row) {
        skipped.computeIfAbsent(what, any -> new NamedLines()).add(row.number());
        book.tally().skip(what);
    }

    private void take(SheetRow row, Table columns) throws IOException {
        book.tally().skip(Skipped.BLANK_LINE, Math.max(0, row.number() - last - 1));
        last = row.number();
        Skipped furniture = Furniture.of(row, columns.matchKeys(), skipped.containsKey(Skipped.SIGNATURE_LINE));
        if (furniture != null) {
            skip(furniture, row);
            return;
        }
        hidden += row.hidden() ? 1 : 0;
        @Nullable
        String[] values =
                Arrays.copyOf(row.cells(), Math.max(used(row), columns.columns().size()));
        Fault fault = null;
        for (int cell = 0; cell < values.length; cell++) {
            String text = values[cell];
            if (text != null && text.isEmpty()) {
                values[cell] = null;
            } else if (text != null) {
                Fault found = fault(row, cell, text, columns);
                values[cell] = checks.kept(text);
                fault = fault == null ? found : fault;
            }
        }
        if (values.length > columns.columns().size() && fault == null) {
            fault = messages.extraCells(
                    row.number(), values.length, columns.columns().size(), row.text(0));
        }
        book.tally().row(row.number(), values, fault);
    }

    private @Nullable Fault fault(SheetRow row, int cell, String text, Table columns) {
        String name = cell < columns.columns().size() ? columns.columns().get(cell) : "第 " + (cell + 1) + " 列";
        // What no mapping reads may be wrong.
        boolean read = cell < columns.matchKeys().size()
                && (book.knownKeys().isEmpty()
                        || book.knownKeys().contains(columns.matchKeys().get(cell)));
        if (read && text.charAt(0) == '#' && ERROR.matcher(text.strip()).matches()) {
            return messages.errorCell(row.number(), name, text.strip());
        }
        return checks.fault(row.number(), name, text);
    }

    private static int used(SheetRow row) {
        int used = row.cells().length;
        while (used > 0 && row.text(used - 1).isBlank()) {
            used--;
        }
        return used;
    }

    /** A sheet that must not be read as a table. */
    static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why);
        }
    }
}
