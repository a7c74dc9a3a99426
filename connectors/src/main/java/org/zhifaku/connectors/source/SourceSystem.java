package org.zhifaku.connectors.source;

/**
 * A source system, as {@code source.yaml} describes it, settings resolved.
 *
 * @param source name of its folder
 * @param nameZh its name in Chinese
 * @param owner who answers for it
 * @param transport how it is reached
 * @param drift what happens to a pull whose columns differ from the mapping
 * @param schedule when it is pulled, e.g. {@code nightly}
 * @param thresholds what makes a pull doubtful
 */
public record SourceSystem(
        String source,
        String nameZh,
        String owner,
        Transport transport,
        DriftPolicy drift,
        String schedule,
        Thresholds thresholds) {

    /** What happens to a pull whose columns differ from the mapping. */
    public enum DriftPolicy {
        /** It is recorded. */
        ACCEPT,
        /** The pull is held. */
        HOLD
    }

    /**
     * What makes a pull doubtful.
     *
     * @param maxShrink largest share of rows that may vanish against the pull before, 0 to 1; 1 accepts any
     * @param minFillRatio how full a column must be, as a part of how full it was in the pull before, 0 to 1; 0 accepts any.
     *     Columns count that had 20 rows and were at least half full
     * @param maxCellBytes largest cell
     * @param maxFileBytes largest file
     */
    public record Thresholds(double maxShrink, double minFillRatio, int maxCellBytes, long maxFileBytes) {}
}
