package org.zhifaku.jobs.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SourceDefinition;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.survivorship.Survivorship;
import org.zhifaku.pipeline.survivorship.TypeSurvivorship;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problem;

/**
 * Every definition read once: how sources are reached and what their columns become.
 *
 * @param definitions the mappings, codes, divisions, rules; null where any of them is not sound
 * @param sources the sources; empty where any of them is not sound
 * @param problems all that is wrong, by file and line; what both readers say of a file is told once
 */
public record DefinitionCheck(@Nullable DefinitionSet definitions, List<SourceState> sources, List<Problem> problems) {

    public DefinitionCheck {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the definitions. Needs no server and stores nothing.
     *
     * @throws org.zhifaku.jobs.terminal.OperatorException where the folder is not there
     */
    public static DefinitionCheck of(ZhifakuSettings settings) {
        Map<String, String> files;
        try {
            files = new MappingFolder(settings.mappings()).files();
        } catch (DefinitionException e) {
            return new DefinitionCheck(null, List.of(), e.problems());
        }
        List<Problem> problems = new ArrayList<>();
        DefinitionSet definitions = null;
        List<SourceState> sources = List.of();
        try {
            definitions = DefinitionSet.compile(files, RecordTypes.standard());
        } catch (DefinitionException e) {
            problems.addAll(e.problems());
        }
        try {
            sources = Sources.load(settings.mappings(), settings::source);
        } catch (DefinitionException e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the sources in '%s': %s.".formatted(settings.mappings(), e.getMessage()), e);
        }
        List<Problem> told = problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
        return new DefinitionCheck(definitions, sources, told);
    }

    /** The mappings; none where any definition is not sound. */
    public List<DatasetMapping> datasets() {
        return definitions == null ? List.of() : definitions.datasets();
    }

    /** What is sound but probably not meant: a file whose absence switches something off. */
    public List<String> gaps() {
        if (definitions == null) {
            return List.of();
        }
        List<String> gaps = new ArrayList<>();
        Set<String> files = new TreeSet<>();
        datasets().forEach(mapping -> files.addAll(definitions.filesOf(mapping).keySet()));
        if (!datasets().isEmpty() && !files.contains("rules/publication.yaml")) {
            gaps.add("There is no rules/publication.yaml: nothing becomes public 没有公示规则，任何记录都不公开.");
        }
        if (!datasets().isEmpty() && !files.contains("rules/statistics.yaml")) {
            gaps.add(
                    "There is no rules/statistics.yaml: statistics have no order of severity, bulletins no limits 没有统计口径.");
        }
        for (DatasetMapping mapping : datasets()) {
            String rules = "rules/%s.yaml".formatted(mapping.recordType().name());
            if (!files.contains(rules)) {
                gaps.add("There is no %s: rows of %s/%s are checked by no rule 没有质量规则."
                        .formatted(rules, mapping.sourceName(), mapping.datasetName()));
            }
        }
        gaps.addAll(unranked(definitions, files));
        if (definitions.divisions().size() == 0) {
            gaps.add("There is no table in divisions/: every division code is unknown 没有行政区划表.");
        }
        if (definitions.calendar().covered().isEmpty()) {
            gaps.add("There is no table in calendar/: working days are Monday to Friday 没有节假日安排，工作日按周一至周五计.");
        }
        for (SourceState source : sources) {
            if (datasets().stream().noneMatch(mapping -> mapping.sourceName().equals(source.source()))) {
                gaps.add("sources/%s has no dataset: nothing is pulled from it 没有数据集.".formatted(source.source()));
            }
        }
        return gaps;
    }

    /** Sources that no order of survivorship names: what they say counts after what all others say. */
    private List<String> unranked(DefinitionSet sound, Set<String> files) {
        if (datasets().isEmpty()) {
            return List.of();
        }
        if (!files.contains(Survivorship.FILE)) {
            return List.of("There is no %s: of what several sources tell the newest counts 没有择优规则，以最新的说法为准."
                    .formatted(Survivorship.FILE));
        }
        Set<String> gaps = new TreeSet<>();
        for (DatasetMapping mapping : datasets()) {
            TypeSurvivorship rules =
                    sound.survivorship().of(mapping.recordType().name());
            if (!rules.standard().order().contains(mapping.sourceName())) {
                gaps.add("%s does not rank source '%s' for '%s': it counts after the others 没有列入择优次序，排在其他来源之后."
                        .formatted(
                                Survivorship.FILE,
                                mapping.sourceName(),
                                rules.type().name()));
            }
        }
        return List.copyOf(gaps);
    }

    /**
     * For commands that start servers: a broken definition is told before any of them.
     *
     * @return a check without problems
     * @throws DefinitionException naming every problem
     */
    public static DefinitionCheck requireSound(ZhifakuSettings settings) {
        DefinitionCheck check = of(settings);
        if (!check.problems().isEmpty()) {
            throw new DefinitionException(check.problems());
        }
        return check;
    }

    /** The mapping of a dataset. */
    public Optional<DatasetMapping> mapping(String source, String dataset) {
        return datasets().stream()
                .filter(mapping -> mapping.sourceName().equals(source)
                        && mapping.datasetName().equals(dataset))
                .findFirst();
    }

    /** How the files of a dataset are named and read. */
    public Optional<SourceDefinition.Dataset> pull(String source, String dataset) {
        return sources.stream()
                .filter(state -> state.source().equals(source))
                .findFirst()
                .flatMap(state -> state.dataset(dataset));
    }
}
