package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Gives rows to a sink and counts them by fault. */
final class Tally {

    private final TableSink sink;
    private final Operation operation;
    private final Map<FaultCode, Long> faults = new EnumMap<>(FaultCode.class);
    private long rows;
    private boolean header;
    private @Nullable Long truncatedLine;

    Tally(TableSink sink, Operation operation) {
        this.sink = sink;
        this.operation = operation;
    }

    void table(Table table) throws IOException {
        header = true;
        sink.table(table);
    }

    void row(long line, @Nullable String[] values, @Nullable Fault fault) throws IOException {
        rows++;
        if (fault != null) {
            FaultCode code = FaultCode.valueOf(fault.code());
            faults.merge(code, 1L, Long::sum);
            if (code == FaultCode.TRUNCATED) {
                truncatedLine = line;
            }
        }
        sink.row(new LandingRow(line, operation, values, fault));
    }

    TabularEnd end(@Nullable TextEncoding encoding, TabularEnd.@Nullable Unreadable unreadable) {
        TabularEnd.Content content = rows > 0
                ? TabularEnd.Content.ROWS
                : header ? TabularEnd.Content.HEADER_ONLY : TabularEnd.Content.NOTHING;
        return new TabularEnd(rows, faults, encoding, content, truncatedLine, unreadable);
    }
}
