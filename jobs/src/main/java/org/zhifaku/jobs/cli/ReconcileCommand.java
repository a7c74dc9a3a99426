package org.zhifaku.jobs.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.nightly.Night;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares neighbouring stages. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description =
                "Compares counts and content checksums of landing, source, topic and index. Exit status 1 where they differ.")
final class ReconcileCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--source", paramLabel = "S", description = "Only this source.")
    private @Nullable String source;

    @Option(names = "--json", description = "One JSON object: agrees, and all comparisons.")
    private boolean json;

    ReconcileCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SQLException {
        Scopes.requireKnown(spec, context, source, null);
        RunRequest request =
                new RunRequest(JobName.RECONCILE, context.settings().defaultBusinessDate(), source, null);
        return new Night(context.settings(), context.terminal()).reconcile(request, json);
    }
}
