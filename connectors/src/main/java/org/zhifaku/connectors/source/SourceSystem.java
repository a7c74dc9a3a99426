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
 * @param full when all its rows are fetched, whatever the position
 */
public record SourceSystem(
        String source,
        String nameZh,
        String owner,
        Transport transport,
        DriftPolicy drift,
        String schedule,
        Thresholds thresholds,
        Breaker breaker,
        FullSchedule full) {

    /** A source that is fetched as a whole only by hand. */
    public SourceSystem(
            String source,
            String nameZh,
            String owner,
            Transport transport,
            DriftPolicy drift,
            String schedule,
            Thresholds thresholds,
            Breaker breaker) {
        this(source, nameZh, owner, transport, drift, schedule, thresholds, breaker, FullSchedule.NEVER);
    }

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
     * @param maxShrink largest share of rows that may be missing against the median of the last trusted pulls, 0 to 1; 1 accepts any
     * @param maxShrinkChanges the same for pulls of changes, where a dataset is fetched as a whole as well
     * @param maxVanish largest share of the library's records that may be missing in a pull of all rows, 0 to 1
     * @param minFillRatio how full a column must be, as a part of the median of the last trusted pulls, 0 to 1; 0 accepts any.
     *     Columns count that had 20 rows and were at least half full
     * @param maxFileBytes largest file
     * @param limits how large the parts of a file may be
     */
    public record Thresholds(
            double maxShrink,
            double maxShrinkChanges,
            double maxVanish,
            double minFillRatio,
            long maxFileBytes,
            TabularLimits limits) {

        static final double USUAL_MAX_VANISH = 0.1;

        /** The usual limits, with another cell size. */
        public Thresholds(double maxShrink, double minFillRatio, int maxCellBytes, long maxFileBytes) {
            this(maxShrink, 1, USUAL_MAX_VANISH, minFillRatio, maxFileBytes, TabularLimits.withCellBytes(maxCellBytes));
        }

        /** Largest cell. */
        public int maxCellBytes() {
            return limits.maxCellBytes();
        }
    }
}
