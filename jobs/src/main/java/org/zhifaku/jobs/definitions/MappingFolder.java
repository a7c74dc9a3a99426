package org.zhifaku.jobs.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.schemas.RecordTypes;

/**
 * The definitions on disk.
 *
 * @param folder {@code mappings/}
 */
public record MappingFolder(Path folder) {

    /**
     * All YAML and CSV files: path relative to the folder, with '/', and text.
     *
     * @throws OperatorException where the folder is not there
     */
    public Map<String, String> files() {
        if (!Files.isDirectory(folder)) {
            throw new OperatorException(
                    "There is no folder of definitions '%s'. Correct zhifaku.mappings (ZHIFAKU_MAPPINGS)."
                            .formatted(folder));
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".csv")) {
                    files.put(name, read(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the definitions in '%s'.".formatted(folder), e);
        }
        return files;
    }

    /**
     * Compiles them.
     *
     * @throws org.zhifaku.schemas.definition.DefinitionException naming every problem
     */
    public DefinitionSet compile(RecordTypes types, PersonToken token) {
        return DefinitionSet.compile(files(), types, token);
    }

    private static String read(Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new OperatorException("The definition '%s' is not UTF-8. Save it as UTF-8.".formatted(path), e);
        }
    }
}
