package org.zhifaku.jobs.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.correction.Corrected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What stewards corrected. */
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        description = "The corrections in force, latest first, and which of them the source has overtaken (已过时).")
final class QuarantineCorrectionsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--source", paramLabel = "S", description = "Only this source.")
    private @Nullable String source;

    @Option(names = "--json", description = "An array of JSON objects.")
    private boolean json;

    QuarantineCorrectionsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Scopes.requireKnown(spec, context, source, null);
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            List<Corrected.Entry> all = new Corrected(library.dataSource(), library.definitions()).list(source);
            if (json) {
                context.terminal()
                        .json(all.stream()
                                .map(QuarantineCorrectionsCommand::toMap)
                                .toList());
                return ExitStatus.DONE;
            }
            TextTable table = new TextTable(List.of("编号", "来源", "数据集", "列", "原值", "更正为", "说明", "更正人", "时间", "状态"));
            all.forEach(one -> table.row(Arrays.asList(
                    Long.toString(one.quarantineId()),
                    one.source(),
                    one.dataset(),
                    one.column(),
                    one.before(),
                    one.after(),
                    one.trace().reason(),
                    one.trace().madeBy(),
                    one.trace().madeAt().toString(),
                    one.obsolete() ? "已过时" : "有效")));
            table.lines().forEach(context.terminal()::result);
            return ExitStatus.DONE;
        }
    }

    private static Map<String, Object> toMap(Corrected.Entry one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.quarantineId());
        json.put("source", one.source());
        json.put("dataset", one.dataset());
        json.put("column", one.column());
        json.put("before", one.before());
        json.put("after", one.after());
        json.put("reason", one.trace().reason());
        json.put("made_by", one.trace().madeBy());
        json.put("made_at", one.trace().madeAt().toString());
        json.put("obsolete", one.obsolete());
        return json;
    }
}
