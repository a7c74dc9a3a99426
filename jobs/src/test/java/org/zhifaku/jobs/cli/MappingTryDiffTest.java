package org.zhifaku.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.jobs.definitions.ProductionDefinitions;
import org.zhifaku.jobs.settings.SettingsLoader;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a steward is told before a mended mapping is used: fill rates, what differs from production, and which dataset a file is of. */
class MappingTryDiffTest {
    private static final String FILE = """
            样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关,新来的列
            1,测试甲有限公司,法人及非法人组织,甲案,广告违法行为,广告法第五十五条,罚款,罚款300元,0.03,0,20260301,,
            2,测试乙有限公司,法人及非法人组织,乙案,广告违法行为,广告法第五十五条,罚款,罚款500元,0.05,0,20260301,,x
            3,测试丙有限公司,法人及非法人组织,,广告违法行为,广告法第五十五条,警告,予以警告,无,0,20260301,,
            ,测试丁有限公司,法人及非法人组织,丁案,广告违法行为,广告法第五十五条,罚款,罚款500元,0.05,0,20260301,,
            """;

    @TempDir
    Path folder;

    private Path mappings;
    private Path file;

    @BeforeEach
    void copyTheMappings() throws IOException {
        mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
        file = Files.writeString(folder.resolve("rows.csv"), FILE);
    }

    @Test
    void tellsFillRatesOfColumnsAndElementsAfterTheRows() {
        List<JsonNode> objects = objects(trial("--fill", "--json"));

        assertThat(objects).hasSize(5);
        JsonNode fill = objects.get(4).path("fill");
        assertThat(objects.get(4).has("outcome")).isFalse();
        assertThat(fill.path("rows").asInt()).isEqualTo(4);
        assertThat(fill.path("accepted").asInt()).isEqualTo(3);
        assertThat(named(fill, "columns", "column", "案件名称").toString())
                .isEqualTo(
                        "{\"column\":\"案件名称\",\"filled\":3,\"empty\":1,\"share\":0.75,\"elements\":[\"case_name\"]}");
        assertThat(named(fill, "elements", "element", "case_name").toString())
                .isEqualTo(
                        "{\"element\":\"case_name\",\"zh\":\"案件名称\",\"filled\":2,\"empty\":1,\"share\":0.6666,\"columns\":[\"案件名称\"]}");
        assertThat(named(fill, "columns", "column", "罚款金额(万元)").path("filled").asInt())
                .as("a full column")
                .isEqualTo(4);
        assertThat(named(fill, "elements", "element", "fine_amount")
                        .path("filled")
                        .asInt())
                .as("of which one cell says that there is none")
                .isEqualTo(2);
        assertThat(fill.path("unmapped").toString()).isEqualTo("[\"新来的列\"]");
        assertThat(trial("--fill").out()).contains("新来的列", "not mapped 未映射", "75.00%");
    }

    @Test
    void namesMissingColumnsBesideTheFillRates() throws IOException {
        Files.writeString(file, FILE.replace("案件名称", "案名"));

        assertThat(objects(trial("--fill", "--json"))
                        .get(4)
                        .path("fill")
                        .path("vanished")
                        .toString())
                .isEqualTo("[\"案件名称\"]");
        assertThat(trial("--fill").out()).contains("missing 缺失  案件名称");
    }

    @Test
    void tellsWhichValuesAnotherMappingChanges() throws IOException {
        Path before = keepInProduction();
        change("[罚款金额(万元)], clean: amount, unit: 万元", "[罚款金额(万元)], clean: amount, unit: 元");

        Answer answer = trial("--diff", "--json");

        List<JsonNode> objects = objects(answer);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(objects).hasSize(5);
        assertThat(objects.get(0).propertyNames())
                .as("rows keep their shape")
                .containsExactly("line", "outcome", "record", "warnings", "violations");
        JsonNode diff = objects.get(4).path("diff");
        assertThat(objects.get(4).has("outcome")).isFalse();
        assertThat(diff.path("against").asString()).isEqualTo("production");
        assertThat(diff.path("version_before").asString())
                .isNotEqualTo(diff.path("version_after").asString());
        assertThat(diff.path("rows").asInt()).isEqualTo(4);
        assertThat(diff.path("changed").asInt()).isEqualTo(2);
        JsonNode fine = named(diff, "elements", "element", "fine_amount");
        assertThat(fine.path("rows").asInt()).isEqualTo(2);
        assertThat(fine.path("other").asInt()).isEqualTo(2);
        assertThat(fine.path("samples").path(0).toString()).isEqualTo("{\"line\":2,\"before\":300.0,\"after\":0.03}");
        assertThat(diff.path("rules").toString()).contains("{\"rule\":\"X04\",\"before\":0,\"after\":3}");
        Answer text = trial("--diff");
        assertThat(text.out())
                .contains("2  values differ 取值改变", "fine_amount 罚款金额：'300.00' → '0.03'", "2 of 4 rows differ")
                .doesNotContain("4  accepted");
        assertThat(objects(trial("--against", before.toString(), "--json"))
                        .get(4)
                        .path("diff")
                        .path("elements"))
                .as("the same from a folder")
                .isEqualTo(diff.path("elements"));
    }

