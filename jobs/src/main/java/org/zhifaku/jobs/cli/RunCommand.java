package org.zhifaku.jobs.cli;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.nightly.Night;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does by hand what the schedule does. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a job by hand: nightly (all of them), collect, integrate, replay, rebuild, publish or reconcile.",
            "A run that was broken off or failed is continued by the same command."
        })
final class RunCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "JOB",
            description =
                    "One of: nightly, collect, integrate, replay (the quarantine), rebuild (the topic library), publish, reconcile.")
    private JobName job = JobName.NIGHTLY;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--full",
            description =
                    "Of nightly and collect: fetch all rows, also where changes would do, and withdraw what is gone.")
    private boolean full;

    @Option(names = "--json", description = "Print the run's ledger as one JSON object.")
    private boolean json;

    RunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SQLException {
        if (options.dataset != null && options.source == null) {
            throw new ParameterException(
                    spec.commandLine(), "--dataset needs --source: a dataset is named within its source.");
        }
        Scopes.requireKnown(spec, context, options.source, options.dataset);
        LocalDate date = options.date == null ? context.settings().defaultBusinessDate() : options.date;
        RunRequest request = new RunRequest(job, date, options.source, options.dataset);
        if (full && job != JobName.COLLECT && job != JobName.NIGHTLY) {
            throw new ParameterException(spec.commandLine(), "--full is for nightly and collect: only they fetch.");
        }
        return new Night(context.settings(), context.terminal()).run(full ? request.forAll() : request, json);
    }
}
