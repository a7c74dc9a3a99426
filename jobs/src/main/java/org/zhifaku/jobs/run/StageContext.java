package org.zhifaku.jobs.run;

import java.util.function.Consumer;
import org.zhifaku.jobs.terminal.Progress;
import org.zhifaku.library.ledger.RunContext;

/**
 * What a stage is given.
 *
 * @param run number and business date
 * @param request what was asked for
 * @param progress where to tell how far it is
 * @param notices where to tell a person something, line by line
 */
public record StageContext(RunContext run, RunRequest request, Progress progress, Consumer<String> notices) {}
