package org.zhifaku.connectors.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problems;
import org.zhifaku.schemas.definition.YamlFile;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads the source folders below {@code mappings/sources}. */
public final class Sources {

    private static final String SOURCE_FILE = "source.yaml";

    private Sources() {}

    /**
     * Reads all source folders.
     *
     * @param mappings the folder {@code mappings}
     * @param settingsOf the settings of a source by its name: keys without the prefix {@code zhifaku.sources.<source>.}
     * @return the sources, by name
     * @throws DefinitionException where any definition is wrong; it names all problems of all sources
     * @throws IOException where the folder cannot be read
     */
    public static List<SourceState> load(Path mappings, Function<String, Map<String, String>> settingsOf)
            throws IOException {
        Problems problems = new Problems();
        List<SourceState> states = new ArrayList<>();
        for (Path folder : list(mappings.resolve("sources"))) {
            if (Files.isDirectory(folder)) {
                String source = folder.getFileName().toString();
                SourceState state = read(mappings, folder, settingsOf.apply(source), problems);
                if (state != null) {
                    states.add(state);
                }
            }
        }
        problems.throwIfAny();
        return List.copyOf(states);
    }

    private static @Nullable SourceState read(
            Path mappings, Path folder, Map<String, String> settings, Problems problems) throws IOException {
        String source = folder.getFileName().toString();
        Path file = folder.resolve(SOURCE_FILE);
        if (!Files.isRegularFile(file)) {
            problems.add(name(mappings, file), 1, "The source folder has no source.yaml. Add one.");
            return null;
        }
        Placeholders placeholders = new Placeholders(source, settings);
        Optional<SourceSystem> system =
                parse(mappings, file, problems).flatMap(map -> SourceFile.read(source, new Fields(map, placeholders)));
        List<Function<SourceSystem, Optional<Dataset>>> datasets = new ArrayList<>();
        for (Path path : list(folder)) {
            String fileName = path.getFileName().toString();
            if (fileName.endsWith(".yaml") && !fileName.equals(SOURCE_FILE)) {
                parse(mappings, path, problems)
                        .flatMap(map -> DatasetFile.read(fileName, map, placeholders))
                        .ifPresent(datasets::add);
            }
        }
        return system.map(found -> state(found, datasets, placeholders)).orElse(null);
    }

    private static SourceState state(
            SourceSystem system, List<Function<SourceSystem, Optional<Dataset>>> datasets, Placeholders placeholders) {
        SourceDefinition definition = new SourceDefinition(
                system,
                datasets.stream()
                        .flatMap(dataset -> dataset.apply(system).stream())
                        .toList());
        return placeholders.missing().isEmpty()
                ? new SourceState.Configured(definition)
                : new SourceState.NotConfigured(definition, List.copyOf(placeholders.missing()));
    }

    private static Optional<YamlMap> parse(Path mappings, Path file, Problems problems) throws IOException {
        return YamlFile.parse(name(mappings, file), Files.readString(file), problems);
    }

    private static String name(Path mappings, Path file) {
        return mappings.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
