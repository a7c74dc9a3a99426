package org.zhifaku.connectors.pull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Manifest;

/**
 * What to pull, and what the puller should know of the mapping and of the pull before.
 *
 * @param businessDate the day the data are of
 * @param pullId number of the pull
 * @param pulledBy program and version, for the manifest
 * @param position where the last trusted pull of the dataset ended, for plans that go on from there; null for a first pull
 * @param full whether all rows are wanted, whatever the position
 * @param before what the last trusted pulls of the dataset had; null turns the gates that compare with it off
 * @param beforeFull the same of pulls of all rows, for such a pull
 * @param knownColumns column names that the mapping reads; they find the header of a sheet, and how full they are is
 *     watched. May be empty
 * @param drift columns of a file → what the mapping says of them
 */
public record PullRequest(
        LocalDate businessDate,
        long pullId,
        String pulledBy,
        @Nullable String position,
        boolean full,
        @Nullable Before before,
        @Nullable Before beforeFull,
        Set<String> knownColumns,
        Function<List<String>, Drift> drift) {

    public PullRequest {
        knownColumns = Set.copyOf(knownColumns);
    }

    /** A request that knows of no mapping and of no pull before. */
    public static PullRequest of(LocalDate businessDate, long pullId) {
        return new PullRequest(
                businessDate, pullId, "zhifaku", null, false, null, null, Set.of(), columns -> Drift.NONE);
    }

    /** With what pulls before had, whether of all rows or of changes. */
    public PullRequest withBefore(Before pulls) {
        return withBefore(pulls, pulls);
    }

    /** With what pulls before had: those of changes, and those of all rows. */
    public PullRequest withBefore(@Nullable Before changes, @Nullable Before whole) {
        return new PullRequest(businessDate, pullId, pulledBy, position, full, changes, whole, knownColumns, drift);
    }

    /** With where the last trusted pull ended. */
    public PullRequest from(@Nullable String lastPosition) {
        return new PullRequest(
                businessDate, pullId, pulledBy, lastPosition, full, before, beforeFull, knownColumns, drift);
    }

    /** For all rows, whatever the position. */
    public PullRequest forAll() {
        return new PullRequest(businessDate, pullId, pulledBy, position, true, before, beforeFull, knownColumns, drift);
    }

    public PullRequest withPulledBy(String program) {
        return new PullRequest(businessDate, pullId, program, position, full, before, beforeFull, knownColumns, drift);
    }

    /** With what a mapping knows. */
    public PullRequest withMapping(Set<String> columns, Function<List<String>, Drift> driftOf) {
        return new PullRequest(businessDate, pullId, pulledBy, position, full, before, beforeFull, columns, driftOf);
    }

    /**
     * What the last trusted pulls had.
     *
     * @param pulls how many they are
     * @param rows median of their rows
     * @param columns how full their columns were, the median of each; empty where that is not known, which turns that gate off
     */
    public record Before(int pulls, long rows, List<Manifest.ColumnFill> columns) {
        public Before {
            columns = List.copyOf(columns);
        }

        /** One pull alone. */
        public Before(long rows, List<Manifest.ColumnFill> columns) {
            this(1, rows, columns);
        }
    }

    /**
     * How the columns of a file differ from the mapping.
     *
     * @param unmapped columns that nobody maps and nobody ignores
     * @param vanished columns the mapping needs that are not there
     */
    public record Drift(List<String> unmapped, List<String> vanished) {
        /** No difference. */
        public static final Drift NONE = new Drift(List.of(), List.of());

        public Drift {
            unmapped = List.copyOf(unmapped);
            vanished = List.copyOf(vanished);
        }

        boolean isEmpty() {
            return unmapped.isEmpty() && vanished.isEmpty();
        }
    }
}
