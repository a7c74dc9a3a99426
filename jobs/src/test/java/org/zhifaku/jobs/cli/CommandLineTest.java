package org.zhifaku.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

class CommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                 | Name a command
                    frobnicate                                         | Unmatched argument
                    run                                                | JOB
                    run everything                                     | everything
                    run collect --date yesterday                       | yyyy-MM-dd
                    run collect --source nowhere                       | credit-publicity
                    run collect --dataset penalty                      | --dataset needs --source
                    run collect --source credit-publicity --dataset x  | penalty
                    rerun --from 2026-03-02 --to 2026-03-01            | Exchange them
                    demo --records 1                                   | 10 or more
                    mapping try --source credit-publicity x.csv        | --dataset
                    index                                              | index status
                    """)
    void refusesWrongUsageWithStatus64(String line, String says) {
        Answer answer = run(line.isEmpty() ? new String[0] : line.split(" +"));

        assertThat(answer.status()).isEqualTo(64);
        assertThat(answer.err()).contains(says).doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void saysWhichFileIsMissing() {
        Answer answer = run("mapping", "try", "--source", "credit-publicity", "--dataset", "penalty", "nowhere.csv");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("nowhere.csv").contains("does not exist");
    }

    @Test
    void saysThatADatabaseCannotBeReached() {
        Answer answer = TestLibrary.command(
                Map.of("ZHIFAKU_HOME", folder.toString(), "ZHIFAKU_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x"),
                "runs");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err())
                .contains("jdbc:postgresql://127.0.0.1:1/x", "zhifaku.database.url")
                .doesNotContain("\tat ");
    }

    @Test
    void checksTheDefinitions() {
        assertThat(run("mapping", "check", "--json").json().path("sound").asBoolean())
                .isTrue();

        Answer broken = TestLibrary.command(
                Map.of("ZHIFAKU_MAPPINGS", folder.resolve("none").toString()), "mapping", "check");

        assertThat(broken.status()).isEqualTo(2);
        assertThat(broken.err()).contains("none").contains("ZHIFAKU_MAPPINGS");
    }

    @Test
    void checkReadsSourcesAndPullsTooAndTellsAllAtOnce() throws IOException {
        Path mappings = brokenMappings();

        Answer answer = TestLibrary.command(Map.of("ZHIFAKU_MAPPINGS", mappings.toString()), "mapping", "check");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out())
                .containsPattern("sources/municipal-csv/source.yaml:\\d+: .*holt")
                .containsPattern("sources/municipal-csv/penalty.yaml:\\d+: .*cvs")
                .containsPattern("sources/municipal-csv/penalty.yaml:\\d+: .*klean")
                .doesNotContain("\tat ");
        assertThat(answer.out().lines()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --once",
                "run nightly",
                "run collect --source credit-publicity",
                "serve",
                "rerun --from 2026-03-01 --to 2026-03-02",
                "reconcile"
            })
    void tellsABrokenDefinitionBeforeAnyServerStarts(String line) throws IOException {
        Path home = folder.resolve("home");

        Answer answer = TestLibrary.command(
                Map.of(
                        "ZHIFAKU_HOME", home.toString(),
                        "ZHIFAKU_MAPPINGS", brokenMappings().toString()),
                line.split(" "));

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err())
                .containsPattern("sources/municipal-csv/source.yaml:\\d+: ")
                .containsPattern("sources/municipal-csv/penalty.yaml:\\d+: ")
                .contains("mapping check")
                .doesNotContain("\tat ");
        assertThat(home).as("nothing was started").doesNotExist();
    }

    @Test
    void checkListsSourcesThatLackSettings() {
        Answer answer = run("mapping", "check");

        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .containsPattern("not configured 未配置  municipal-csv .* set zhifaku.sources.municipal-csv.folder")
                .contains("sound 正确  credit-publicity/penalty");
        List<JsonNode> municipal = run("mapping", "check", "--json")
                .json()
                .path("sources")
                .valueStream()
                .filter(source -> source.path("source").asString().equals("municipal-csv"))
                .toList();
        assertThat(municipal).singleElement().satisfies(source -> {
            assertThat(source.path("configured").asBoolean()).isFalse();
            assertThat(source.path("missing").path(0).asString()).isEqualTo("zhifaku.sources.municipal-csv.folder");
        });
    }

    @Test
    void checkCountsWhatIsSoundAndTellsWhatIsProbablyMissing() throws IOException {
        assertThat(run("mapping", "check").out())
                .containsPattern(
                        "sound 正确  \\d+ code sets 代码集 \\(\\d+ codes\\), [\\d,]+ divisions 行政区划, rules 规则 of penalty, permit")
                .doesNotContain("note 注意");
        Path mappings = copyOfMappings();
        Files.delete(mappings.resolve("rules/permit.yaml"));
        Files.delete(mappings.resolve("rules/publication.yaml"));

        Answer answer = TestLibrary.command(Map.of("ZHIFAKU_MAPPINGS", mappings.toString()), "mapping", "check");

        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains("note 注意  There is no rules/publication.yaml: nothing becomes public")
                .contains(
                        "note 注意  There is no rules/permit.yaml: rows of credit-publicity/permit are checked by no rule");
    }

    @Test
    void checkNamesEveryFileThatIsNotUtf8() throws IOException {
        Path mappings = copyOfMappings();
        byte[] gbk = "set: 代码".getBytes(java.nio.charset.Charset.forName("GBK"));
        Files.write(mappings.resolve("codes/id_type.yaml"), gbk);
        Files.write(mappings.resolve("sources/municipal-csv/source.yaml"), gbk);

        Answer answer = TestLibrary.command(Map.of("ZHIFAKU_MAPPINGS", mappings.toString()), "mapping", "check");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out())
                .contains(
                        "codes/id_type.yaml:1: The file is not UTF-8", "sources/municipal-csv/source.yaml:1: The file");
        assertThat(answer.err()).contains("2 problem(s) 处错误 in 2 file(s)");
    }

    @Test
    void checkSaysThatAFolderIsNoFolderOfDefinitions() {
        Answer answer = TestLibrary.command(Map.of("ZHIFAKU_MAPPINGS", folder.toString()), "mapping", "check");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("has no 'sources' in it", "ZHIFAKU_MAPPINGS");
    }

    /** The real definitions with one mistake in a source, one in a pull and one in a mapping. */
    private Path brokenMappings() throws IOException {
        Path copy = copyOfMappings();
        Path source = copy.resolve("sources/municipal-csv/source.yaml");
        Files.writeString(source, Files.readString(source).replace("drift: accept", "drift: holt"));
        Path dataset = copy.resolve("sources/municipal-csv/penalty.yaml");
        Files.writeString(
                dataset,
                Files.readString(dataset)
                        .replace("format: csv", "format: cvs")
                        .replace("[案件名称], clean:", "[案件名称], klean:"));
        return copy;
    }

    private Path copyOfMappings() throws IOException {
        return TestLibrary.copyOfMappings(folder.resolve("mappings"));
    }

    @Test
    void showsSettingsWithoutSecrets() {
        Answer answer = TestLibrary.command(
                Map.of(
                        "ZHIFAKU_HOME", folder.toString(),
                        "ZHIFAKU_DATABASE_URL", "jdbc:postgresql://db/x",
                        "ZHIFAKU_DATABASE_PASSWORD", "hush-hush",
                        "ZHIFAKU_SOURCES_CREDIT_PUBLICITY_PASSWORD", "hush-hush"),
                "config",
                "--json");

        assertThat(answer.status()).isZero();
        assertThat(answer.json().propertyNames()).contains("home", "jdbc_url", "index_url", "console_url");
        assertThat(answer.json().path("jdbc_url").asString()).isEqualTo("jdbc:postgresql://db/x");
        assertThat(answer.out()).contains("****").doesNotContain("hush-hush");
    }

    private Answer run(String... arguments) {
        return TestLibrary.command(Map.of("ZHIFAKU_HOME", folder.toString()), arguments);
    }
}
