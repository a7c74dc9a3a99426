package org.zhifaku.sandbox.world.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A dataset that reads some rows of another one as another record type, cell by cell the same.
 *
 * @param prefix the rows are those whose act id begins with it; the rest of the id is that of the act
 */
public record Derived(DatasetView of, String dataset, String recordType, String prefix) implements DatasetView {
    @Override
    public String system() {
        return of.system();
    }

    @Override
    public List<String> columns() {
        return of.columns();
    }

    @Override
    public List<String> keyColumns() {
        return of.keyColumns();
    }

    @Override
    public String updateTimeColumn() {
        return of.updateTimeColumn();
    }

    @Override
    public Stream<TellingRow> rows(LocalDate through) {
        return of.rows(through).filter(this::has).map(reread());
    }

    @Override
    public Stream<TellingRow> changes(LocalDate date) {
        return of.changes(date).filter(this::has).map(reread());
    }

    private boolean has(TellingRow row) {
        return row.truth().act().startsWith(prefix);
    }

    private UnaryOperator<TellingRow> reread() {
        return row -> {
            Truth told = row.truth();
            Truth truth = new Truth(
                    recordType, told.act().substring(prefix.length()), told.party(), told.contradicts(), told.flaw());
            return new TellingRow(row.operation(), row.key(), row.updatedAt(), row.columns(), row.values(), truth);
        };
    }
}
