package org.zhifaku.jobs.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhifaku.connectors.source.SourceDefinition;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problem;

/**
 * Every definition read once: how sources are reached and what their columns become.
 *
 * @param datasets the mappings; empty where any of them is not sound
 * @param sources the sources; empty where any of them is not sound
 * @param problems all that is wrong, by file and line; what both readers say of a file is told once
 */
public record DefinitionCheck(List<DatasetMapping> datasets, List<SourceState> sources, List<Problem> problems) {

    public DefinitionCheck {
        datasets = List.copyOf(datasets);
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the definitions. Needs no server and stores nothing.
     *
     * @throws org.zhifaku.jobs.terminal.OperatorException where the folder is not there
     */
    public static DefinitionCheck of(ZhifakuSettings settings) {
        List<Problem> problems = new ArrayList<>();
        List<DatasetMapping> datasets = List.of();
        List<SourceState> sources = List.of();
        try {
            datasets = new MappingFolder(settings.mappings())
                    .compile(RecordTypes.standard(), PersonToken.withPublicKey())
                    .datasets();
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
        return new DefinitionCheck(datasets, sources, told);
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
        return datasets.stream()
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

    /** The sources that still lack settings. */
    public List<SourceState.NotConfigured> notConfigured() {
        List<SourceState.NotConfigured> lacking = new ArrayList<>();
        for (SourceState source : sources) {
            if (source instanceof SourceState.NotConfigured found) {
                lacking.add(found);
            }
        }
        return lacking;
    }
}
