package org.zhifaku.pipeline.normalise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.DatedCodes;
import org.zhifaku.pipeline.quality.RowContext;

/**
 * A field whose codes must hold on a date of the record (the date of the decision). A code that does not is told; it stays as it is.
 *
 * @param codes position of the code or the list of codes
 * @param date position of the date
 * @param rule the rule that is told
 * @param table says which code holds when
 */
public record DatedField(int codes, int date, String rule, DatedCodes table) {
    void apply(RowContext row) {
        Object value = row.get(codes);
        if (value == null) {
            return;
        }
        LocalDate day = row.get(date) instanceof LocalDate known ? known : null;
        if (value instanceof List<?> list) {
            list.forEach(code -> tell(row, (String) code, day));
        } else {
            tell(row, (String) value, day);
        }
    }

    private void tell(RowContext row, String code, @Nullable LocalDate day) {
        String doubt = table.doubt(code, day);
        if (doubt != null) {
            row.report(rule, codes, doubt);
        }
    }
}