    @Test
    void tellsWhichRowsTurn() throws IOException {
        keepInProduction();
        change("case_name:      {from: [案件名称], clean: text}", "case_name: {from: [案件名称], clean: text, required: true}");
        change(
                "C01: {severity: warn, reason: \"the list is all there is; a gap is marked, the decision kept\"}",
                "X05: {severity: warn, reason: test}");

        JsonNode diff = objects(trial("--diff", "--json")).get(4).path("diff");

        assertThat(diff.path("accepted_to_rejected").toString()).isEqualTo("{\"rows\":1,\"lines\":[4]}");
        assertThat(diff.path("rejected_to_accepted").path("rows").asInt()).isZero();
        assertThat(trial("--diff").out()).contains("4  accepted 采信 → rejected 退回", "C01", "lines 行 4");
    }

    @Test
    void tellsThatAnotherKeyMakesOtherRecords() throws IOException {
        keepInProduction();
        change("  - column: 样本序号", "  - party_name");

        JsonNode diff = objects(trial("--diff", "--json")).get(4).path("diff");

        assertThat(diff.path("other_record").toString()).isEqualTo("{\"rows\":3,\"lines\":[2,3,4]}");
        assertThat(diff.path("rejected_to_accepted").toString()).isEqualTo("{\"rows\":1,\"lines\":[5]}");
        assertThat(trial("--diff").out()).contains("2  becomes another record 主键改变");
    }

    @Test
    void saysThatEqualVersionsCannotDiffer() throws IOException {
        keepInProduction();

        Answer answer = trial("--diff");

        assertThat(answer.err()).contains("版本相同");
        assertThat(answer.out()).contains("0 of 4 rows differ");
    }

    @Test
    void givesTheDifferencesOfADamagedFileBeforeItsLastObject() throws IOException {
        keepInProduction();
        Files.write(
                file,
                Arrays.copyOf(
                        FILE.getBytes(StandardCharsets.UTF_8), FILE.getBytes(StandardCharsets.UTF_8).length - 60));

        Answer answer = trial("--diff", "--fill", "--json");

        List<JsonNode> objects = objects(answer);
        assertThat(answer.status()).isEqualTo(2);
        assertThat(objects).hasSize(6);
        assertThat(objects.get(3).has("fill")).isTrue();
        assertThat(objects.get(4).path("diff").path("rows").asInt()).isEqualTo(3);
        assertThat(objects.get(5).path("outcome").asString()).isEqualTo("unreadable");
    }

