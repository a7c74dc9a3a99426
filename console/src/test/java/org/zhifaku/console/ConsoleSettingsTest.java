package org.zhifaku.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConsoleSettingsTest {

    private static ConsoleSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("zhifaku.console", ConsoleSettings.class);
    }

    @Test
    void listensOnThisMachineOnlyUnlessToldOtherwise() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new ConsoleSettings("127.0.0.1", 0, "steward", null));
        assertThat(settings.bindAddress().isLoopbackAddress()).isTrue();
    }

    @Test
    void takesEverySetting() {
        var settings = bind(Map.of(
                "zhifaku.console.address", "0.0.0.0",
                "zhifaku.console.port", "8080",
                "zhifaku.console.user", "guan",
                "zhifaku.console.password", "p"));

        assertThat(settings).isEqualTo(new ConsoleSettings("0.0.0.0", 8080, "guan", "p"));
        assertThat(settings.toString()).doesNotContain("password=p");
    }

    @Test
    void treatsABlankPasswordAsNone() {
        assertThat(bind(Map.of("zhifaku.console.password", " ")).password()).isNull();
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> new ConsoleSettings("127.0.0.1", 70_000, "a", null))
                .hasMessageContaining("'70000'")
                .hasMessageContaining("zhifaku.console.port");
        assertThatThrownBy(() -> new ConsoleSettings("127.0.0.1", 0, "a:b", null))
                .hasMessageContaining("zhifaku.console.user");
        assertThatThrownBy(() -> new ConsoleSettings("no such host", 0, "a", null).bindAddress())
                .hasMessageContaining("zhifaku.console.address");
    }
}
