package org.zhifaku.jobs.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the settings. A value is taken from the first of: system property, environment, {@code zhifaku.yml} in the home,
 * {@code zhifaku.yml} beside the program, default.
 */
public final class SettingsLoader {
    private static final Set<String> NOT_SETTINGS = Set.of("zhifaku.root", "zhifaku.program");
    private static final Set<String> SCRIPT_VARIABLES = Set.of("ZHIFAKU_JAVA_OPTS");
    private static final Set<String> PATHS =
            Set.of("zhifaku.home", "zhifaku.mappings", "zhifaku.index.ca", "zhifaku.secrets.hmac-key-file");

    private final Path program;
    private final Path workingFolder;
    private final Map<String, String> environment;
    private final Map<String, String> properties;

    /**
     * @param program the folder of the program; defaults are relative to it
     * @param workingFolder what relative paths in the environment and in properties are relative to
     */
    public SettingsLoader(
            Path program, Path workingFolder, Map<String, String> environment, Map<String, String> properties) {
        this.program = program.toAbsolutePath().normalize();
        this.workingFolder = workingFolder.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
        this.properties = Map.copyOf(properties);
    }

    /** The loader of this process: its environment, its system properties, the program's folder as the script named it. */
    public static SettingsLoader ofProcess() {
        Map<String, String> properties = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            properties.put(name, System.getProperty(name));
        }
        String program = properties.getOrDefault("zhifaku.program", properties.getOrDefault("zhifaku.root", "."));
        return new SettingsLoader(Path.of(program), Path.of(""), System.getenv(), properties);
    }

    /** @throws SettingsException with every problem found */
    public ZhifakuSettings load() {
        List<String> problems = new ArrayList<>();
        Map<String, Value> given = new TreeMap<>();
        addFile(program.resolve("zhifaku.yml"), given, problems);
        Map<String, Value> direct = new TreeMap<>();
        addEnvironment(direct);
        addProperties(direct);
        Path home = pathOf("home", given, direct, program.resolve("var"));
        Path homeFile = home.resolve("zhifaku.yml");
        if (!homeFile.equals(program.resolve("zhifaku.yml"))) {
            addFile(homeFile, given, problems);
        }
        Path mappings = pathOf("mappings", given, direct, program.resolve("mappings"));
        given.putAll(direct);
        Map<String, Object> canonical = canonical(given, SettingNames.of(mappings), problems);
        canonical.put("zhifaku.home", home.toString());
        canonical.put("zhifaku.mappings", mappings.toString());
        fail(problems);
        ZhifakuSettings settings = bind(canonical);
        check(settings, problems);
        fail(problems);
        return settings;
    }

    private static ZhifakuSettings bind(Map<String, Object> canonical) {
        try {
            return new Binder(new MapConfigurationPropertySource(canonical))
                    .bindOrCreate("zhifaku", ZhifakuSettings.class);
        } catch (BindException e) {
            throw new SettingsException(List.of("The setting '%s' is '%s', which is not a %s. Correct it."
                    .formatted(
                            e.getName(),
                            canonical.getOrDefault(e.getName().toString(), ""),
                            readableType(e.getTarget().getType().resolve(Object.class)))));
        }
    }

    private static String readableType(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Duration" -> "duration such as 30s or 5m";
            case "DataSize" -> "size such as 512MB";
            case "ZoneId" -> "time zone such as Asia/Shanghai";
            case "int", "Integer" -> "whole number";
            default -> type.getSimpleName();
        };
    }

    private static void check(ZhifakuSettings settings, List<String> problems) {
        if (!CronExpression.isValidExpression(settings.schedule().nightly())) {
            problems.add(("The setting 'zhifaku.schedule.nightly' is '%s', which is not a Quartz cron expression."
                            + " Write six fields (second minute hour day month weekday), e.g. '0 30 1 * * ?'.")
                    .formatted(settings.schedule().nightly()));
        }
        int port = settings.console().port();
        if (port < 0 || port > 65535) {
            problems.add(
                    "The setting 'zhifaku.console.port' is '%d'; a port is 0 (any free one) to 65535.".formatted(port));
        }
        if (settings.demo().records() < 10) {
            problems.add("The setting 'zhifaku.demo.records' is '%d'; it must be 10 or more."
                    .formatted(settings.demo().records()));
        }
        long heap = settings.embedded().indexHeap().toMegabytes();
        if (heap < 128 || heap > 31 * 1024) {
            problems.add(
                    "The setting 'zhifaku.embedded.index-heap' is '%d MB'; it must be 128MB to 31GB.".formatted(heap));
        }
        if (settings.embedded().startTimeout().toSeconds() < 1) {
            problems.add("The setting 'zhifaku.embedded.start-timeout' is '%s'; it must be 1s or more."
                    .formatted(settings.embedded().startTimeout()));
        }
        if (settings.database().poolSize() < 4) {
            problems.add("The setting 'zhifaku.database.pool-size' is '%d'; it must be 4 or more."
                    .formatted(settings.database().poolSize()));
        }
        String url = settings.database().url();
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            problems.add("The setting 'zhifaku.database.url' is '%s'; it must begin with 'jdbc:postgresql:'."
                    .formatted(url));
        }
        String index = settings.index().url();
        if (index != null && !index.startsWith("http://") && !index.startsWith("https://")) {
            problems.add("The setting 'zhifaku.index.url' is '%s'; it must begin with 'http://' or 'https://'."
                    .formatted(index));
        }
    }

    private static void fail(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private Path pathOf(String name, Map<String, Value> given, Map<String, Value> direct, Path otherwise) {
        for (Map<String, Value> values : List.of(direct, given)) {
            for (String form : List.of("zhifaku." + name, "zhifaku_" + name)) {
                Value value = values.get(form);
                if (value != null && !value.text().isBlank()) {
                    return value.asPath();
                }
            }
        }
        return otherwise;
    }

    private Map<String, Object> canonical(Map<String, Value> given, SettingNames names, List<String> problems) {
        Map<String, Object> result = new TreeMap<>();
        given.forEach((name, value) -> {
            Optional<String> known = names.canonical(name);
            if (known.isEmpty()) {
                problems.add("Unknown setting '%s' in %s. Remove it or correct its name; known here: %s."
                        .formatted(value.name(), value.origin(), names.suggestions(name)));
            } else if (!value.text().isBlank()) {
                boolean path = PATHS.contains(known.get());
                result.put(known.get(), path ? value.asPath().toString() : value.text());
            }
        });
        return result;
    }

    private void addEnvironment(Map<String, Value> direct) {
        environment.forEach((name, text) -> {
            if (name.startsWith("ZHIFAKU_") && !SCRIPT_VARIABLES.contains(name)) {
                // All forms of one name end in one key, so that a property wins over the environment.
                direct.put(
                        name.toLowerCase(java.util.Locale.ROOT),
                        new Value(name, text, "the environment", workingFolder));
            }
        });
    }

    private void addProperties(Map<String, Value> direct) {
        properties.forEach((name, text) -> {
            if (name.startsWith("zhifaku.") && !NOT_SETTINGS.contains(name)) {
                direct.remove(name.replaceAll("[.-]", "_"));
                direct.put(name, new Value(name, text, "the system properties", workingFolder));
            }
        });
    }

    private static void addFile(Path file, Map<String, Value> given, List<String> problems) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object content = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            if (content != null) {
                flatten("", content, file, given, problems);
            }
        } catch (YAMLException e) {
            problems.add("Cannot read the settings in '%s': it is not YAML: %s. Correct it."
                    .formatted(file, String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
        } catch (IOException e) {
            problems.add("Cannot read the settings in '%s': %s.".formatted(file, e));
        }
    }

    private static void flatten(
            String prefix, @Nullable Object content, Path file, Map<String, Value> given, List<String> problems) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) ->
                    flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key, value, file, given, problems));
        } else if (content instanceof List<?>) {
            problems.add("The setting '%s' in '%s' is a list; settings are single values.".formatted(prefix, file));
        } else if (prefix.equals("zhifaku") || !prefix.startsWith("zhifaku.")) {
            problems.add("Unknown setting '%s' in '%s'. All settings stand under 'zhifaku:'.".formatted(prefix, file));
        } else {
            String text = content == null ? "" : String.valueOf(content);
            given.put(prefix, new Value(prefix, text, "'" + file + "'", file.getParent()));
        }
    }

    private record Value(String name, String text, String origin, Path base) {
        Path asPath() {
            return base.resolve(text).normalize();
        }
    }
}
