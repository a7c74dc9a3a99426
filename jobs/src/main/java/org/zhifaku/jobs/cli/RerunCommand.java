package org.zhifaku.jobs.cli;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.nightly.Night;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the nights of a span of dates again. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = "Runs the nights of these business dates again, in order. What did not change stays as it is.")
final class RerunCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            converter = RunOptions.Date.class,
            description = "First business date.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            converter = RunOptions.Date.class,
            description = "Last business date.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--source", paramLabel = "S", description = "Only this source.")
    private @Nullable String source;

    @Option(names = "--json", description = "Print each run's ledger as a JSON object on a line of its own.")
    private boolean json;

    RerunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SQLException {
        if (to.isBefore(from)) {
            throw new ParameterException(
                    spec.commandLine(), "--to (%s) is before --from (%s). Exchange them.".formatted(to, from));
        }
        Scopes.requireKnown(spec, context, source, null);
        List<RunRequest> requests = from.datesUntil(to.plusDays(1))
                .map(date -> new RunRequest(JobName.NIGHTLY, date, source, null))
                .toList();
        return new Night(context.settings(), context.terminal()).run(requests, json);
    }
}
