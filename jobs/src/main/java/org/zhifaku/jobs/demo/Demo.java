package org.zhifaku.jobs.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.application.Application;
import org.zhifaku.jobs.application.ConsolePort;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.nightly.LedgerPrinter;
import org.zhifaku.jobs.nightly.Night;
import org.zhifaku.jobs.nightly.ProgramEnd;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.RunOutcome;
import org.zhifaku.jobs.run.RunRequest;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.simulation.SimulatedSources;
import org.zhifaku.jobs.terminal.Progress;
import org.zhifaku.jobs.terminal.Terminal;

/** A whole night on this machine, then a look around. */
public final class Demo {
    private final ZhifakuSettings settings;
    private final Terminal terminal;

    public Demo(ZhifakuSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /**
     * @param records size of the simulated world: rows that the credit centre offers on its first day
     * @param once exit after the night; else stay until told to end
     * @return the exit status of the night
     */
    public int run(int records, boolean once, boolean json) throws SQLException {
        LocalDate date = settings.defaultBusinessDate();
        DefinitionCheck.requireSound(settings);
        if (!once) {
            ConsolePort.requireFree(settings.console());
        }
        SimulatedSources simulated = new SimulatedSources(settings, records);
        try (ProgramEnd end = new ProgramEnd();
                Servers servers = Servers.openAll(settings, terminal);
                Application application =
                        once ? Application.forRuns(simulated, servers) : Application.withConsole(simulated, servers)) {
            servers.announce(once ? null : application.consoleUrl());
            if (!once) {
                terminal.notice("Console 管理台: %s/steward".formatted(application.consoleUrl()));
            }
            terminal.notice("The night of %s begins 开始夜间任务".formatted(date));
            RunOutcome outcome = application
                    .runs()
                    .run(RunRequest.all(JobName.NIGHTLY, date), Progress.on(terminal), terminal::notice);
            new LedgerPrinter(application.dataSource(), terminal).print(outcome, json);
            whereToLook(servers, once ? null : application.consoleUrl()).forEach(terminal::notice);
            if (!once) {
                terminal.notice("Ctrl-C ends it.");
                end.await();
            }
            return Night.exitStatus(outcome.status());
        }
    }

    private List<String> whereToLook(Servers servers, @Nullable String console) {
        String pages = console == null
                ? "  Console 管理台    ./zhifaku serve, or demo without --once"
                : "  Console 管理台    %s/steward%n  Portal 公示查询   %s/".formatted(console, console);
        return List.of(
                "",
                "Where to look 去哪里看",
                pages,
                "  Warehouse 数据库  %s (user %s; password: see ./zhifaku config)"
                        .formatted(servers.jdbcUrl(), servers.database().user()),
                "  Index 索引        %s/enforcement-acts/_search".formatted(servers.indexUrl()),
                "  Lake 数据湖       %s".formatted(settings.lake()),
                "  Landing 落地区    %s".formatted(settings.landing()),
                "Try 试试",
                "  ./zhifaku sql \"select count(*) from topic.penalty\"",
                "  ./zhifaku index search 公司",
                "  ./zhifaku ledger --json",
                "  ./zhifaku reconcile");
    }
}
