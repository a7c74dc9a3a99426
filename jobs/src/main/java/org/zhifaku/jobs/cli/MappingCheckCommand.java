package org.zhifaku.jobs.cli;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.definition.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Are all definitions sound? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Are all definitions sound: sources, mappings, code sets, divisions, rules, publication?",
            "Tells all problems at once, with file and line, and which sources lack settings. Exit status 2 where there are any.",
            "Needs no server. A source without settings is no problem: it is skipped at night."
        })
final class MappingCheckCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "One JSON object: sound, datasets, sources, notes, problems.")
    private boolean json;

    @Option(names = "--source", paramLabel = "S", description = "Tell only of this source; all are checked.")
    private @Nullable String source;

    MappingCheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ZhifakuSettings settings = context.settings();
        if (source != null
                && !Files.isDirectory(settings.mappings().resolve("sources").resolve(source))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no source '%s' in '%s'. Correct --source.".formatted(source, settings.mappings()));
        }
        DefinitionCheck check = DefinitionCheck.of(settings);
        if (json) {
            context.terminal().json(toMap(check));
        } else {
            tell(check, settings);
        }
        return check.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private void tell(DefinitionCheck check, ZhifakuSettings settings) {
        Terminal terminal = context.terminal();
        check.datasets().stream()
                .filter(dataset -> isWanted(dataset.sourceName()))
                .forEach(dataset -> terminal.result("sound 正确  %s  %s, %d columns → %s"
                        .formatted(
                                name(dataset),
                                dataset.nameZh(),
                                dataset.sourceColumns().size(),
                                dataset.recordType().name())));
        DefinitionSet definitions = check.definitions();
        if (definitions != null && source == null) {
            terminal.result("sound 正确  %,d code sets 代码集 (%,d codes), %,d divisions 行政区划, rules 规则 of %s"
                    .formatted(
                            definitions.codeSets().size(),
                            definitions.codeSets().values().stream()
                                    .mapToLong(set -> set.entries().size())
                                    .sum(),
                            definitions.divisions().size(),
                            String.join(", ", recordTypes(check))));
            if (!definitions.calendar().covered().isEmpty()) {
                terminal.result("sound 正确  working days 工作日 of %s, other years Monday to Friday 其他年份按周一至周五计"
                        .formatted(definitions.calendar().covered()));
            }
        }
        check.sources().stream()
                .filter(one -> isWanted(one.source()))
                .forEach(one -> terminal.result(one.fold(
                        ready -> "configured 已配置  %s  %s"
                                .formatted(ready.source(), ready.system().nameZh()),
                        lacking -> "not configured 未配置  %s  %s  set %s"
                                .formatted(lacking.source(), lacking.nameZh(), String.join(", ", lacking.missing())))));
        (source == null ? check.gaps() : List.<String>of()).forEach(gap -> terminal.result("note 注意  " + gap));
        check.problems().forEach(problem -> terminal.result(problem.toString()));
        terminal.notice(
                check.problems().isEmpty()
                        ? "All definitions in '%s' are sound 全部定义正确.".formatted(settings.mappings())
                        : "%d problem(s) 处错误 in %d file(s) in '%s'; nothing runs until they are mended."
                                .formatted(
                                        check.problems().size(),
                                        check.problems().stream()
                                                .map(Problem::file)
                                                .distinct()
                                                .count(),
                                        settings.mappings()));
    }

    private boolean isWanted(String name) {
        return source == null || source.equals(name);
    }

    private static List<String> recordTypes(DefinitionCheck check) {
        return check.datasets().stream()
                .map(dataset -> dataset.recordType().name())
                .distinct()
                .toList();
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
        DefinitionSet definitions = check.definitions();
        answer.put(
                "working_days",
                definitions == null ? "" : definitions.calendar().covered());
        answer.put("notes", check.gaps());
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
