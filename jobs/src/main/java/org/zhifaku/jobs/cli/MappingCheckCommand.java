package org.zhifaku.jobs.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Are all definitions sound? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Are all definitions sound? Tells all problems at once, with file and line.")
final class MappingCheckCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--json", description = "One JSON object: sound, datasets, problems.")
    private boolean json;

    MappingCheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ZhifakuSettings settings = context.settings();
        List<Problem> problems = List.of();
        List<DatasetMapping> datasets = List.of();
        try {
            DefinitionSet definitions =
                    new MappingFolder(settings.mappings()).compile(RecordTypes.standard(), PersonToken.withPublicKey());
            datasets = definitions.datasets();
        } catch (DefinitionException e) {
            problems = e.problems();
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("sound", problems.isEmpty());
            answer.put(
                    "datasets",
                    datasets.stream()
                            .map(d -> d.sourceName() + "/" + d.datasetName())
                            .toList());
            answer.put(
                    "problems",
                    problems.stream().map(MappingCheckCommand::toMap).toList());
            context.terminal().json(answer);
        } else {
            datasets.forEach(d -> context.terminal()
                    .result("sound 正确  %s/%s  %s".formatted(d.sourceName(), d.datasetName(), d.nameZh())));
            problems.forEach(problem -> context.terminal().result(problem.toString()));
            context.terminal()
                    .notice(
                            problems.isEmpty()
                                    ? "All definitions in '%s' are sound.".formatted(settings.mappings())
                                    : "%d problem(s) in '%s'; nothing runs until they are mended."
                                            .formatted(problems.size(), settings.mappings()));
        }
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static Map<String, Object> toMap(Problem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", problem.file());
        map.put("line", problem.line());
        map.put("message", problem.message());
        return map;
    }
}
