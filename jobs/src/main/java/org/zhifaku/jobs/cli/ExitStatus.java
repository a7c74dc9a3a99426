package org.zhifaku.jobs.cli;

/** What a command ends with. */
public final class ExitStatus {
    public static final int DONE = 0;
    public static final int DONE_WITH_REJECTS = 1;
    public static final int FAILED = 2;
    public static final int WRONG_USAGE = 64;

    private ExitStatus() {}
}
