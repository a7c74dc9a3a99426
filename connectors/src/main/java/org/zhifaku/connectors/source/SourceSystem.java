package org.zhifaku.connectors.source;

import java.time.Duration;
import org.zhifaku.connectors.tabular.TabularLimits;

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
 * @param breaker when the source is left alone
 */
public record SourceSystem(
        String source,
        String nameZh,
        String owner,
        Transport transport,
        DriftPolicy drift,
        String schedule,
        Thresholds thresholds,
        Breaker breaker) {

    /** A source with the usual breaker. */
    public SourceSystem(
            String source,
            String nameZh,
            String owner,
            Transport transport,
            DriftPolicy drift,
            String schedule,
            Thresholds thresholds) {
        this(source, nameZh, owner, transport, drift, schedule, thresholds, Breaker.USUAL);
    }

    /**
     * When a source that does not answer is left alone.
     *
     * @param failures requests in a row that must have failed, retries and all
     * @param pause how long it is then left alone
     */
    public record Breaker(int failures, Duration pause) {

        static final Breaker USUAL = new Breaker(2, Duration.ofMinutes(10));
    }

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
     * @param maxFileBytes largest file
     * @param limits how large the parts of a file may be
     */
    public record Thresholds(double maxShrink, double minFillRatio, long maxFileBytes, TabularLimits limits) {

        /** The usual limits, with another cell size. */
        public Thresholds(double maxShrink, double minFillRatio, int maxCellBytes, long maxFileBytes) {
            this(maxShrink, minFillRatio, maxFileBytes, TabularLimits.withCellBytes(maxCellBytes));
        }

        /** Largest cell. */
        public int maxCellBytes() {
            return limits.maxCellBytes();
        }
    }
}
