package org.zhifaku.jobs.run;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run. Two equal requests are "the same command".
 *
 * @param job the job
 * @param businessDate frozen for the whole run; a day in Asia/Shanghai
 * @param source only this source; null = all
 * @param dataset only this dataset of the source; null = all. Needs a source
 */
public record RunRequest(
        JobName job,
        LocalDate businessDate,
        @Nullable String source,
        @Nullable String dataset) {

    public RunRequest {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(businessDate, "businessDate");
        if (dataset != null && source == null) {
            throw new IllegalArgumentException("A dataset is named by its source and its name; name the source too.");
        }
    }

    /** Everything of one job. */
    public static RunRequest all(JobName job, LocalDate businessDate) {
        return new RunRequest(job, businessDate, null, null);
    }

    /** Job and scope as {@code control.run.job} holds them, e.g. {@code nightly} or {@code collect municipal-csv/penalty}. */
    public String title() {
        if (source == null) {
            return job.lower();
        }
        return job.lower() + " " + source + (dataset == null ? "" : "/" + dataset);
    }

    /** Whether this source and dataset are part of it. */
    public boolean covers(String candidateSource, String candidateDataset) {
        return (source == null || source.equals(candidateSource))
                && (dataset == null || dataset.equals(candidateDataset));
    }
}
