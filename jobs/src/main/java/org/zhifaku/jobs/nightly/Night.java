package org.zhifaku.jobs.nightly;

import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.application.Application;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.run.RunOutcome;
import org.zhifaku.jobs.run.RunRequest;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.simulation.SimulatedSources;
import org.zhifaku.jobs.terminal.Progress;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.library.ledger.RunStatus;

/** Runs by hand: opens what is needed, does the runs, prints their ledgers, closes what it opened. */
public final class Night {
    private final ZhifakuSettings settings;
    private final Terminal terminal;

    public Night(ZhifakuSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** One run. Returns the exit status: 0 done, 1 done with rejects or holds, 2 failed. */
    public int run(RunRequest request, boolean json) throws SQLException {
        return run(List.of(request), json);
    }

    /** Runs in order; goes on after a failed one. Returns the worst exit status. */
    public int run(List<RunRequest> requests, boolean json) throws SQLException {
        int status = 0;
        DefinitionCheck.requireSound(settings);
        try (Servers servers = Servers.openAll(settings, terminal);
                Application application = Application.forRuns(simulated(), servers)) {
            servers.announce(null);
            LedgerPrinter printer = new LedgerPrinter(application.dataSource(), terminal);
            for (RunRequest request : requests) {
                RunOutcome outcome = application.runs().run(request, Progress.on(terminal), terminal::notice);
                printer.print(outcome, json);
                status = Math.max(status, exitStatus(outcome.status()));
            }
        }
        return status;
    }

    private SimulatedSources simulated() {
        return new SimulatedSources(settings, settings.demo().records());
    }

    /** A run of the reconcile job whose answer is its comparisons. */
    public int reconcile(RunRequest request, boolean json) throws SQLException {
        DefinitionCheck.requireSound(settings);
        try (Servers servers = Servers.openAll(settings, terminal);
                Application application = Application.forRuns(simulated(), servers)) {
            RunOutcome outcome = application.runs().run(request, Progress.on(terminal), terminal::notice);
            new ReconciliationPrinter(JdbcClient.create(application.dataSource()), terminal).print(outcome, json);
            return exitStatus(outcome.status());
        }
    }

    /** The exit status that goes with a run's. */
    public static int exitStatus(RunStatus status) {
        return switch (status) {
            case COMPLETED -> 0;
            case COMPLETED_WITH_REJECTS -> 1;
            case RUNNING, FAILED -> 2;
        };
    }
}
