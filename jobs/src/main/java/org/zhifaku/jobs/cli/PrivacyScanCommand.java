package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.privacy.Finding;
import org.zhifaku.library.privacy.PrivacyScan;
import org.zhifaku.library.privacy.ScanReport;
import org.zhifaku.library.search.IndexServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for raw personal identifiers where there must be none. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for raw personal identifiers: identity numbers, telephones, bank cards, residence and travel documents, in all warehouse",
            "schemas but restricted, in the index, and in the home's files (lake, feeds, returns, logs) but landing. Samples are masked.",
            "Exit status 1 where anything is found or a file cannot be read."
        })
final class PrivacyScanCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "More files and folders: exports of the quarantine, logs kept elsewhere.")
    private List<Path> more = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object: clean, scanned, findings, unreadable.")
    private boolean json;

    PrivacyScanCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        ZhifakuSettings settings = context.settings();
        try (Servers servers = Servers.openAll(settings, context.terminal());
                IndexServer index = IndexServer.connect(servers.indexAddress())) {
            ScanReport report = new PrivacyScan(Library.in(servers), index, settings.home())
                    .scan(more, LocalDate.now(settings.schedule().zone()));
            if (json) {
                context.terminal().json(toMap(report));
            } else {
                tell(report);
            }
            return report.isClean() ? ExitStatus.DONE : ExitStatus.DONE_WITH_REJECTS;
        }
    }

    private void tell(ScanReport report) {
        if (!report.findings().isEmpty()) {
            TextTable table = new TextTable(List.of("位置", "种类", "处数", "样例（已遮盖）"));
            report.findings()
                    .forEach(found -> table.row(Arrays.asList(
                            found.place(), found.kind().zh(), Long.toString(found.count()), found.sample())));
            table.lines().forEach(context.terminal()::result);
        }
        report.unreadable().forEach(file -> context.terminal().result("未能检查 " + file));
        context.terminal()
                .result("%s：%,d 张表和视图，%,d 份索引文档，%,d 个文件，%,d 处明文个人标识。"
                        .formatted(
                                report.isClean() ? "未发现明文个人标识" : "发现问题",
                                report.tables(),
                                report.documents(),
                                report.files(),
                                report.findings().stream()
                                        .mapToLong(Finding::count)
                                        .sum()));
    }

    private static Map<String, Object> toMap(ScanReport report) {
        Map<String, Object> scanned = new LinkedHashMap<>();
        scanned.put("tables", report.tables());
        scanned.put("documents", report.documents());
        scanned.put("files", report.files());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("clean", report.isClean());
        map.put("scanned", scanned);
        map.put(
                "findings",
                report.findings().stream().map(PrivacyScanCommand::toMap).toList());
        map.put("unreadable", report.unreadable());
        return map;
    }

    private static Map<String, Object> toMap(Finding found) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("place", found.place());
        map.put("kind", found.kind().name());
        map.put("count", found.count());
        map.put("sample", found.sample());
        return map;
    }
}
