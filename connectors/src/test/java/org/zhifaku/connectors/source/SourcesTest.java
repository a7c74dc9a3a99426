package org.zhifaku.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.source.FileTransport.Protocol;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.connectors.tabular.Dialect;
import org.zhifaku.connectors.tabular.Structure;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularLimits;
import org.zhifaku.connectors.tabular.TextEncoding;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.landing.Operation;

class SourcesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 7);
    private static final String SOURCE = """
            source: demo
            name_zh: 演示
            owner: 演示局
            transport:
              kind: file-drop
              protocol: sftp
              host: ${host}
              port: ${port:22}
              user: ${user}
              password: ${password}
              known_host_key: ${host-key:}
              folder: ${folder:/}
              connect_timeout: 5s
              idle_timeout: 500ms
              retry: {attempts: 4, delay: 1s, backoff: 1.5}
            drift: hold
            schedule: nightly
            thresholds: {max_shrink: 0.25, min_fill_ratio: 0.5, max_cell: 64KB, max_file: 3GB}
            """;
    private static final String DATASET = """
            dataset: penalty
            name_zh: 行政处罚
            pull:
              files:
                - {pattern: "*{date}*.csv", format: csv, encodings: [gb18030], delimiter: ";"}
                - {pattern: "*CX_{date}*.csv", format: csv, operation: delete}
              done: "{name}.done"
            key: [whatever]
            """;

    @TempDir
    Path mappings;

    private List<SourceState> load(String source, String dataset, Map<String, String> settings) throws IOException {
        Path folder = Files.createDirectories(mappings.resolve("sources/demo"));
        Files.writeString(folder.resolve("source.yaml"), source);
        Files.writeString(folder.resolve("penalty.yaml"), dataset);
        return Sources.load(mappings, name -> settings);
    }

    private static SourceDefinition configured(List<SourceState> states) {
        return states.get(0).fold(definition -> definition, missing -> {
            throw new AssertionError(missing.message());
        });
    }

    @Test
    void readsEverything() throws IOException {
        SourceDefinition definition = configured(
                load(SOURCE, DATASET, Map.of("host", "h", "port", "2222", "user", "u", "password", "p}$1: #")));

        FileTransport transport = (FileTransport) definition.system().transport();
        assertThat(transport.protocol()).isEqualTo(Protocol.SFTP);
        assertThat(transport.server()).isEqualTo(new FileTransport.Server("h", 2222, "u", new Secret("p}$1: #"), ""));
        assertThat(transport.patience().idleTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(transport.patience().retry()).isEqualTo(new Transport.Retry(4, Duration.ofSeconds(1), 1.5));
        assertThat(definition.system().drift()).isEqualTo(DriftPolicy.HOLD);
        assertThat(definition.system().thresholds())
                .isEqualTo(new SourceSystem.Thresholds(0.25, 0.5, 64 << 10, 3L << 30));
        assertThat(definition.dataset("penalty")).isPresent();
        assertThat(definition.toString()).doesNotContain("p}$1");
    }

    @Test
    void letsTheWithdrawalPatternWin() throws IOException {
        Dataset dataset = configured(load(SOURCE, DATASET, Map.of("host", "h", "user", "u", "password", "p")))
                .datasets()
                .get(0);

        assertThat(plan(dataset)
                        .patternOf("CF_20240507_1.csv", DAY)
                        .orElseThrow()
                        .operation())
                .isEqualTo(Operation.UPSERT);
        assertThat(plan(dataset)
                        .patternOf("CF_CX_20240507_1.csv", DAY)
                        .orElseThrow()
                        .operation())
                .isEqualTo(Operation.DELETE);
        assertThat(plan(dataset).patternOf("CF_20240508_1.csv", DAY)).isEmpty();
        assertThat(plan(dataset).markerOf("a.csv")).contains("a.csv.done");
    }

    @Test
    void readsHowFilesMayCome() throws IOException {
        String files = """
                files:
                    - {pattern: "*.csv", format: csv, encodings: [utf-8, utf-16le], delimiter: [",", "\\t", "|"], quote: ["'", none]}
                    - {pattern: "*.xls", format: xls, header_rows: 2, header_joint: "/"}
                    - {pattern: "*.xml", format: xml, record: case}
                    - {pattern: "*.ndjson", format: ndjson}
                """;
        String source =
                SOURCE.replace("max_cell: 64KB", "max_cell: 64KB, max_columns: 300, max_unpacked: 5MB, max_depth: 4");
        String dataset = DATASET.replaceFirst("(?s)files:.*?  done", Matcher.quoteReplacement(files + "  done"));

        SourceDefinition definition =
                configured(load(source, dataset, Map.of("host", "h", "user", "u", "password", "p")));

        TabularLimits limits = definition.system().thresholds().limits();
        assertThat(limits).isEqualTo(new TabularLimits(64 << 10, 4 << 20, 300, 5L << 20, 4));
        List<FilePattern> patterns = plan(definition.datasets().get(0)).files();
        assertThat(patterns.get(0).dialect())
                .isEqualTo(new Dialect(
                        List.of(TextEncoding.UTF_8, TextEncoding.UTF_16LE),
                        List.of(',', '\t', '|'),
                        List.of('\'', Dialect.NO_QUOTE)));
        assertThat(patterns.get(1).structure()).isEqualTo(new Structure("", 2, "/"));
        assertThat(patterns.get(2).structure().record()).isEqualTo("case");
        assertThat(patterns.get(3).format()).isEqualTo(TabularFormat.Kind.NDJSON);
        assertThat(patterns.get(3).dialect().encodings()).containsExactly(TextEncoding.UTF_8, TextEncoding.GB18030);
    }

    @Test
    void refusesOptionsThatSayNothing() {
        String dataset = DATASET.replace("format: csv, encodings", "format: csv, record: x, header_rows: 2, encodings")
                .replace("delimiter: \";\"", "delimiter: [\";\", \";;\"], quote: [\";\"]")
                .replace("operation: delete", "operation: delete, delimeter: \",\"");

        assertThatThrownBy(() -> load(SOURCE, dataset, Map.of()))
                .hasMessageContaining("sources/demo/penalty.yaml:5: 'record' is for format xml only")
                .hasMessageContaining("penalty.yaml:5: 'header_rows' is for workbooks")
                .hasMessageContaining("penalty.yaml:5: 'delimiter: ;;' is no delimiter")
                .hasMessageContaining("penalty.yaml:5: 'quote: ;' is no quote")
                .hasMessageContaining("penalty.yaml:6: Unknown key 'delimeter'. Did you mean 'delimiter'?");
    }

    @Test
    void saysWhichSettingsAreMissing() throws IOException {
        SourceState state = load(SOURCE, DATASET, Map.of("host", "h")).get(0);

        String message = state.fold(definition -> "configured", SourceState.NotConfigured::message);

        assertThat(message)
                .isEqualTo("Source 'demo' is skipped: it is not configured. Set zhifaku.sources.demo.password,"
                        + " zhifaku.sources.demo.user.");
    }

    @Test
    void namesAllProblemsAtOnce() {
        String source = SOURCE.replace("drift: hold", "drift: holt")
                .replace("port: ${port:22}", "port: ${port:99999}")
                .replace("owner:", "owners:")
                .replace("idle_timeout: 500ms", "idle_timeout: soon");
        String dataset = DATASET.replace("format: csv, operation", "format: cvs, operation")
                .replace("[gb18030]", "[gb18031]")
                .replace("done:", "dnoe:");

        assertThatThrownBy(() -> load(source, dataset, Map.of()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("sources/demo/source.yaml:3: Unknown key 'owners'")
                .hasMessageContaining("Key 'owner' is missing")
                .hasMessageContaining("'port: 99999' (from ${port:99999}) is not a whole number from 1 to 65535")
                .hasMessageContaining("'idle_timeout: soon' is not a duration")
                .hasMessageContaining("'drift: holt' is not one of [accept, hold]")
                .hasMessageContaining(
                        "sources/demo/penalty.yaml:6: 'format: cvs' is none of [csv, xlsx, xls, ndjson, xml]")
                .hasMessageContaining("'encodings: gb18031' is no encoding")
                .hasMessageContaining("Unknown key 'dnoe'");
    }

    @Test
    void refusesPatternsThatLeaveTheFolder() {
        assertThatThrownBy(() -> load(SOURCE, DATASET.replace("*CX_{date}*.csv", "../{dat}.csv"), Map.of()))
                .hasMessageContaining("must name files, not folders")
                .hasMessageContaining("placeholder other than {date}");
    }

    @Test
    void readsTheSourcesOfThisRepository() throws IOException {
        Path root = Path.of(System.getProperty("zhifaku.root")).resolve("mappings");

        List<SourceState> states = Sources.load(root, source -> Map.of());

        assertThat(states).extracting(SourceState::source).contains("credit-publicity", "municipal-csv");
        assertThat(states.get(0).<String>fold(definition -> "", SourceState.NotConfigured::message))
                .contains("zhifaku.sources.credit-publicity.host");
    }

    private static FilePlan plan(SourceDefinition.Dataset dataset) {
        return (FilePlan) dataset.plan();
    }
}
