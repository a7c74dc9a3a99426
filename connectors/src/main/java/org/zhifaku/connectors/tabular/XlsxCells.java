package org.zhifaku.connectors.tabular;

import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Shows cells of an .xlsx sheet as text, formulas as their stored result. */
final class XlsxCells {

    private final boolean from1904;

    /** @param from1904 whether the workbook's days count from 1904 */
    XlsxCells(boolean from1904) {
        this.from1904 = from1904;
    }

    @Nullable
    String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> null;
            case STRING -> cell.asString();
            case BOOLEAN -> "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "TRUE" : "FALSE";
            case NUMBER, FORMULA -> raw == null ? null : number(cell, raw);
            case ERROR -> raw == null ? "#ERROR" : raw;
        };
    }

    /** The stored result of a formula may be a text. */
    private String number(Cell cell, String raw) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        Integer format = cell.getDataFormatId();
        return SheetNumbers.text(value, raw, format == null ? 0 : format, cell.getDataFormatString(), from1904);
    }
}
