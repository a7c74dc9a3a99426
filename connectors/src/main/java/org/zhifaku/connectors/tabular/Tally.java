package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Utf8Cells;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Gives rows to a sink and counts them by fault. */
final class Tally {

    private static final int MOST_REMARKS = 20;

    private final TableSink sink;
    private final Operation operation;
    private final Map<FaultCode, Long> faults = new EnumMap<>(FaultCode.class);
    private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
    private final List<String> remarks = new ArrayList<>();
    private long rows;
    private boolean header;
    private @Nullable Long truncatedLine;

    Tally(TableSink sink, Operation operation) {
        this.sink = sink;
        this.operation = operation;
    }

    void table(Table table) throws IOException {
        header = true;
        List<String> twice = table.duplicates();
        if (!twice.isEmpty()) {
            remark((table.sheet() == null ? "" : "工作表 '" + table.sheet() + "' ") + "第 " + table.headerLine()
                    + " 行表头的列名重复：" + twice);
        }
        sink.table(table);
    }

    void row(long line, @Nullable String[] values, @Nullable Fault fault) throws IOException {
        row(line, operation, values, fault);
    }

    void row(long line, Operation what, @Nullable String[] values, @Nullable Fault fault) throws IOException {
        row(new LandingRow(line, what, values, fault));
    }

    void row(long line, Operation what, Utf8Cells cells, @Nullable Fault fault) throws IOException {
        row(new LandingRow(line, what, cells, fault));
    }

    /** A sound row. */
    void row(long line, Utf8Cells cells) throws IOException {
        row(new LandingRow(line, operation, cells, null));
    }

    private void row(LandingRow row) throws IOException {
        rows++;
        Fault fault = row.fault();
        if (fault != null) {
            FaultCode code = FaultCode.valueOf(fault.code());
            faults.merge(code, 1L, Long::sum);
            if (code == FaultCode.TRUNCATED) {
                truncatedLine = row.sequence();
            }
        }
        sink.row(row);
    }

    /** Counts what is no data. */
    void skip(Skipped what) {
        skip(what, 1);
    }

    void skip(Skipped what, long count) {
        if (count > 0) {
            skipped.merge(what, count, Long::sum);
        }
    }

    /** Adds what a steward should know of the file, in Chinese; beyond a few it is told enough. */
    void remark(String remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    long rows() {
        return rows;
    }

    TabularEnd end(@Nullable TextEncoding encoding, TabularEnd.@Nullable Unreadable unreadable) {
        TabularEnd.Content content = rows > 0
                ? TabularEnd.Content.ROWS
                : header ? TabularEnd.Content.HEADER_ONLY : TabularEnd.Content.NOTHING;
        return new TabularEnd(rows, faults, encoding, content, truncatedLine, unreadable, skipped, remarks);
    }
}
