package org.zhifaku.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.TopicPlan.Deletion;
import org.zhifaku.connectors.source.TopicPlan.Key;
import org.zhifaku.connectors.source.TopicPlan.Place;
import org.zhifaku.connectors.source.TopicTransport.Encryption;
import org.zhifaku.connectors.source.TopicTransport.Mechanism;
import org.zhifaku.connectors.source.TopicTransport.Protection;
import org.zhifaku.connectors.source.TopicTransport.SignIn;

class TopicSourceTest {
    private static final String SOURCE = """
            source: demo
            name_zh: 演示
            owner: 演示局
            transport:
              kind: topic
              brokers: ${brokers}
              sign_in: scram-sha-256
              user: ${user}
              password: ${password}
              encryption: tls
              authority: ${authority:}
            """;
    private static final String DATASET = """
            dataset: case
            name_zh: 案件
            pull:
              topic:
                name: ${prefix:demo}.case
                key: [organ.code, caseCode]
                separator: "/"
                compacted: true
                operation: {header: event, delete: [DELETE, gone]}
            key: [whatever]
            """;
    private static final Map<String, String> SETTINGS =
            Map.of("brokers", "a:9092,b:9093", "user", "u", "password", "s3cret", "authority", "/etc/ca.pem");

    @TempDir
    Path mappings;

    private List<SourceState> load(String source, String dataset) throws IOException {
        Path folder = Files.createDirectories(mappings.resolve("sources/demo"));
        Files.writeString(folder.resolve("source.yaml"), source);
        Files.writeString(folder.resolve("case.yaml"), dataset);
        return Sources.load(mappings, name -> SETTINGS);
    }

    @Test
    void readsEverything() throws IOException {
        Dataset dataset = load(SOURCE, DATASET).get(0).dataset("case").orElseThrow();

        TopicTransport transport = (TopicTransport) dataset.transport();
        assertThat(transport.brokers()).isEqualTo("a:9092,b:9093");
        assertThat(transport.signIn()).isEqualTo(new SignIn(Mechanism.SCRAM_SHA_256, "u", new Secret("s3cret")));
        assertThat(transport.encryption()).isEqualTo(new Encryption(Protection.TLS, "/etc/ca.pem"));
        assertThat(transport.place()).isEqualTo("kafka://u@a:9092,b:9093");
        assertThat(transport.toString()).doesNotContain("s3cret");
        assertThat(dataset.plan())
                .isEqualTo(new TopicPlan(
                        "demo.case",
                        new Key(List.of("organ.code", "caseCode"), "/"),
                        true,
                        new Deletion(Place.HEADER, "event", Set.of("DELETE", "gone"))));
        assertThat(dataset.plan().pace()).isEqualTo(PullPlan.Pace.CONTINUED);
    }

    @Test
    void takesHarmlessDefaults() throws IOException {
        String source = SOURCE.replaceAll("(?m)^  (sign_in|encryption|authority):.*\\n", "");
        String dataset = DATASET.replaceAll("(?m)^    (separator|compacted|operation):.*\\n", "");

        Dataset read = load(source, dataset).get(0).dataset("case").orElseThrow();

        TopicTransport transport = (TopicTransport) read.transport();
        assertThat(transport.signIn().mechanism()).isEqualTo(Mechanism.PLAIN);
        assertThat(transport.encryption()).isEqualTo(new Encryption(Protection.NONE, ""));
        assertThat(read.plan())
                .isEqualTo(new TopicPlan(
                        "demo.case", new Key(List.of("organ.code", "caseCode"), "|"), false, Deletion.NONE));
    }

    @Test
    void namesAllProblemsAtOnce() {
        String source = SOURCE.replace("${brokers}", "nohost")
                .replace("scram-sha-256", "scram")
                .replace("encryption: tls", "encryption: none");
        String dataset = DATASET.replace("${prefix:demo}.case", "a/b")
                .replace("key: [organ.code, caseCode]", "keys: [caseCode]")
                .replace("{header: event, delete: [DELETE, gone]}", "{header: event, column: operation}");

        assertThatThrownBy(() -> load(source, dataset))
                .hasMessageContaining("source.yaml:6: 'brokers: nohost' must be host:port")
                .hasMessageContaining("'sign_in: scram'")
                .hasMessageContaining("'authority' is for 'encryption: tls' only")
                .hasMessageContaining("case.yaml:5: 'name: a/b' is no name of a topic")
                .hasMessageContaining("'key' is missing or empty")
                .hasMessageContaining("Unknown key 'keys'")
                .hasMessageContaining("'operation' takes either 'column' or 'header'")
                .hasMessageContaining("'delete' is missing or empty");
    }

    @Test
    void refusesAPlanThatTheTransportCannotCarryOut() {
        String files =
                DATASET.replaceFirst("(?s)  topic:.*?key: \\[w", "  files: [{pattern: a.csv, format: csv}]\nkey: [w");

        assertThatThrownBy(() -> load(SOURCE, files))
                .hasMessageContaining("'pull' is for a transport of kind file-drop");
    }
}
