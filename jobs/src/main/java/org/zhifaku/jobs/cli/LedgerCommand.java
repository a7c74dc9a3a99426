package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.nightly.LedgerPrinter;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.library.ledger.Ledger;
import org.zhifaku.library.ledger.RunLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where each row went. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Where each row of a run went: the last run, or run N.")
final class LedgerCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--run", paramLabel = "N", description = "Number of the run (./zhifaku runs lists them).")
    private @Nullable Long run;

    @Option(
            names = "--rules",
            description =
                    "Instead: the rules of each pull, how many ran, how often each fired, which did not run and why.")
    private boolean rules;

    @Option(names = "--json", description = "One JSON object; of --rules one per pull.")
    private boolean json;

    LedgerCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Servers servers = Servers.openDatabase(context.settings(), context.terminal())) {
            DataSource dataSource = Library.in(servers);
            Ledger ledger = new Ledger(dataSource);
            Long wanted = run;
            RunLedger found = (wanted == null ? ledger.latest() : ledger.find(wanted))
                    .orElseThrow(() -> new OperatorException(
                            wanted == null
                                    ? "Nothing has run in this library yet. Run a night first: ./zhifaku demo --once, or ./zhifaku run nightly."
                                    : "There is no run %d. ./zhifaku runs lists those there are.".formatted(wanted)));
            LedgerPrinter printer = new LedgerPrinter(dataSource, context.terminal());
            if (rules) {
                printer.printRules(found, json);
            } else {
                printer.print(found, json);
            }
            return ExitStatus.DONE;
        }
    }
}
