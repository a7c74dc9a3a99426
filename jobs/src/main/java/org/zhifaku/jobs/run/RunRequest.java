package org.zhifaku.jobs.run;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.quarantine.QuarantineFilter;

/**
 * What is to be run. Two equal requests are "the same command".
 *
 * @param job the job
 * @param businessDate frozen for the whole run; a day in Asia/Shanghai
 * @param source only this source; null = all
 * @param dataset only this dataset of the source; null = all. Needs a source
 * @param full whether all rows of the sources are fetched, whatever the position
 * @param quarantined of {@code replay}, which rows beyond source and dataset; null = all of them
 */
public record RunRequest(
        JobName job,
        LocalDate businessDate,
        @Nullable String source,
        @Nullable String dataset,
        boolean full,
        @Nullable QuarantineFilter quarantined) {

    public RunRequest {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(businessDate, "businessDate");
        if (dataset != null && source == null) {
            throw new IllegalArgumentException("A dataset is named by its source and its name; name the source too.");
        }
    }

    /** A request that is about no quarantined row. */
    public RunRequest(JobName job, LocalDate businessDate, @Nullable String source, @Nullable String dataset) {
        this(job, businessDate, source, dataset, false, null);
    }

    /** The same for all rows of the sources. */
    public RunRequest forAll() {
        return new RunRequest(job, businessDate, source, dataset, true, quarantined);
    }

    /** A replay of the open rows of a filter. */
    public static RunRequest replay(LocalDate businessDate, QuarantineFilter filter) {
        return new RunRequest(
                JobName.REPLAY,
                businessDate,
                filter.from().source(),
                filter.from().dataset(),
                false,
                filter);
    }

    /** Which quarantined rows are meant. */
    public QuarantineFilter filter() {
        if (quarantined != null) {
            return quarantined;
        }
        return new QuarantineFilter(
                new QuarantineFilter.From(source, dataset, null, null), QuarantineFilter.ALL.why(), null);
    }

    /** Everything of one job. */
    public static RunRequest all(JobName job, LocalDate businessDate) {
        return new RunRequest(job, businessDate, null, null);
    }

    /** Job and scope as {@code control.run.job} holds them, e.g. {@code nightly} or {@code collect municipal-csv/penalty}. */
    public String title() {
        if (job == JobName.REPLAY) {
            return (job.lower() + " " + filter().title()).strip();
        }
        String what = full ? job.lower() + " full" : job.lower();
        if (source == null) {
            return what;
        }
        return what + " " + source + (dataset == null ? "" : "/" + dataset);
    }

    /** Whether this source and dataset are part of it. */
    public boolean covers(String candidateSource, String candidateDataset) {
        return (source == null || source.equals(candidateSource))
                && (dataset == null || dataset.equals(candidateDataset));
    }
}
