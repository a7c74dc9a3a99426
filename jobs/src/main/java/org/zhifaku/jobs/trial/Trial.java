package org.zhifaku.jobs.trial;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.FaultCode;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.connectors.tabular.TabularEnd;
import org.zhifaku.connectors.tabular.TabularEnd.Unreadable;
import org.zhifaku.connectors.tabular.TabularReader;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;

/**
 * One file through one mapping, and beside it through another one where the two are compared. Keeps counts only, so that memory does
 * not grow with the file. Not thread-safe.
 */
public final class Trial {
    private final DatasetMapping mapping;
    private final LocalDate businessDate;
    private final TrialListener listener;
    private final FillRates fills;
    private final @Nullable DatasetMapping before;
    private final @Nullable Comparison comparison;
    private final Rows rows = new Rows();
    private long accepted;
    private long rejected;
    private List<String> told = List.of();

    /**
     * @param before the mapping to compare with; null for none
     * @param businessDate what rules take as today
     */
    public Trial(
            DatasetMapping mapping, @Nullable DatasetMapping before, LocalDate businessDate, TrialListener listener) {
        this.mapping = mapping;
        this.before = before;
        this.businessDate = businessDate;
        this.listener = listener;
        this.fills = new FillRates(mapping.recordType());
        this.comparison = before == null ? null : new Comparison(before.version(), mapping.version());
    }

    /**
     * Reads the file to its end, or to where it is damaged.
     *
     * @return why it could not be read to its end; empty where it could
     * @throws IOException where the disk fails
     */
    public Optional<Unreadable> run(TabularReader reader) throws IOException {
        TabularEnd end = reader.read(rows);
        told = end.told();
        if (end.unreadable() == null && rows.cut == null && end.content() == TabularEnd.Content.NOTHING) {
            return Optional.of(new Unreadable(1, "文件是空的，没有表头；请核对是否取到了完整的文件"));
        }
        return Optional.ofNullable(end.unreadable() == null ? rows.cut : end.unreadable());
    }

    /** What of the file is no data and what else is remarkable, in Chinese; known once it was run. */
    public List<String> told() {
        return told;
    }

    public long accepted() {
        return accepted;
    }

    public long rejected() {
        return rejected;
    }

    /** How full columns and elements are. */
    public FillRates fills() {
        return fills;
    }

    /** What differs; empty where nothing was compared. */
    public Optional<Comparison> comparison() {
        return Optional.ofNullable(comparison);
    }

    /** Takes the rows from the reader. */
    private final class Rows implements TableSink {
        private @Nullable BoundMapping bound;
        private @Nullable BoundMapping boundBefore;
        private @Nullable Unreadable cut;

        @Override
        public void table(Table table) {
            bound = mapping.bind(table.columns());
            boundBefore = before == null ? null : before.bind(table.columns());
            fills.table(table, bound);
            listener.columns(table, bound);
        }

        @Override
        public void row(LandingRow row) {
            BoundMapping columns = bound;
            if (columns == null) {
                throw new IllegalStateException("A row came before the columns of its table.");
            }
            Fault fault = row.fault();
            if (fault != null && fault.code().equals(FaultCode.TRUNCATED.name())) {
                // No row, but the place where the file breaks off.
                cut = new Unreadable(row.sequence(), fault.message());
                return;
            }
            Outcome outcome = columns.normalise(row, businessDate);
            if (outcome.recordOrNull() == null) {
                rejected++;
            } else {
                accepted++;
            }
            fills.row(row, outcome.recordOrNull());
            listener.row(new TriedRow(row.sequence(), outcome, compare(row, outcome)));
        }

        private @Nullable RowChange compare(LandingRow row, Outcome outcome) {
            if (boundBefore == null || comparison == null) {
                return null;
            }
            Outcome old = boundBefore.normalise(row, businessDate);
            RowChange change = RowChange.between(old, outcome).orElse(null);
            comparison.add(row.sequence(), old, outcome, change);
            return change;
        }
    }
}
