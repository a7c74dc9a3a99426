package org.zhifaku.connectors.tabular;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one sheet into rows. */
final class XlsRow {

    private final XlsContents contents;
    private final int mostCells;
    private final BitSet hidden = new BitSet();
    private @Nullable String[] cells = new String[0];
    private int number;
    /** Where the text that follows a formula belongs; -1 for nowhere. */
    private int textAt = -1;

    XlsRow(XlsContents contents, int mostCells) {
        this.contents = contents;
        this.mostCells = mostCells;
    }

    /** Takes a record; gives the row before when it was the first of another row. */
    @Nullable
    SheetRow accept(Record record) {
        if (record instanceof RowRecord row) {
            hidden.set(row.getRowNumber() + 1, row.getZeroHeight());
        } else if (record instanceof StringRecord text && textAt >= 0) {
            cells[textAt] = text.getString();
            textAt = -1;
        } else if (record instanceof CellValueRecordInterface cell) {
            SheetRow before = cell.getRow() + 1 == number ? null : finish();
            number = cell.getRow() + 1;
            put(cell.getColumn(), cell);
            return before;
        }
        return null;
    }

    /** The row gathered so far; null where there is none. */
    @Nullable
    SheetRow finish() {
        if (number == 0) {
            return null;
        }
        SheetRow row = new SheetRow(number, cells, hidden.get(number));
        cells = new String[0];
        number = 0;
        textAt = -1;
        return row;
    }

    private void put(int column, CellValueRecordInterface cell) {
        if (column < 0 || column >= mostCells) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, column + 1);
        }
        textAt = cell instanceof FormulaRecord formula && formula.hasCachedResultString() ? column : -1;
        cells[column] = text(cell);
    }

    private @Nullable String text(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            return contents.text(label.getSSTIndex());
        }
        if (cell instanceof LabelRecord label) {
            return label.getValue();
        }
        if (cell instanceof NumberRecord value) {
            return contents.number(value.getValue(), value.getXFIndex());
        }
        if (cell instanceof RKRecord value) {
            return contents.number(value.getRKNumber(), value.getXFIndex());
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isBoolean() ? bool(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? result(formula) : null;
    }

    private @Nullable String result(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> contents.number(formula.getValue(), ((CellRecord) formula).getXFIndex());
            case BOOLEAN -> bool(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case STRING, BLANK, FORMULA, _NONE -> null;
        };
    }

    private static String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }
}
