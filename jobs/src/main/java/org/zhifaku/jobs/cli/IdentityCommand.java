package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is who. */
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        description =
                "待认定 What is likely, but not surely, the same act, party or organ; and what stewards decide of it.")
final class IdentityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all that can be done. */
    static CommandLine all(CommandContext context) {
        return new CommandLine(new IdentityCommand())
                .addSubcommand(new IdentityListCommand(context))
                .addSubcommand(new IdentityShowCommand(context))
                .addSubcommand(new IdentityDecisionsCommand(context))
                .addSubcommand("same", new CommandLine(new IdentityPairCommand(context, true)))
                .addSubcommand("different", new CommandLine(new IdentityPairCommand(context, false)))
                .addSubcommand(new IdentitySplitCommand(context))
                .addSubcommand(new IdentityUndoCommand(context));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to do: identity list, show REVIEW, same KIND LEFT RIGHT, different KIND LEFT RIGHT, split KIND RECORD, decisions or undo DECISION.");
    }
}
