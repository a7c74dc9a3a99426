package org.zhifaku.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.databind.JsonNode;

class CatalogTest {
    @TempDir
    Path folder;

    private Answer run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("catalog"));
        all.addAll(List.of(arguments));
        return TestLibrary.command(
                Map.of("ZHIFAKU_HOME", folder.resolve("home").toString()), all.toArray(String[]::new));
    }

    private static JsonNode only(JsonNode array, String key, String value) {
        for (JsonNode item : array) {
            if (item.path(key).asString().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("no %s '%s' in %s".formatted(key, value, array));
    }

    @Test
    void followsAnElementFromEveryGenerationOfColumnsToTheOutlets() {
        Answer answer = run("--element", "penalty_content", "--json");

        assertThat(answer.status()).isZero();
        JsonNode element = answer.json().get(0);
        assertThat(answer.json()).hasSize(1);
        assertThat(element.path("name_zh").asString()).isEqualTo("处罚内容");
        assertThat(element.path("std_id").isNull()).as("unknown, not invented").isTrue();
        JsonNode penalty = only(element.path("records"), "record", "penalty");
        JsonNode from = only(penalty.path("sources"), "source", "credit-publicity");
        assertThat(from.path("columns").toString())
                .as("current columns, those of 2016-2018 and the titles")
                .contains("[\"CF_NR\"]", "[\"CF_JG\"]", "[\"处罚结果\"]");
        assertThat(penalty.path("warehouse").toString())
                .isEqualTo("[\"source.penalty.penalty_content\",\"topic.penalty.penalty_content\"]");
        assertThat(penalty.path("index").asString()).isEqualTo("penalty_content");
        assertThat(penalty.path("parquet").asString()).isEqualTo("penalty.penalty_content");
        JsonNode ofCase = only(element.path("records"), "record", "enforcement_case");
        assertThat(only(ofCase.path("sources"), "source", "yuezhifa")
                        .path("columns")
                        .toString())
                .isEqualTo("[[\"PROCESS.DECISION.CONTENT\"]]");
        assertThat(ofCase.path("warehouse").toString())
                .isEqualTo("[\"source.enforcement_case.penalty_content\",\"topic.enforcement_case.penalty_content\"]");
        assertThat(ofCase.path("index").isNull()).isTrue();
        assertThat(ofCase.path("parquet").asString()).isEqualTo("enforcement_case.penalty_content");
    }

    @Test
    void keepsJoinedColumnsTogether() {
        JsonNode kinds = run("--element", "penalty_kinds", "--record", "penalty", "--json")
                .json()
                .get(0);

        assertThat(only(kinds.path("records").get(0).path("sources"), "source", "credit-publicity")
                        .path("columns")
                        .toString())
                .contains("[\"CF_CFLB1\",\"CF_CFLB2\"]");
    }

    @Test
    void showsThatAPersonalIdentifierStaysInside() {
        JsonNode number = run("--element", "party_id_no", "--record", "penalty", "--json")
                .json()
                .get(0)
                .path("records")
                .get(0);

        assertThat(number.path("class").asString()).isEqualTo("restricted");
        assertThat(number.path("warehouse").toString())
                .contains("topic.penalty.party_id_no_hash", "topic.penalty.party_id_no_masked")
                .contains("restricted.person_identifier.value")
                .doesNotContain("party_id_no\"");
        assertThat(number.path("index").isNull()).isTrue();
        assertThat(number.path("parquet").isNull()).isTrue();
    }

    @Test
    void tellsWhichCleanerFillsAnElementBesideItsOwn() {
        JsonNode raw = run("--element", "fine_amount_raw", "--record", "penalty", "--json")
                .json()
                .get(0)
                .path("records")
                .get(0);

        JsonNode from = only(raw.path("sources"), "source", "credit-publicity");
        assertThat(from.path("via").asString()).isEqualTo("fine_amount");
        assertThat(from.path("columns").toString()).contains("CF_NR_FK");
        assertThat(from.path("unit").asString()).isEqualTo("万元");
    }

    @Test
    void showsWhatActsTellOfARegister() {
        JsonNode name = run("--element", "subject_name", "--record", "organ", "--json")
                .json()
                .get(0)
                .path("records")
                .get(0);

        assertThat(only(name.path("sources"), "record", "permit")
                        .path("columns")
                        .toString())
                .contains("XK_XKJG");
        assertThat(run("--element", "subject_nature", "--record", "organ", "--json")
                        .json()
                        .get(0)
                        .path("records")
                        .get(0)
                        .path("sources")
                        .findValuesAsString("source"))
                .as("acts do not tell it, the register does")
                .containsExactly("enforcement-publicity");
    }

    @ParameterizedTest
    @CsvSource({"fine_amount", "罚款金额", "tyshxydm"})
    void findsAnElementByKeyChineseNameOrSynonym(String name) {
        Answer answer = run("--element", name);

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("标准内部标识符：未知 unknown (DB44/T 2402-2022", "仓库：source.");
    }

    @Test
    void printsAnElementForPeople() {
        assertThat(run("--element", "fine_amount", "--record", "penalty").out())
                .contains(
                        "fine_amount  罚款金额",
                        "N  n..18,6",
                        "来源：credit-publicity/penalty  CF_NR_FK | 罚款金额(万元)  (amount 万元)",
                        "索引：fine_amount",
                        "数据湖：penalty.fine_amount");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --element fine_amout            | There is no data element 'fine_amout'. Did you mean 'fine_amount'?
                    --element penalty_amount        | Did you mean one of penalty_kinds, penalty_content, fine_amount
                    --element 金额                  | fine_amount
                    --element xyz                   | --record R
                    --record penalti                | There is no record type 'penalti'. Did you mean 'penalty'?
                    --source nowhere                | credit-publicity
                    --export catalog.pdf            | .xlsx or .csv
                    """)
    void refusesUnknownNamesWithStatus64AndSuggestsKnownOnes(String line, String says) {
        Answer answer = run(line.split(" "));

        assertThat(answer.status()).isEqualTo(64);
        assertThat(answer.err()).contains(says).doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void listsTheRecordTypes() {
        Answer answer = run();

        assertThat(answer.status()).isZero();
        for (RecordType type : RecordTypes.standard().all()) {
            assertThat(answer.out()).containsPattern("(?m)^%s +%s".formatted(type.name(), type.zh()));
        }
        assertThat(answer.out())
                .containsPattern("penalty .* index .*credit-publicity/penalty, internet-supervision/penalty");
    }

    @Test
    void listsTheFieldsOfARecordTypeAndTheColumnsOfASource() {
        assertThat(run("--record", "permit").out())
                .containsPattern("permit_category +许可类别 .*public +permit_category .*XK_XKLB \\| XK_SPLB");
        assertThat(run("--source", "municipal-csv").out())
                .containsPattern("penalty +案件名称 +case_name .*source.penalty.case_name +case_name +penalty.case_name")
                .doesNotContain("CF_WSH");
    }

    @Test
    void everyElementOfEveryRecordTypeIsDescribedAndStored() {
        JsonNode elements = run("--json").json();

        long fields = 0;
        for (JsonNode element : elements) {
            assertThat(element.path("definition").asString()).isNotBlank();
            for (JsonNode field : element.path("records")) {
                assertThat(field.path("warehouse")).isNotEmpty();
                fields++;
            }
        }
        assertThat(fields)
                .isEqualTo(RecordTypes.standard().all().stream()
                        .mapToLong(RecordType::size)
                        .sum());
    }

    @Test
    void exportsAWorkbookOfElementsAndLineage() throws IOException {
        Path file = folder.resolve("catalog.xlsx");

        Answer answer = run("--export", file.toString(), "--json");

        assertThat(answer.status()).isZero();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("数据元 elements", "血缘 lineage");
            assertThat(sheets.get(0).read())
                    .hasSize(answer.json().path("elements").asInt() + 1);
            List<Row> lineage = sheets.get(1).read();
            assertThat(lineage).hasSize(answer.json().path("rows").asInt() + 1);
            assertThat(lineage.stream().map(CatalogTest::text))
                    .anyMatch(row -> row.startsWith("penalty|行政处罚|penalty_content|") && row.contains("|CF_JG|"));
        }
    }

    private static String text(Row row) {
        return String.join(
                "|",
                row.stream().map(cell -> cell == null ? "" : cell.getRawValue()).toList());
    }

    @Test
    void exportsLineageAsCsvAndReplacesAnOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("catalog.csv"), "old");

        Answer answer = run("--record", "penalty", "--export", file.toString());

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("catalog.csv", "46 elements");
        List<String> lines =
                Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFF记录 record,");
        assertThat(lines)
                .anyMatch(line -> line.contains(",credit-publicity,penalty,CF_XZJG,")
                        && line.contains("source.penalty.subject_name；topic.penalty.subject_name"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void saysWhichFileCannotBeWritten() throws IOException {
        Path file = folder.resolve("no/such/folder/catalog.csv");
        Path taken =
                Files.createDirectories(folder.resolve("taken.xlsx/inside")).getParent();

        for (Path target : List.of(file, taken)) {
            Answer answer = run("--export", target.toString());

            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.err())
                    .contains("Cannot write '" + target + "'", "Name a file in a folder that exists")
                    .doesNotContain("\tat ");
            assertThat(answer.out()).isEmpty();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("no draft is left").containsExactly(taken);
        }
    }

    @Test
    void tellsABrokenDictionaryWithFileAndLine() throws IOException {
        Path mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
        Path elements = mappings.resolve("elements.yaml");
        Files.writeString(elements, Files.readString(elements).replace("    {name_zh: 罚款金额,", "    {nam_zh: 罚款金额,"));

        Answer answer = TestLibrary.command(Map.of("ZHIFAKU_MAPPINGS", mappings.toString()), "mapping", "check");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out()).containsPattern("elements.yaml:\\d+: Unknown key 'nam_zh'. Did you mean 'name_zh'\\?");
    }
}
