package org.zhifaku.jobs.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.nightly.Night;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.RunRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The topic library. */
@Command(name = "topic", mixinStandardHelpOptions = true, description = "The topic library: rebuild.")
final class TopicCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    static CommandLine all(CommandContext context) {
        return new CommandLine(new TopicCommand()).addSubcommand(new Rebuild(context));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do: topic rebuild.");
    }

    /** Makes it anew from what the sources say. */
    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = {
                "Makes all rows of the topic library anew from what the sources say; what changes by it goes to index and lake.",
                "Ids, history and decisions of stewards stay. Readers of the warehouse wait until it is done."
            })
    private static final class Rebuild implements Callable<Integer> {
        private final CommandContext context;

        @Option(names = "--json", description = "Print the run's ledger as one JSON object.")
        private boolean json;

        private Rebuild(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SQLException {
            RunRequest request =
                    RunRequest.all(JobName.REBUILD, context.settings().defaultBusinessDate());
            return new Night(context.settings(), context.terminal()).run(request, json);
        }
    }
}
