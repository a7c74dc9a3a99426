package org.zhifaku.jobs.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A steward's verdict on two keys. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Two keys or ids are the same thing, or are not. Goes before every rule, and stays through reruns, later data and rebuilds until undone.")
final class IdentityPairCommand implements Callable<Integer> {
    private final CommandContext context;
    private final boolean same;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "party, organ, or a record type such as penalty.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "LEFT", description = "A key or an id of the topic library.")
    private UUID left = new UUID(0, 0);

    @Parameters(index = "2", paramLabel = "RIGHT", description = "The other.")
    private UUID right = new UUID(0, 0);

    @Mixin
    private IdentityVerdict verdict = new IdentityVerdict();

    IdentityPairCommand(CommandContext context, boolean same) {
        this.context = context;
        this.same = same;
    }

    @Override
    public Integer call() {
        String reason = verdict.reason(spec);
        return verdict.decide(
                context,
                same ? "是同一个" : "不是同一个",
                decisions -> same
                        ? decisions.same(kind, left, right, reason, verdict.by())
                        : decisions.different(kind, left, right, reason, verdict.by()));
    }
}
