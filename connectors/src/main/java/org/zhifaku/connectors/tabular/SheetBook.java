package org.zhifaku.connectors.tabular;

import java.util.Set;
import java.util.stream.Collectors;

/** What the sheets of a workbook share while they are read. */
final class SheetBook {

    private final TabularFormat format;
    private final Tally tally;
    private final FaultMessages messages;
    private final Set<String> knownKeys;
    private Set<String> firstKeys = Set.of();
    private final boolean takesAnyFirst;
    private boolean begun;
    private long line;

    /** @param takesAnyFirst whether the first sheet is read even if no name of its header is known */
    SheetBook(TabularFormat format, Tally tally, FaultMessages messages, boolean takesAnyFirst) {
        this.takesAnyFirst = takesAnyFirst;
        this.format = format;
        this.tally = tally;
        this.messages = messages;
        this.knownKeys = format.knownColumns().stream().map(Table::matchKey).collect(Collectors.toSet());
    }

    TabularFormat format() {
        return format;
    }

    Tally tally() {
        return tally;
    }

    FaultMessages messages() {
        return messages;
    }

    Set<String> knownKeys() {
        return knownKeys;
    }

    /** Remembers how far reading came. */
    void at(long row) {
        line = row;
    }

    /** The row at which reading stands. */
    long line() {
        return line;
    }

    /**
     * Whether a sheet is one of the table's. The first is one if any name of its header is known, or if it has to be, as
     * nothing else in the workbook is; a further one must have its columns, or known ones.
     */
    boolean belongs(Set<String> keys, long known) {
        if (!begun) {
            begun = takesAnyFirst || knownKeys.isEmpty() || known > 0;
            firstKeys = begun ? keys : firstKeys;
            return begun;
        }
        return keys.equals(firstKeys) || known >= 2;
    }

    void hiddenSheet(String name) {
        tally.skip(Skipped.HIDDEN_SHEET);
        tally.remark("工作表 '" + name + "' 是隐藏的，没有读取");
    }
}
