package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The sources. */
@Command(
        name = "source",
        mixinStandardHelpOptions = true,
        description = "来源 The sources: how each stands, whether it can be reached, a new one from a template.")
final class SourceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all that can be done. */
    static CommandLine all(CommandContext context) {
        return new CommandLine(new SourceCommand())
                .addSubcommand(new SourceListCommand(context))
                .addSubcommand(new SourceTestCommand(context))
                .addSubcommand(new SourceAddCommand(context));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Name what to do: source list, source test S, or source add NAME --like file.");
    }
}
