package org.zhifaku.jobs.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.source.DatasetStanding;
import org.zhifaku.jobs.source.SourceOverview;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.warehouse.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the sources stand. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "How each dataset of each source stands: last pull, rows, watermark, when it is expected next.")
final class SourceListCommand implements Callable<Integer> {
    private static final int SHOWN_WATERMARK = 24;

    private final CommandContext context;

    @Option(names = "--json", description = "An array of datasets as JSON.")
    private boolean json;

    SourceListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        SourceOverview overview = new SourceOverview(context.settings());
        try (Servers servers = Servers.openDatabase(context.settings(), context.terminal())) {
            List<DatasetStanding> standings = overview.list(library(servers.dataSource()), Instant.now());
            if (json) {
                context.terminal()
                        .json(standings.stream().map(DatasetStanding::toJson).toList());
            } else {
                print(standings);
            }
        }
        return ExitStatus.DONE;
    }

    /** The warehouse, brought to this program's version; null where nothing has run in it. */
    private static @Nullable DataSource library(DataSource dataSource) {
        boolean there = JdbcClient.create(dataSource)
                .sql("select to_regclass('control.run') is not null")
                .query(Boolean.class)
                .single();
        if (!there) {
            return null;
        }
        Migrations.migrate(dataSource);
        return dataSource;
    }

    private void print(List<DatasetStanding> standings) {
        ZoneId zone = context.settings().schedule().zone();
        DateTimeFormatter time = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(zone);
        TextTable table = new TextTable(List.of("来源/数据集", "系统", "责任部门", "传输", "状态", "最近采集", "业务日", "行数", "水位", "下次"));
        for (DatasetStanding standing : standings) {
            DatasetStanding.LastPull last = standing.last();
            DatasetStanding.Trusted trusted = standing.trusted();
            DatasetStanding.Next next = standing.next();
            table.row(Arrays.asList(
                    standing.source() + "/" + standing.dataset(),
                    standing.about().system(),
                    standing.about().owner(),
                    standing.about().transport(),
                    standing.state().zh(),
                    last == null ? "" : time.format(last.at()),
                    last == null ? "" : last.businessDate(),
                    last == null ? null : last.rows(),
                    shortened(trusted == null ? null : trusted.watermark()),
                    next == null ? "" : time.format(next.at()) + (next.isFull() ? " 全量" : "")));
        }
        table.lines().forEach(context.terminal()::result);
        // In full below the table, whose cells are cut.
        standings.forEach(this::say);
    }

    private void say(DatasetStanding standing) {
        DatasetStanding.LastPull last = standing.last();
        if (last == null) {
            return;
        }
        String name = standing.source() + "/" + standing.dataset();
        String reason = last.said().reason();
        if (reason != null) {
            String code = last.said().code() == null ? "" : last.said().code() + " ";
            context.terminal()
                    .result("  %s %s: %s%s"
                            .formatted(name, standing.state().zh(), code, reason.replaceAll("\\s*\\R\\s*", " ")));
        }
        last.said().told().forEach(told -> context.terminal().result("  %s 提示: %s".formatted(name, told)));
    }

    private static String shortened(@Nullable String watermark) {
        if (watermark == null || watermark.length() <= SHOWN_WATERMARK) {
            return watermark == null ? "" : watermark;
        }
        return watermark.substring(0, SHOWN_WATERMARK - 1) + "…";
    }
}
