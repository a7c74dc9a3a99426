package org.zhifaku.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.zhifaku.jobs.settings.SettingsLoader;
import org.zhifaku.jobs.settings.ZhifakuSettings;

class ComposeFileTest {
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
