package org.zhifaku.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;

/** The repository's own definitions, read from disk once. */
public final class RealMappings {
    private static final Path ROOT = Path.of(System.getProperty("zhifaku.root", "."));
    private static final DefinitionSet SET = DefinitionSet.compile(files(), RecordTypes.standard());

    private RealMappings() {}

    /** Path relative to mappings/ → text. */
    public static Map<String, String> files() {
        Path folder = ROOT.resolve("mappings");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The compiled definitions. */
    public static DefinitionSet compiled() {
        return SET;
    }

    /** The repository's root. */
    public static Path root() {
        return ROOT;
    }
}
