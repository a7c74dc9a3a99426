package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One pull. */
@Command(name = "pull", mixinStandardHelpOptions = true, description = "采集 Decide of a pull that is held.")
final class PullCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all that can be done. */
    static CommandLine all(CommandContext context) {
        return new CommandLine(new PullCommand()).addSubcommand(new PullReleaseCommand(context));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Name what to do: pull release ID --reason \"…\". The pulls: ./zhifaku pulls.");
    }
}
