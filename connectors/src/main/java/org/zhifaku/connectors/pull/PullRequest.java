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
 * @param before the last pull of the dataset that landed whole; null turns the gates that compare with it off
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
        Set<String> knownColumns,
        Function<List<String>, Drift> drift) {

    public PullRequest {
        knownColumns = Set.copyOf(knownColumns);
    }

    /** A request that knows of no mapping and of no pull before. */
    public static PullRequest of(LocalDate businessDate, long pullId) {
        return new PullRequest(businessDate, pullId, "zhifaku", null, false, null, Set.of(), columns -> Drift.NONE);
    }

    public PullRequest withBefore(Before pull) {
        return new PullRequest(businessDate, pullId, pulledBy, position, full, pull, knownColumns, drift);
    }

    /** With where the last trusted pull ended. */
    public PullRequest from(@Nullable String lastPosition) {
        return new PullRequest(businessDate, pullId, pulledBy, lastPosition, full, before, knownColumns, drift);
    }

    /** For all rows, whatever the position. */
    public PullRequest forAll() {
        return new PullRequest(businessDate, pullId, pulledBy, position, true, before, knownColumns, drift);
    }

    public PullRequest withPulledBy(String program) {
        return new PullRequest(businessDate, pullId, program, position, full, before, knownColumns, drift);
    }

    /** With what a mapping knows. */
    public PullRequest withMapping(Set<String> columns, Function<List<String>, Drift> driftOf) {
        return new PullRequest(businessDate, pullId, pulledBy, position, full, before, columns, driftOf);
    }

    /**
     * The pull before.
     *
     * @param rows its rows
     * @param columns how full its columns were; empty where that is not known, which turns that gate off
     */
    public record Before(long rows, List<Manifest.ColumnFill> columns) {
        public Before {
            columns = List.copyOf(columns);
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
