package org.zhifaku.jobs.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.definition.Problems;

/**
 * The definitions on disk.
 *
 * @param folder {@code mappings/}
 */
public record MappingFolder(Path folder) {

    /**
     * All YAML and CSV files: path relative to the folder, with '/', and text.
     *
     * @throws OperatorException where the folder, or its folder of sources, is not there
     * @throws DefinitionException naming every file that is not UTF-8
     */
    public Map<String, String> files() {
        if (!Files.isDirectory(folder)) {
            throw new OperatorException(
                    "There is no folder of definitions '%s'. Correct zhifaku.mappings (ZHIFAKU_MAPPINGS)."
                            .formatted(folder));
        }
        if (!Files.isDirectory(folder.resolve("sources"))) {
            throw new OperatorException(
                    "The folder of definitions '%s' has no 'sources' in it: each source is a folder sources/<source> with source.yaml and one YAML file per dataset. Correct zhifaku.mappings (ZHIFAKU_MAPPINGS), or make it."
                            .formatted(folder));
        }
        Map<String, String> files = new TreeMap<>();
        Problems problems = new Problems();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".csv")) {
                    read(path, name, problems).ifPresent(text -> files.put(name, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the definitions in '%s'.".formatted(folder), e);
        }
        problems.throwIfAny();
        return files;
    }

    /**
     * Compiles them.
     *
     * @throws DefinitionException naming every problem
     */
    public DefinitionSet compile(RecordTypes types, PersonToken token) {
        return DefinitionSet.compile(files(), types, token);
    }

    private static Optional<String> read(Path path, String name, Problems problems) throws IOException {
        try {
            return Optional.of(Files.readString(path));
        } catch (CharacterCodingException e) {
            problems.add(name, 1, "The file is not UTF-8 (不是 UTF-8 编码). Save it as UTF-8.");
            return Optional.empty();
        }
    }
}
