package org.zhifaku.connectors.feed;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.TabularLimits;

/**
 * What is asked of a source.
 *
 * @param dataset the dataset
 * @param businessDate the day the data are of
 * @param position where the last trusted pull ended, as its {@link FeedEnd#position} said; null for a first pull
 * @param full whether all rows are wanted, whatever the position
 * @param knownColumns column names that the mapping reads; may be empty
 */
public record FeedRequest(
        Dataset dataset, LocalDate businessDate, @Nullable String position, boolean full, Set<String> knownColumns) {

    public FeedRequest {
        knownColumns = Set.copyOf(knownColumns);
    }

    /** How large the parts of an answer may be. */
    public TabularLimits limits() {
        return dataset.system().thresholds().limits();
    }
}
