package org.zhifaku.jobs.trial;

import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.pipeline.normalise.Drift;

/** Is told what a {@link Trial} finds, in the order of the file, on the thread that reads. */
public interface TrialListener {
    /** A table begins: a CSV file, or a sheet. */
    void columns(Table table, Drift drift);

    /** One row. */
    void row(TriedRow row);
}
