package org.zhifaku.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.run.RunStore;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.library.access.DatabaseRoles;
import org.zhifaku.library.access.RoleState;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.ledger.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What runs now and what waits. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What runs now, the last run, and what waits in the queues.")
final class StatusCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Servers servers = Servers.openDatabase(context.settings(), context.terminal())) {
            JdbcClient jdbc = JdbcClient.create(Library.in(servers));
            List<RunSummary> newest = new RunRegistry(servers.dataSource()).recent(1);
            Map<String, Object> status = new LinkedHashMap<>();
            status.put("running", new RunStore(servers.dataSource()).isLocked());
            newest.forEach(run -> status.put("last_run", RunsCommand.toMap(run)));
            for (String queue : List.of("unresolved", "unpublished", "lake_dirty")) {
                status.put(queue, count(jdbc, "control." + queue));
            }
            status.put("quarantine_open", count(jdbc, "control.quarantine where status = 'OPEN'"));
            List<RoleState> roles = new ArrayList<>();
            // A library that an older program left has no such table before the next run.
            if (jdbc.sql("select to_regclass('control.database_role') is not null")
                    .query(Boolean.class)
                    .single()) {
                roles.addAll(DatabaseRoles.known(servers.dataSource()));
            }
            status.put("roles", roles);
            tell(status, newest, roles);
        }
        return ExitStatus.DONE;
    }

    private void tell(Map<String, Object> status, List<RunSummary> newest, List<RoleState> roles) {
        Terminal terminal = context.terminal();
        if (json) {
            terminal.json(status);
            return;
        }
        terminal.result(Boolean.TRUE.equals(status.get("running")) ? "A run is under way 正在运行" : "Nothing runs 空闲");
        for (RunSummary run : newest) {
            terminal.result(
                    "Last run 最近一次: %d %s %s %s".formatted(run.runId(), run.job(), run.businessDate(), run.status()));
            if (run.message() != null) {
                terminal.result("  " + run.message().replace("\n", "\n  "));
            }
        }
        terminal.result(
                "Waiting 待处理: %s to resolve 待归并, %s to publish 待发布, %s lake months 待导出, %s rejected rows open 待整改"
                        .formatted(
                                status.get("unresolved"),
                                status.get("unpublished"),
                                status.get("lake_dirty"),
                                status.get("quarantine_open")));
        for (RoleState role : roles) {
            terminal.result("Database role 数据库角色 %s: %s"
                    .formatted(role.role(), role.problem() == null ? "ready 就绪" : "missing 缺失. " + role.problem()));
        }
    }

    private static long count(JdbcClient jdbc, String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
