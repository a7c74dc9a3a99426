package org.zhifaku.jobs.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhifaku.jobs.terminal.OperatorException;

/** Commented templates of sources in {@code mappings/templates}, one folder per kind of transport. */
public final class SourceTemplates {
    private static final String ENDING = ".template";

    private final Path mappings;

    public SourceTemplates(Path mappings) {
        this.mappings = mappings;
    }

    /** The kinds there are, by name. */
    public List<String> kinds() throws IOException {
        Path folder = mappings.resolve("templates");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Makes a source folder.
     *
     * @param name its name: small letters, digits and hyphens
     * @param nameZh Chinese name of the system
     * @return the files made
     * @throws OperatorException where there is such a source, or no such template
     */
    public List<Path> add(String name, String nameZh, String kind) throws IOException {
        Path target = mappings.resolve("sources").resolve(name);
        if (Files.exists(target)) {
            throw new OperatorException("There is a source '%s' already ('%s'). Choose another name, or edit that one."
                    .formatted(name, target));
        }
        if (!kinds().contains(kind)) {
            throw new OperatorException("There is no template '%s' in '%s'. There are: %s."
                    .formatted(kind, mappings.resolve("templates"), String.join(", ", kinds())));
        }
        List<Path> made = new ArrayList<>();
        Files.createDirectories(target);
        try (Stream<Path> paths = Files.list(mappings.resolve("templates").resolve(kind))) {
            for (Path path : paths.sorted().toList()) {
                String file = path.getFileName().toString();
                if (file.endsWith(ENDING)) {
                    String text =
                            Files.readString(path).replace("__SOURCE__", name).replace("__NAME__", quoted(nameZh));
                    made.add(Files.writeString(
                            target.resolve(file.substring(0, file.length() - ENDING.length())), text));
                }
            }
        }
        return made;
    }

    /** As a YAML text, whatever stands in it. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