    @Test
    void saysThatNothingIsInProductionYet() {
        Answer answer = trial("--diff");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err())
                .contains("municipal-csv/penalty", "尚未入库", "--against")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatTheCopyOfProductionIsDamaged() throws IOException {
        keepInProduction();
        Path copy = folder.resolve("home/definitions/municipal-csv/penalty.zip");
        Files.write(copy, Arrays.copyOf(Files.readAllBytes(copy), 1_000));

        Answer answer = trial("--diff");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err())
                .contains(copy.toString(), "damaged", "Delete it")
                .doesNotContain("\tat ");
        keepInProduction();
        assertThat(trial("--diff").err()).as("the next run writes it anew").contains("版本相同");
    }

    @Test
    void refusesTwoThingsToCompareWith() {
        Answer answer = trial("--diff", "--against", mappings.toString());

        assertThat(answer.status()).isEqualTo(64);
        assertThat(answer.err()).contains("Give one of them");
    }

    @Test
    void tellsProblemsOfTheFolderComparedWith() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other/sources/municipal-csv"));
        Files.writeString(other.resolve("penalty.yaml"), "dataset: penalty\n");

        Answer answer = trial("--against", folder.resolve("other").toString());

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err())
                .contains("not sound", "sources/municipal-csv/penalty.yaml:")
                .doesNotContain("\tat ");
        assertThat(trial("--against", folder.resolve("none").toString()).err())
                .contains("none", "不是映射目录", "Correct --against");
    }

    @Test
    void namesTheDatasetThatAFileLooksLike() {
        Answer answer = trial("credit-publicity", "penalty", file);

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .contains("looks like municipal-csv/penalty 行政处罚（城市报送文件）", "--source municipal-csv --dataset penalty");
        assertThat(answer.out()).contains("BINDING");
        assertThat(trial().err()).doesNotContain("looks like");
    }

    @Test
    void asksForTheHeaderWhereNoColumnIsKnown() throws IOException {
        Files.writeString(
                file,
                FILE.lines().skip(1).findFirst().orElseThrow() + "\n"
                        + FILE.lines().skip(2).findFirst().orElseThrow() + "\n");

        assertThat(trial().err()).contains("没有一列认识", "Line 1 was taken for the header");
    }

    @Test
    void saysWhatIsWrongWithTheFileOrTheNames() throws IOException {
        Answer missing = trial("municipal-csv", "penalty", folder.resolve("row.csv"));
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("row.csv", "does not exist", "Did you mean 'rows.csv'?");

        Files.writeString(file, FILE.lines().findFirst().orElseThrow() + "\n");
        assertThat(trial().err()).contains("只有表头，没有数据行");
        assertThat(trial().status()).isZero();

        Answer directory = trial("municipal-csv", "penalty", folder);
        assertThat(directory.status()).isEqualTo(2);
        assertThat(directory.err()).contains("is a folder 是文件夹");

        Answer source = trial("municipal-cvs", "penalty", file);
        assertThat(source.status()).isEqualTo(64);
        assertThat(source.err()).contains("Did you mean 'municipal-csv'?");

        Answer dataset = trial("credit-publicity", "penalties", file);
        assertThat(dataset.status()).isEqualTo(64);
        assertThat(dataset.err()).contains("Did you mean 'penalty'?", "Known: penalty, permit");
    }

    @Test
    void saysThatABinaryFileIsNoText() throws IOException {
        byte[] bytes = new byte[4_096];
        new java.util.Random(7).nextBytes(bytes);
        Files.write(file, bytes);

        Answer answer = trial("--json");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(objects(answer)).hasSize(1);
        assertThat(objects(answer).get(0).path("outcome").asString()).isEqualTo("unreadable");
        assertThat(objects(answer).get(0).path("message").asString()).contains("rows.csv", "请");
    }

    @Test
    void stopsWhenNobodyReadsTheResult() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Terminal terminal = new Terminal(
                new PrintStream(closed, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Map<String, String> environment =
                Map.of("ZHIFAKU_HOME", folder.resolve("home").toString());
        SettingsLoader loader = new SettingsLoader(TestLibrary.root(), TestLibrary.root(), environment, Map.of());

        int status = ZhifakuCommand.execute(
                new CommandContext(terminal, loader),
                "mapping",
                "try",
                "--source",
                "municipal-csv",
                "--dataset",
                "penalty",
                file.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Stopped at line 3", "输出已关闭")
                .doesNotContain("\tat ");
    }

    /** As a run does when it has integrated the dataset; gives the folder as it was then. */
    private Path keepInProduction() throws IOException {
        DefinitionSet definitions = DefinitionSet.compile(new MappingFolder(mappings).files(), RecordTypes.standard());
        new ProductionDefinitions(folder.resolve("home/definitions"))
                .keep(definitions, definitions.dataset("municipal-csv", "penalty"));
        return TestLibrary.root().resolve("mappings");
    }

    private void change(String from, String to) throws IOException {
        Path mapping = mappings.resolve("sources/municipal-csv/penalty.yaml");
        String text = Files.readString(mapping);
        assertThat(text).contains(from);
        Files.writeString(mapping, text.replace(from, to));
    }

    private Answer trial(String... options) {
        return trial("municipal-csv", "penalty", file, options);
    }

    private Answer trial(String source, String dataset, Path rows, String... options) {
        List<String> command =
                new ArrayList<>(List.of("mapping", "try", "--source", source, "--dataset", dataset, rows.toString()));
        command.addAll(List.of(options));
        return TestLibrary.command(
                Map.of(
                        "ZHIFAKU_HOME", folder.resolve("home").toString(),
                        "ZHIFAKU_MAPPINGS", mappings.toString()),
                command.toArray(String[]::new));
    }

    private static List<JsonNode> objects(Answer answer) {
        return answer.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static JsonNode named(JsonNode of, String list, String key, String name) {
        for (JsonNode entry : of.path(list)) {
            if (entry.path(key).asString().equals(name)) {
                return entry;
            }
        }
        throw new AssertionError("'%s' has no '%s': %s".formatted(list, name, of));
    }
}
