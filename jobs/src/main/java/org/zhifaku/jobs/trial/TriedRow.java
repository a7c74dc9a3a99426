package org.zhifaku.jobs.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.StandardRecord;

/**
 * What became of one row.
 *
 * @param line line (row of the sheet) where it begins, from 1
 * @param outcome what the mapping tried makes of it
 * @param change how that differs from the mapping compared with; null where nothing differs or nothing is compared
 */
public record TriedRow(long line, Outcome outcome, @Nullable RowChange change) {
    /** The clean values; null where the row is rejected. */
    public @Nullable StandardRecord record() {
        return outcome.recordOrNull();
    }

    /** Why it is rejected; empty where it is accepted. */
    public List<Finding> violations() {
        return outcome.fold(accepted -> List.of(), Outcome.Rejected::violations);
    }
}
