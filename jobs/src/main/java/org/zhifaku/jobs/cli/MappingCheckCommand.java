package org.zhifaku.jobs.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.schemas.definition.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Are all definitions sound? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Are all definitions sound? Tells all problems at once, with file and line, and which sources lack settings.",
            "Needs no server. A source without settings is no problem: it is skipped at night."
        })
final class MappingCheckCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--json", description = "One JSON object: sound, datasets, sources, problems.")
    private boolean json;

    MappingCheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ZhifakuSettings settings = context.settings();
        DefinitionCheck check = DefinitionCheck.of(settings);
        if (json) {
            context.terminal().json(toMap(check));
        } else {
            tell(check, settings);
        }
        return check.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private void tell(DefinitionCheck check, ZhifakuSettings settings) {
        check.datasets().forEach(dataset -> context.terminal()
                .result("sound 正确  %s  %s".formatted(name(dataset), dataset.nameZh())));
        check.notConfigured().forEach(source -> context.terminal()
                .result("not configured 未配置  %s  %s  set %s"
                        .formatted(source.source(), source.nameZh(), String.join(", ", source.missing()))));
        check.problems().forEach(problem -> context.terminal().result(problem.toString()));
        context.terminal()
                .notice(
                        check.problems().isEmpty()
                                ? "All definitions in '%s' are sound.".formatted(settings.mappings())
                                : "%d problem(s) in '%s'; nothing runs until they are mended."
                                        .formatted(check.problems().size(), settings.mappings()));
    }

    private static Map<String, Object> toMap(DefinitionCheck check) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sound", check.problems().isEmpty());
        answer.put(
                "datasets",
                check.datasets().stream().map(MappingCheckCommand::name).toList());
        answer.put(
                "sources",
                check.sources().stream().map(MappingCheckCommand::toMap).toList());
        answer.put(
                "problems",
                check.problems().stream().map(MappingCheckCommand::toMap).toList());
        return answer;
    }

    private static String name(DatasetMapping dataset) {
        return dataset.sourceName() + "/" + dataset.datasetName();
    }

    private static Map<String, Object> toMap(SourceState source) {
        List<String> missing = source.fold(configured -> List.of(), SourceState.NotConfigured::missing);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("source", source.source());
        map.put("configured", missing.isEmpty());
        map.put("missing", missing);
        return map;
    }

    private static Map<String, Object> toMap(Problem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", problem.file());
        map.put("line", problem.line());
        map.put("message", problem.message());
        return map;
    }
}
