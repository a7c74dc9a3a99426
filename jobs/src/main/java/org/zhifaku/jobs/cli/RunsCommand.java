package org.zhifaku.jobs.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.ledger.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What ran. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "What ran, newest first.")
final class RunsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--limit", defaultValue = "20", description = "How many (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--json", description = "An array of runs as JSON.")
    private boolean json;

    RunsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Servers servers = Servers.openDatabase(context.settings(), context.terminal())) {
            List<RunSummary> runs = new RunRegistry(Library.in(servers)).recent(limit);
            if (json) {
                context.terminal().json(runs.stream().map(RunsCommand::toMap).toList());
            } else {
                print(runs, context.settings().schedule().zone());
            }
        }
        return ExitStatus.DONE;
    }

    private void print(List<RunSummary> runs, ZoneId zone) {
        TextTable table = new TextTable(List.of("运行", "作业", "业务日", "状态", "开始", "用时", "说明"));
        DateTimeFormatter time = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(zone);
        for (RunSummary run : runs) {
            table.row(Arrays.asList(
                    run.runId(),
                    run.job(),
                    run.businessDate(),
                    run.status(),
                    time.format(run.startedAt()),
                    run.endedAt() == null
                            ? ""
                            : Duration.between(run.startedAt(), run.endedAt()).toSeconds() + " s",
                    run.message()));
        }
        table.lines().forEach(context.terminal()::result);
    }

    static Map<String, Object> toMap(RunSummary run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", run.runId());
        map.put("job", run.job());
        map.put("business_date", run.businessDate().toString());
        map.put("status", run.status().name());
        map.put("started_at", run.startedAt().toString());
        if (run.endedAt() != null) {
            map.put("ended_at", run.endedAt().toString());
        }
        if (run.message() != null) {
            map.put("message", run.message());
        }
        return map;
    }
}
