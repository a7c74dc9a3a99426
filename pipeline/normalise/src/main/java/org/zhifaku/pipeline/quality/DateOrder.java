package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import java.util.List;
import org.zhifaku.schemas.RecordType;

/** X02: of each pair of dates the first is not after the second. */
record DateOrder(String rule, List<int[]> pairs, RecordType type) implements Check {
    @Override
    public void apply(RowContext row) {
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            boolean wrong = row.get(pair[0]) instanceof LocalDate earlier
                    && row.get(pair[1]) instanceof LocalDate later
                    && later.isBefore(earlier);
            if (wrong) {
                row.report(rule, pair[1], "早于“" + type.elements().get(pair[0]).zh() + "”");
            }
        }
    }
}
