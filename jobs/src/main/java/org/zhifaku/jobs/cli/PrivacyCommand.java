package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Personal data. */
@Command(
        name = "privacy",
        mixinStandardHelpOptions = true,
        description = "个人信息 Where raw personal identifiers are and must not be.")
final class PrivacyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all that can be done. */
    static CommandLine all(CommandContext context) {
        return new CommandLine(new PrivacyCommand()).addSubcommand(new PrivacyScanCommand(context));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do: privacy scan.");
    }
}
