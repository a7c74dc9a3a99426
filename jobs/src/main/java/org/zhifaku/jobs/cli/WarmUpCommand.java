package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import org.zhifaku.schemas.RecordTypes;
import picocli.CommandLine.Command;

/** Loads the classes that most commands need, so that the JVM can keep them in its archive; the script calls it after a build. */
@Command(name = "warm-up", hidden = true, description = "Loads the classes that most commands need.")
final class WarmUpCommand implements Callable<Integer> {
    private final CommandContext context;

    WarmUpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        RecordTypes.standard();
        return ZhifakuCommand.execute(context, "config", "--json");
    }
}
