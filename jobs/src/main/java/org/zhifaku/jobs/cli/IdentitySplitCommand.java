package org.zhifaku.jobs.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A steward takes a record out of its key. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "A source record does not speak of what its key names: it gets a key of its own, until undone.")
final class IdentitySplitCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "Which of its keys: party, organ, or the record's type such as penalty.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "RECORD", description = "record_id of the source layer.")
    private UUID recordId = new UUID(0, 0);

    @Mixin
    private IdentityVerdict verdict = new IdentityVerdict();

    IdentitySplitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String reason = verdict.reason(spec);
        return verdict.decide(context, "拆分", decisions -> decisions.split(kind, recordId, reason, verdict.by()));
    }
}
