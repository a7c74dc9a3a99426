package org.zhifaku.jobs.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A whole night on this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts PostgreSQL, Elasticsearch and simulated source systems, runs a whole night, prints the ledger and",
            "where to look, and leaves the console running until Ctrl-C."
        })
final class DemoCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--once", description = "Stop everything and exit after the night.")
    private boolean once;

    @Option(
            names = "--records",
            paramLabel = "N",
            description = "Size of the simulated world: rows that the credit centre offers on its first day.")
    private @Nullable Integer records;

    @Option(names = "--json", description = "Print the ledger as one JSON object.")
    private boolean json;

    DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SQLException {
        if (records != null && records < 10) {
            throw new ParameterException(
                    spec.commandLine(), "--records is %d; it must be 10 or more.".formatted(records));
        }
        int size = records == null ? context.settings().demo().records() : records;
        return new Demo(context.settings(), context.terminal()).run(size, once, json);
    }
}
