package org.zhifaku.library.correction;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.quarantine.Corrections.RowCorrection;
import org.zhifaku.library.quarantine.Quarantine.RowFinding;
import org.zhifaku.library.quarantine.QuarantinedRow;
import org.zhifaku.pipeline.mapping.CellMasks;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.schemas.landing.LandingRow;

/** One sheet of rows that share their columns. Not thread-safe. */
final class SheetWriter {

    /** Cells are text, whatever they look like: Excel would turn codes into numbers and dates into others. */
    private static final String TEXT = "@";

    private static final String WRONG = "FFF2CC";
    private static final double REASON_WIDTH = 60;
    private static final double CELL_WIDTH = 22;

    private final Worksheet sheet;
    private final List<String> columns;
    private final CellMasks masks;
    private final Map<String, List<Integer>> columnsByElement;
    private final Corrections corrections;
    private int row = 1;

    SheetWriter(Worksheet sheet, List<String> columns, DatasetMapping mapping, Corrections corrections) {
        this.sheet = sheet;
        this.columns = columns;
        this.masks = mapping.masks(columns);
        this.columnsByElement = mapping.bind(columns).columnsByElement();
        this.corrections = corrections;
        List<String> headings = SheetLayout.headings(columns);
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
            sheet.width(column, column == 0 ? REASON_WIDTH : CELL_WIDTH);
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("D9E2E6")
                .set();
        sheet.hideColumn(headings.size() - 1);
        sheet.hideColumn(headings.size() - 2);
        sheet.freezePane(SheetLayout.LEADING.size(), 1);
        // The password keeps hands off by mistake; whoever has the file can unlock it, and the importer checks
        // everything anyway.
        sheet.protect(
                "zhifaku",
                SheetProtectionOption.SHEET,
                SheetProtectionOption.OBJECTS,
                SheetProtectionOption.SCENARIOS,
                SheetProtectionOption.INSERT_COLUMNS,
                SheetProtectionOption.DELETE_COLUMNS,
                SheetProtectionOption.INSERT_ROWS);
    }

    /** Writes rows with the findings that rejected them. */
    void write(List<QuarantinedRow> rows, Map<Long, List<RowFinding>> reasons) throws IOException {
        int first = row;
        for (QuarantinedRow one : rows) {
            write(one, reasons.getOrDefault(one.quarantineId(), List.of()));
            row++;
        }
        int last = SheetLayout.LEADING.size() + columns.size() - 1;
        sheet.range(first, SheetLayout.REASON, row - 1, last)
                .style()
                .format(TEXT)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
        sheet.flush();
    }

    private void write(QuarantinedRow one, List<RowFinding> reasons) {
        RowCorrection correction = corrections.of(one.rawHash());
        LandingRow read = correction == null ? one.row() : correction.apply(one.row());
        text(0, reasons.stream().map(RowFinding::message).distinct().collect(Collectors.joining("\n")));
        text(1, one.place().original());
        text(2, Long.toString(read.sequence()));
        for (int column = 0; column < columns.size(); column++) {
            text(
                    SheetLayout.LEADING.size() + column,
                    column < read.size() ? masks.shown(column, read.value(column)) : null);
        }
        int technical = SheetLayout.LEADING.size() + columns.size();
        text(technical, Long.toString(one.quarantineId()));
        text(technical + 1, SheetLayout.version(one.rawHash(), correction == null ? 0 : correction.latest()));
        for (RowFinding reason : reasons) {
            String field = reason.field() == null ? "" : reason.field();
            for (int column : columnsByElement.getOrDefault(field, List.of())) {
                if (column >= 0) {
                    sheet.style(row, SheetLayout.LEADING.size() + column)
                            .fillColor(WRONG)
                            .set();
                }
            }
        }
    }

    private void text(int column, @Nullable String value) {
        String text = SheetLayout.sheetText(value);
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
