package org.zhifaku.jobs.trial;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.schemas.landing.Operation;

/**
 * The dataset that a file's columns look like.
 *
 * @param mapping the dataset
 * @param known how many of the file's columns its mapping reads
 */
public record Lookalike(DatasetMapping mapping, long known) {

    /** How many columns of a table a mapping reads. */
    public static long known(Table table, DatasetMapping mapping) {
        Set<String> read = new HashSet<>();
        mapping.sourceColumns().forEach(column -> read.add(Table.matchKey(column)));
        return table.matchKeys().stream().filter(read::contains).count();
    }

    /**
     * The dataset that knows most columns: where that is more than the given one does, and the given one lacks a required column or
     * knows less than half of them.
     *
     * @param bound the given one, bound to the table
     */
    public static Optional<Lookalike> better(
            Table table, DatasetMapping than, BoundMapping bound, List<DatasetMapping> datasets) {
        long known = known(table, than);
        if (bound.problems(Operation.UPSERT).isEmpty()
                && known * 2 >= table.columns().size()) {
            return Optional.empty();
        }
        return datasets.stream()
                .map(mapping -> new Lookalike(mapping, known(table, mapping)))
                .filter(other -> other.known() > known)
                .max(Comparator.comparingLong(Lookalike::known));
    }
}
