package org.zhifaku.jobs.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names settings may have. Names are compared by their letters and digits alone, so that
 * {@code ZHIFAKU_SOURCES_CREDIT_PUBLICITY_HOST_KEY} finds {@code zhifaku.sources.credit-publicity.host-key}.
 */
final class SettingNames {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_-]+)");

    private final TreeMap<String, String> byUniformName = new TreeMap<>();
    private final List<String> sources;

    private SettingNames(List<String> sources) {
        this.sources = sources;
    }

    /** The names of {@link ZhifakuSettings} and of every {@code source.yaml} under the folder of mappings. */
    static SettingNames of(Path mappings) {
        SettingNames names = new SettingNames(new ArrayList<>());
        names.addRecord("zhifaku", ZhifakuSettings.class);
        Path folder = mappings.resolve("sources");
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path source : found.sorted().toList()) {
                Path file = source.resolve("source.yaml");
                if (Files.isRegularFile(file)) {
                    // The names are ASCII. A file that is not UTF-8 is told, with all others, by the check of
                    // definitions.
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    names.addSource(source.getFileName().toString(), text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the source definitions in '" + folder + "'.", e);
        }
        return names;
    }

    Optional<String> canonical(String name) {
        return Optional.ofNullable(byUniformName.get(uniform(name)));
    }

    /** What the user may have meant: every name of the same group, at most 15. */
    String suggestions(String name) {
        String uniform = uniform(name);
        String group = uniform.startsWith("zhifakusources") ? "zhifakusources" : "zhifaku";
        for (String source : sources) {
            if (uniform.startsWith("zhifakusources" + uniform(source))) {
                group = "zhifakusources" + uniform(source);
            }
        }
        String prefix = group;
        return String.join(
                ", ",
                byUniformName.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(prefix))
                        .map(java.util.Map.Entry::getValue)
                        .sorted()
                        .limit(15)
                        .toList());
    }

    private void addRecord(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == java.util.Map.class) {
                continue;
            }
            String name = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                addRecord(name, component.getType());
            } else {
                byUniformName.put(uniform(name), name);
            }
        }
    }

    private void addSource(String source, String definition) {
        sources.add(source);
        Matcher matcher = REFERENCE.matcher(definition.replaceAll("(?m)(^|\\s)#.*$", ""));
        while (matcher.find()) {
            String name = "zhifaku.sources." + source + "." + matcher.group(1);
            byUniformName.put(uniform(name), name);
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String uniform(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
