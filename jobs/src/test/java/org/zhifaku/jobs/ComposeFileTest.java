package org.zhifaku.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.zhifaku.jobs.settings.SettingsLoader;
import org.zhifaku.jobs.settings.ZhifakuSettings;

class ComposeFileTest {
    private static final Logger LOG = LoggerFactory.getLogger(ComposeFileTest.class);
    private static final Pattern PINNED = Pattern.compile(".+:\\d+\\.\\d+[\\w.]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @Test
    @SuppressWarnings("unchecked")
    void namesPinnedServersWithHealthChecksAndNamedVolumes() throws IOException {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text());
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) file.get("services");

        assertThat(services).containsOnlyKeys("postgres", "elasticsearch", "app");
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("healthcheck", "volumes");
            assertThat((String) service.get("image"))
                    .as("pin the image of " + name)
                    .matches(PINNED);
        });
        assertThat((String) services.get("postgres").get("image")).startsWith("postgres:18.");
        assertThat((String) services.get("elasticsearch").get("image")).contains(":8.19.");
        assertThat((Map<String, Object>) file.get("volumes")).containsOnlyKeys("postgres", "elasticsearch", "home");
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesTheApplicationOnlySettingsItKnows() throws IOException {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text());
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) file.get("services");
        Map<String, String> environment = new java.util.HashMap<>();
        ((Map<String, Object>) services.get("app").get("environment"))
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));

        ZhifakuSettings settings =
                new SettingsLoader(TestLibrary.root(), TestLibrary.root(), environment, Map.of()).load();

        assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://postgres:5432/zhifaku");
        assertThat(settings.index().url()).isEqualTo("http://elasticsearch:9200");
    }

    @Test
    void dockerComposeAcceptsTheFile() throws IOException, InterruptedException {
        String why = "docker compose is not on this machine: docker-compose.yml was checked as YAML only.";
        boolean there = compose("version").status() == 0;
        if (!there) {
            LOG.warn("Skipped: {}", why);
        }
        assumeThat(there).as(why).isTrue();

        Compose config = compose("-f", "docker-compose.yml", "config");

        assertThat(config.status()).as(config.output()).isZero();
        assertThat(config.output()).contains("postgres:18.", "elasticsearch:8.19.", "published: \"8080\"");
    }

    private record Compose(int status, String output) {}

    private static Compose compose(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker", "compose"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(TestLibrary.root().toFile())
                .redirectErrorStream(true);
        for (String secret :
                List.of("ZHIFAKU_DATABASE_PASSWORD", "ZHIFAKU_INDEX_PASSWORD", "ZHIFAKU_CONSOLE_PASSWORD")) {
            builder.environment().put(secret, "test");
        }
        Process process;
        try {
            process = builder.start();
        } catch (IOException notInstalled) {
            return new Compose(127, String.valueOf(notInstalled.getMessage()));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Compose(process.waitFor(), output);
    }

    @Test
    void exampleNamesEveryVariable() throws IOException {
        String example = Files.readString(TestLibrary.root().resolve(".env.example"));
        TreeSet<String> variables = new TreeSet<>();
        VARIABLE.matcher(text()).results().forEach(found -> variables.add(found.group(1)));

        assertThat(variables).isNotEmpty().allSatisfy(variable -> assertThat(example)
                .contains(variable + "="));
    }

    private static String text() throws IOException {
        return Files.readString(TestLibrary.root().resolve("docker-compose.yml"));
    }
}
