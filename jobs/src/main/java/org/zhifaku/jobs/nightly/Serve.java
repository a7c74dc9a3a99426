package org.zhifaku.jobs.nightly;

import java.util.concurrent.CountDownLatch;
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
        try (Servers servers = Servers.openAll(settings, terminal);
                Application application = Application.withSchedule(simulated, servers)) {
            servers.announce(application.consoleUrl());
            terminal.notice("Console 管理台   %s/steward".formatted(application.consoleUrl()));
            terminal.notice("Portal 公示查询  %s/".formatted(application.consoleUrl()));
            terminal.notice("Nightly 夜间任务 %s (%s)"
                    .formatted(
                            settings.schedule().nightly(), settings.schedule().zone()));
            terminal.notice("Ctrl-C ends it.");
            untilTold();
        }
        return 0;
    }

    /** Blocks the main thread; a shutdown hook lets it go and waits until all is closed. */
    public static void untilTold() {
        CountDownLatch told = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            told.countDown();
                            try {
                                main.join(30_000);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "end-of-program"));
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
