package org.zhifaku.connectors.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Utf8Cells;
import org.zhifaku.schemas.landing.Fault;

/** Records that were read and wait for the table that takes them; made by one thread, taken by another. */
public final class RecordBatch {

    private final List<String> columns;
    private final List<Read> records;

    /**
     * A record.
     *
     * @param cells at most as many as the batch has columns
     */
    record Read(long sequence, Utf8Cells cells, @Nullable Fault fault) {}

    RecordBatch(List<String> columns, List<Read> records) {
        this.columns = columns;
        this.records = List.copyOf(records);
    }

    /** The columns of all records read so far, by the same reader; later batches have them first too. */
    List<String> columns() {
        return columns;
    }

    List<Read> records() {
        return records;
    }
}
