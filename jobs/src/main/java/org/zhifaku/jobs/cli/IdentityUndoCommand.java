package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a decision back. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description =
                "Takes a decision back; the rules decide again, and what was merged is two again under its old ids.")
final class IdentityUndoCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "DECISION",
            description = "Number of the decision, as './zhifaku identity decisions' shows it.")
    private long decision;

    @Mixin
    private IdentityVerdict verdict = new IdentityVerdict();

    IdentityUndoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String reason = verdict.reason(spec);
        return verdict.decide(context, "撤销", decisions -> decisions.revoke(decision, reason, verdict.by()));
    }
}
