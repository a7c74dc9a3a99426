package org.zhifaku.jobs.trial;

import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.pipeline.normalise.BoundMapping;

/** Is told what a {@link Trial} finds, in the order of the file, on the thread that reads. */
public interface TrialListener {
    /** A table begins: a CSV file, or a sheet. */
    void columns(Table table, BoundMapping bound);

    /** One row. */
    void row(TriedRow row);
}
