package org.zhifaku.pipeline.quality;

/** A check over a whole row, compiled for one record type. Immutable; never throws for bad data. */
@FunctionalInterface
interface Check {
    /** Looks at the row and reports under its rule. */
    void apply(RowContext row);
}
