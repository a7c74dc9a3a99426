package org.zhifaku.connectors.tabular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** What an .xls workbook says once for all its sheets: their names, its texts and its number formats. */
final class XlsContents {

    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Short> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> patterns = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean from1904;

    /** Notes a record, if it is one of these. */
    boolean accept(Record record) {
        if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (record instanceof ExtendedFormatRecord style) {
            formatOfStyle.add(style.getFormatIndex());
        } else if (record instanceof FormatRecord format) {
            patterns.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else {
            return false;
        }
        return true;
    }

    /** The sheets in the order of their places in the file. */
    List<BoundSheetRecord> sheets() {
        return sheets.stream()
                .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                .toList();
    }

    @Nullable
    String text(int index) {
        SSTRecord shared = texts;
        return shared == null || index < 0 || index >= shared.getNumUniqueStrings()
                ? null
                : shared.getString(index).getString();
    }

    String number(double number, int style) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "#NUM!";
        }
        int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        BigDecimal value = BigDecimal.valueOf(number);
        return SheetNumbers.text(value, value.toString(), format, patterns.get(format), from1904);
    }
}
