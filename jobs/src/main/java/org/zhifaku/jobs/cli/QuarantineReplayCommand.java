package org.zhifaku.jobs.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.nightly.Night;
import org.zhifaku.jobs.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges open rejects anew and publishes what passes. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Judges open rejects anew under the definitions as they are now; what passes goes through to topic library, index and lake.",
            "Without options all of them. Twice changes nothing; a replay that was broken off is continued by the same command."
        })
final class QuarantineReplayCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private QuarantineOptions options = new QuarantineOptions();

    @Option(
            names = "--json",
            description = "Print the run's ledger as one JSON object; rejected are rows that stay open.")
    private boolean json;

    QuarantineReplayCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SQLException {
        RunRequest request = RunRequest.replay(context.settings().defaultBusinessDate(), options.filter(spec, context));
        return new Night(context.settings(), context.terminal()).run(request, json);
    }
}
