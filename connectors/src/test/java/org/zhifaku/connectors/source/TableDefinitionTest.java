package org.zhifaku.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.schemas.definition.DefinitionException;

class TableDefinitionTest {

    private static final Map<String, String> SETTINGS =
            Map.of("host", "db.example", "database", "qzk", "user", "reader", "password", "s3cret");
    private static final String SOURCE = """
            source: demo
            name_zh: 演示
            owner: 演示局
            transport:
              kind: database
              dialect: mysql
              host: ${host}
              database: ${database}
              user: ${user}
              password: ${password}
            """;
    private static final String DATASET = """
            dataset: penalty
            name_zh: 行政处罚
            pull:
              table:
                name: 数据.jg_act
                key: cd_id
                time: cd_time
                batch: cd_batch
                look_back: 2d
                operation: {column: cd_operation, delete: [D, x]}
                page: 1000
                except: [照片]
            key: [whatever]
            """;

    @TempDir
    Path mappings;

    private Dataset load(String source, String dataset, Map<String, String> settings) throws IOException {
        Path folder = Files.createDirectories(mappings.resolve("sources/demo"));
        Files.writeString(folder.resolve("source.yaml"), source);
        Files.writeString(folder.resolve("penalty.yaml"), dataset);
        List<SourceState> states = Sources.load(mappings, name -> settings);
        return states.get(0).dataset("penalty").orElseThrow();
    }

    @Test
    void readsEverything() throws IOException {
        Dataset dataset = load(SOURCE, DATASET, SETTINGS);

        DatabaseTransport transport = (DatabaseTransport) dataset.transport();
        assertThat(transport.dialect()).isEqualTo(Dialect.MYSQL);
        assertThat(transport.server())
                .isEqualTo(
                        new DatabaseTransport.Server("db.example", 3306, "qzk", "reader", new Secret("s3cret"), false));
        assertThat(transport.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(transport.place()).isEqualTo("mysql://reader@db.example:3306/qzk");
        assertThat(transport.toString()).doesNotContain("s3cret");
        assertThat(dataset.plan())
                .isEqualTo(new TablePlan(
                        "数据.jg_act",
                        new TablePlan.Order("cd_id", "cd_time", "cd_batch"),
                        Duration.ofDays(2),
                        new Deletion("cd_operation", Set.of("d", "x")),
                        new TablePlan.Reading(1000, true, Set.of("照片"))));
        assertThat(dataset.plan().pace()).isEqualTo(PullPlan.Pace.CONTINUED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "name: 数据.jg_act" | "name: act; drop table act" | "is no name"
            "name: 数据.jg_act" | "name: a.b.c" | "is no name"
            "key: cd_id" | "key: '`id`'" | "is no name"
            "time: cd_time" | "times: cd_time" | "Unknown key 'times'. Did you mean 'time'?"
            "time: cd_time" | "look_back: 3w" | "'look_back: 3w' is not a duration"
            "delete: [D, x]" | "delete: []" | "'delete' is missing or empty"
            "page: 1000" | "page: 0" | "'page: 0' is not a whole number from 1 to 1000000"
            "page: 1000" | "count: maybe" | "neither true nor false"
            """)
    void tellsWhatIsWrongWithATable(String sound, String broken, String message) {
        String dataset = DATASET.replace(sound, broken)
                .replace("    look_back: 2d\n", broken.contains("look") ? "" : "    look_back: 2d\n");

        assertThatThrownBy(() -> load(SOURCE, dataset, SETTINGS))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "host: ${host}" | "host: 'db/?allowLocalInfile=true'" | "is no host name"
            "database: ${database}" | "database: 'qzk?useSSL=false'" | "is no database name"
            "dialect: mysql" | "dialect: oracle" | "is not one of [mysql, postgresql]"
            "dialect: mysql" | "zone: UTC+8" | "is no time zone"
            "dialect: mysql" | "tls: maybe" | "is not one of [none, verify]"
            """)
    void letsNothingIntoAnAddress(String sound, String broken, String message) {
        String source = SOURCE.replace(sound, broken);

        assertThatThrownBy(() -> load(source, DATASET, SETTINGS))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(message);
    }
}
