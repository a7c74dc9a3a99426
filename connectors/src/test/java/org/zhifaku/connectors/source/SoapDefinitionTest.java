package org.zhifaku.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.schemas.definition.DefinitionException;

class SoapDefinitionTest {

    private static final String SOURCE = """
            source: demo
            name_zh: 演示
            owner: 演示局
            transport:
              kind: soap
              endpoint: ${base}/exchange
              version: "1.2"
              credentials: username-token-digest
              user: ${user}
              password: ${password}
              max_attachment: 5MB
            """;
    private static final String DATASET = """
            dataset: penalty
            name_zh: 行政处罚
            pull:
              soap:
                call: query
                namespace: urn:demo
                parameters: {key: "${password}", from: "{from}", page: "{page}"}
                answer: {record: row, total: count}
                paging: {by: page, size: 100, first: 0}
                window: {updated: time, format: "uuuu/MM/dd HH:mm:ss", look_back: 2d, last: business-date}
                operation: {column: state, delete: [gone]}
            """;

    @TempDir
    Path mappings;

    private SourceState load(String source, String dataset, Map<String, String> settings) throws IOException {
        Path folder = Files.createDirectories(mappings.resolve("sources/demo"));
        Files.writeString(folder.resolve("source.yaml"), source);
        Files.writeString(folder.resolve("penalty.yaml"), dataset);
        return Sources.load(mappings, name -> settings).get(0);
    }

    @Test
    void readsTransportAndPlan() throws IOException {
        var dataset = load(SOURCE, DATASET, Map.of("base", "https://host:8443", "user", "u", "password", "p4ss"))
                .dataset("penalty")
                .orElseThrow();

        assertThat(dataset.transport()).isInstanceOfSatisfying(SoapTransport.class, transport -> {
            assertThat(transport.place()).isEqualTo("SOAP 1.2 https://host:8443/exchange");
            assertThat(transport.bounds().mostAttachmentBytes()).isEqualTo(5 << 20);
            assertThat(transport.toString()).doesNotContain("p4ss");
        });
        assertThat(dataset.plan()).isInstanceOfSatisfying(SoapPlan.class, plan -> {
            assertThat(plan.pace()).isEqualTo(PullPlan.Pace.CONTINUED);
            assertThat(plan.paging()).isEqualTo(new SoapPlan.Paging(SoapPlan.By.PAGE, 100, 0));
            assertThat(plan.window())
                    .extracting(SoapPlan.Window::lookBack, SoapPlan.Window::first, SoapPlan.Window::last)
                    .containsExactly(Duration.ofDays(2), "1900/01/01 00:00:00", null);
            assertThat(plan.toString()).doesNotContain("p4ss");
        });
    }

    @Test
    void isNotConfiguredWhereTheAddressIsMissing() throws IOException {
        assertThat(load(SOURCE, DATASET, Map.of("user", "u", "password", "p")))
                .isInstanceOfSatisfying(SourceState.NotConfigured.class, state -> assertThat(state.missing())
                        .containsExactly("zhifaku.sources.demo.base"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "1.2" | "2.0" | source.yaml:7: 'version: 2.0' is no version of SOAP. Write "1.1" or "1.2".
            ${base}/exchange | ftp://host/x | source.yaml:6: 'endpoint' is no address.
            call: query | call: a:query | penalty.yaml:5: 'a:query' is no name of an element.
            "{page}" | "{pages}" | penalty.yaml:7: 'page' has the unknown place {pages}.
            "{page}" | "1" | penalty.yaml:7: No parameter has {page}, so every page would be the first.
            by: page | by: cursor | penalty.yaml:9: 'by: cursor' needs 'next' in 'answer'
            HH:mm:ss | HH | penalty.yaml:10: 'format: uuuu/MM/dd HH' cannot say a second.
            delete: [gone] | delete: [] | penalty.yaml:11: 'delete' is missing or empty.
            record: row | rows: row | penalty.yaml:8: Unknown key 'rows'.
            """)
    void tellsWhatIsWrong(String right, String wrong, String problem) {
        String quoted = right.startsWith("1") || right.startsWith("{") ? '"' + right + '"' : right;
        String put = wrong.startsWith("2") || wrong.startsWith("{") || wrong.equals("1") ? '"' + wrong + '"' : wrong;
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> load(
                        SOURCE.replace(quoted, put),
                        DATASET.replace(quoted, put),
                        Map.of("base", "http://h", "user", "u", "password", "p")))
                .withMessageContaining(problem);
    }
}
