package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.definition.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks the names of sources and datasets that a command is given. */
final class Scopes {
    private Scopes() {}

    /** @throws ParameterException which names the known ones */
    static void requireKnown(
            CommandSpec spec, CommandContext context, @Nullable String source, @Nullable String dataset) {
        if (source == null) {
            return;
        }
        Path folder = context.settings().mappings().resolve("sources");
        if (!isName(source) || !Files.isRegularFile(folder.resolve(source).resolve("source.yaml"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no source '%s' in '%s'.%s".formatted(source, folder, nearest(source, sources(folder))));
        }
        if (dataset != null
                && (!isName(dataset)
                        || !Files.isRegularFile(folder.resolve(source).resolve(dataset + ".yaml")))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The source '%s' has no dataset '%s'.%s"
                            .formatted(source, dataset, nearest(dataset, datasets(folder.resolve(source)))));
        }
    }

    private static String nearest(String unknown, List<String> known) {
        return Nearest.find(unknown, known)
                        .map(name -> " Did you mean '%s'?".formatted(name))
                        .orElse("")
                + " Known: %s.".formatted(String.join(", ", known));
    }

    private static boolean isName(String text) {
        return text.matches("[a-z0-9][a-z0-9_-]*") && !text.equals("source");
    }

    private static List<String> sources(Path folder) {
        return list(folder).stream()
                .filter(path -> Files.isRegularFile(path.resolve("source.yaml")))
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private static List<String> datasets(Path folder) {
        return list(folder).stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.endsWith(".yaml") && !name.equals("source.yaml"))
                .map(name -> name.substring(0, name.length() - ".yaml".length()))
                .toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s'.".formatted(folder), e);
        }
    }
}
