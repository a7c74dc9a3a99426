package org.zhifaku.jobs.run;

/** The states of {@code control.run.status}, best first. */
public enum RunStatus {
    RUNNING,
    COMPLETED,
    COMPLETED_WITH_REJECTS,
    FAILED;

    /** The worse of the two. */
    public RunStatus worse(RunStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
