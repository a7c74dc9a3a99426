package org.zhifaku.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SettingsLoaderTest {
    @TempDir
    Path program;

    @BeforeEach
    void aSource() throws IOException {
        Path source = Files.createDirectories(program.resolve("mappings/sources/credit-publicity"));
        Files.writeString(
                source.resolve("source.yaml"), "transport: {host: \"${host}\", known_host_key: \"${host-key:}\"}\n");
    }

    @Test
    void defaultsAreEmbeddedAndFree() {
        ZhifakuSettings settings = load(Map.of());

        assertThat(settings.home()).isEqualTo(program.resolve("var"));
        assertThat(settings.mappings()).isEqualTo(program.resolve("mappings"));
        assertThat(settings.database()).isEqualTo(new ZhifakuSettings.Database(null, "zhifaku", null, 8));
        assertThat(settings.index())
                .isEqualTo(
                        new ZhifakuSettings.Index(null, null, null, null, "enforcement-acts", Duration.ofSeconds(5)));
        assertThat(settings.console()).isEqualTo(new ZhifakuSettings.Console(0, "127.0.0.1", "steward", null));
        assertThat(settings.schedule())
                .isEqualTo(new ZhifakuSettings.Schedule("0 30 1 * * ?", ZoneId.of("Asia/Shanghai")));
        assertThat(settings.hmacKeyFile()).isEqualTo(program.resolve("var/secrets/hmac.key"));
        assertThat(settings.demo().records()).isEqualTo(5000);
        assertThat(settings.sources()).isEmpty();
    }

    @Test
    void everySettingCanBeGivenInAFile() throws IOException {
        Files.writeString(program.resolve("zhifaku.yml"), """
                zhifaku:
                  home: state
                  mappings: mappings
                  database: {url: "jdbc:postgresql://db/x", user: u, password: p, pool-size: 5}
                  index: {url: "http://es:9200", user: eu, password: ep, ca: ca.pem, alias: other}
                  console: {port: 8080, address: 0.0.0.0, user: admin, password: cp}
                  schedule: {nightly: "0 0 2 * * ?", zone: UTC}
                  secrets: {hmac-key-file: key}
                  embedded: {index-heap: 256MB, start-timeout: 30s}
                  demo: {records: 70}
                  sources: {credit-publicity: {host: sftp.example, host-key: ssh-rsa AAAA}}
                """);

        ZhifakuSettings settings = load(Map.of());

        assertThat(settings.home()).isEqualTo(program.resolve("state"));
        assertThat(settings.database()).isEqualTo(new ZhifakuSettings.Database("jdbc:postgresql://db/x", "u", "p", 5));
        assertThat(settings.index())
                .isEqualTo(new ZhifakuSettings.Index(
                        "http://es:9200", "eu", "ep", program.resolve("ca.pem"), "other", Duration.ofSeconds(5)));
        assertThat(settings.console()).isEqualTo(new ZhifakuSettings.Console(8080, "0.0.0.0", "admin", "cp"));
        assertThat(settings.schedule()).isEqualTo(new ZhifakuSettings.Schedule("0 0 2 * * ?", ZoneId.of("UTC")));
        assertThat(settings.hmacKeyFile()).isEqualTo(program.resolve("key"));
        assertThat(settings.embedded())
                .isEqualTo(new ZhifakuSettings.Embedded(DataSize.ofMegabytes(256), Duration.ofSeconds(30)));
        assertThat(settings.demo().records()).isEqualTo(70);
        assertThat(settings.source("credit-publicity"))
                .isEqualTo(Map.of("host", "sftp.example", "host-key", "ssh-rsa AAAA"));
    }

    @Test
    void environmentWinsOverFileAndFindsNamesWithHyphens() throws IOException {
        Files.writeString(program.resolve("zhifaku.yml"), "zhifaku: {console: {port: 1}}\n");

        ZhifakuSettings settings = load(Map.of(
                "ZHIFAKU_CONSOLE_PORT", "2",
                "ZHIFAKU_DATABASE_POOL_SIZE", "6",
                "ZHIFAKU_SOURCES_CREDIT_PUBLICITY_HOST_KEY", "k",
                "ZHIFAKU_JAVA_OPTS", "-Xmx1g"));

        assertThat(settings.console().port()).isEqualTo(2);
        assertThat(settings.database().poolSize()).isEqualTo(6);
        assertThat(settings.source("credit-publicity")).isEqualTo(Map.of("host-key", "k"));
    }

    @Test
    void tellsAllUnknownNamesAtOnceWithWhereAndWhatIsKnown() throws IOException {
        Files.writeString(program.resolve("zhifaku.yml"), "zhifaku: {databse: {url: x}}\nspring: {x: 1}\n");

        assertThatThrownBy(() -> load(Map.of("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_HOTS", "x")))
                .isInstanceOfSatisfying(SettingsException.class, e -> assertThat(e.problems())
                        .hasSize(3)
                        .anySatisfy(p -> assertThat(p).contains("zhifaku.databse.url", "zhifaku.yml"))
                        .anySatisfy(p -> assertThat(p).contains("spring.x"))
                        .anySatisfy(p -> assertThat(p)
                                .contains(
                                        "ZHIFAKU_SOURCES_CREDIT_PUBLICITY_HOTS",
                                        "zhifaku.sources.credit-publicity.host")));
    }

    @Test
    void refusesEmbeddedServersWithoutHeapOrTime() {
        assertThatThrownBy(() ->
                        load(Map.of("ZHIFAKU_EMBEDDED_INDEX_HEAP", "64MB", "ZHIFAKU_EMBEDDED_START_TIMEOUT", "0s")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("'zhifaku.embedded.index-heap' is '64 MB'; it must be 128MB to 31GB")
                .hasMessageContaining("zhifaku.embedded.start-timeout");
    }

    @Test
    void refusesValuesThatBreakARule() {
        assertThatThrownBy(() -> load(Map.of("ZHIFAKU_SCHEDULE_NIGHTLY", "at night", "ZHIFAKU_CONSOLE_PORT", "70000")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("at night")
                .hasMessageContaining("0 30 1 * * ?")
                .hasMessageContaining("70000");
        assertThatThrownBy(() -> load(Map.of("ZHIFAKU_CONSOLE_PORT", "many")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("many")
                .hasMessageContaining("whole number");
    }

    private ZhifakuSettings load(Map<String, String> environment) {
        return new SettingsLoader(program, program, environment, Map.of()).load();
    }
}
