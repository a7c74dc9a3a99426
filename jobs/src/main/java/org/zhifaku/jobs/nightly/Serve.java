package org.zhifaku.jobs.nightly;

import org.zhifaku.jobs.application.Application;
import org.zhifaku.jobs.application.ConsolePort;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.simulation.SimulatedSources;
import org.zhifaku.jobs.terminal.Terminal;

/** Console, API and schedule, until the program is told to end. */
public final class Serve {
    private final ZhifakuSettings settings;
    private final Terminal terminal;

    public Serve(ZhifakuSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Returns when the program is told to end (Ctrl-C, SIGTERM). */
    public int run() {
        DefinitionCheck.requireSound(settings);
        ConsolePort.requireFree(settings.console());
        SimulatedSources simulated =
                new SimulatedSources(settings, settings.demo().records());
        try (ProgramEnd end = new ProgramEnd();
                Servers servers = Servers.openAll(settings, terminal);
                Application application = Application.withSchedule(simulated, servers)) {
            servers.announce(application.consoleUrl());
            terminal.notice("Console 管理台   %s/steward".formatted(application.consoleUrl()));
            terminal.notice("Portal 公示查询  %s/".formatted(application.consoleUrl()));
            terminal.notice("Nightly 夜间任务 %s (%s)"
                    .formatted(
                            settings.schedule().nightly(), settings.schedule().zone()));
            terminal.notice("Ctrl-C ends it.");
            end.await();
        }
        return 0;
    }
}
