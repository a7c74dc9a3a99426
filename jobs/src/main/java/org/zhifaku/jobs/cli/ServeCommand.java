package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import org.zhifaku.jobs.nightly.Serve;
import picocli.CommandLine.Command;

/** Console, API and schedule. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the console, the API and the nightly schedule until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    private final CommandContext context;

    ServeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return new Serve(context.settings(), context.terminal()).run();
    }
}
