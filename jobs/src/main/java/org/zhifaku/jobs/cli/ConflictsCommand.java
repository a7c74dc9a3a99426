package org.zhifaku.jobs.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.Progress;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.survivorship.ConflictWorkbook;
import org.zhifaku.library.survivorship.Conflicts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where sources contradict each other. */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        description = {
            "分歧 Where sources contradict each other: counts by owner, source and element, then the cases.",
            "With --export as an Excel workbook for the owning departments, a sheet per source. Personal identifiers stand as hashes."
        })
final class ConflictsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--source", paramLabel = "S", description = "Only what this source says.")
    private @Nullable String source;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "The workbook to write, *.xlsx. An existing one is replaced.")
    private @Nullable Path file;

    @Option(names = "--limit", paramLabel = "N", description = "So many cases at most; default: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Option(names = "--json", description = "One JSON object: counts and cases; of an export: file, rows.")
    private boolean json;

    ConflictsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Scopes.requireKnown(spec, context, source, null);
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Conflicts conflicts = new Conflicts(library.dataSource());
            if (file != null) {
                export(conflicts, file.toAbsolutePath());
                return ExitStatus.DONE;
            }
            List<Conflicts.Line> lines = new ArrayList<>();
            conflicts.each(source, limit, lines::add);
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put(
                        "counts",
                        conflicts.counts(source).stream()
                                .map(ConflictsCommand::toMap)
                                .toList());
                answer.put("cases", lines.stream().map(ConflictsCommand::toMap).toList());
                context.terminal().json(answer);
            } else {
                tell(conflicts.counts(source), lines);
            }
            return ExitStatus.DONE;
        }
    }

    private void export(Conflicts conflicts, Path target) throws IOException {
        Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
        try {
            Progress progress = Progress.on(context.terminal());
            progress.begin("export", "rows", 0);
            long rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                rows = new ConflictWorkbook(conflicts).write(source, out, Steps.of(progress));
            }
            progress.end();
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("file", target.toString());
                answer.put("rows", rows);
                context.terminal().json(answer);
            } else {
                context.terminal().result("已导出 %,d 行到 %s".formatted(rows, target));
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void tell(List<Conflicts.Count> counts, List<Conflicts.Line> lines) {
        if (counts.isEmpty()) {
            context.terminal().result("没有分歧。 No source contradicts another.");
            return;
        }
        TextTable summary = new TextTable(List.of("主管部门", "来源", "记录类型", "数据项", "涉及", "未采信"));
        counts.forEach(count -> summary.row(Arrays.asList(
                count.owner(), count.source(), count.kind(), count.zh(), count.things(), count.overruled())));
        summary.lines().forEach(context.terminal()::result);
        context.terminal().result("");
        TextTable cases = new TextTable(List.of("来源", "文号或标识", "数据项", "说法", "其他来源", "采信", "一致"));
        lines.forEach(line -> cases.row(Arrays.asList(
                line.source(),
                line.docNo() == null ? line.id() : line.docNo(),
                line.zh(),
                line.value(),
                line.others(),
                line.taken(),
                line.agrees() ? "是" : "否")));
        cases.lines().forEach(context.terminal()::result);
        if (lines.size() == limit) {
            context.terminal().notice("The first %,d cases; more with --limit, all with --export.".formatted(limit));
        }
    }

    private static Map<String, Object> toMap(Conflicts.Count count) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("owner", count.owner());
        one.put("source", count.source());
        one.put("kind", count.kind());
        one.put("element", count.element());
        one.put("zh", count.zh());
        one.put("things", count.things());
        one.put("overruled", count.overruled());
        return one;
    }

    private static Map<String, Object> toMap(Conflicts.Line line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("kind", line.kind());
        one.put("id", line.id().toString());
        one.put("action_doc_no", line.docNo());
        one.put("element", line.element());
        one.put("zh", line.zh());
        one.put("source", line.source());
        one.put("dataset", line.place().dataset());
        one.put("record_id", line.place().recordId().toString());
        one.put("business_date", line.place().businessDate().toString());
        one.put("sequence", line.place().sequence());
        one.put("value", line.value());
        one.put("taken", line.taken());
        one.put("agrees", line.agrees());
        one.put("others", line.others());
        one.put("why", line.why());
        return one;
    }
}
