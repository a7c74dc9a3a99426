package org.zhifaku.jobs.survivorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;

/** A city's file contradicts the credit centre about one penalty; the commands say so, and why the city wins. */
class ExplainIT {
    private static final String DAY = TestLibrary.FIRST_DAY.toString();
    private static final String HEADER =
            "行政相对人名称,行政相对人类别,统一社会信用代码,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码";

    @TempDir
    Path folder;

    @Test
    void saysWhoSaysWhatWhatWasWrittenAndWhyItWon() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 40)) {
            Path mappings = TestLibrary.copyOfMappings(folder.resolve("mappings"));
            Files.writeString(
                    mappings.resolve("sources/municipal-csv/penalty.yaml"),
                    Files.readString(mappings.resolve("sources/credit-publicity/penalty.yaml")));
            library.set("ZHIFAKU_MAPPINGS", mappings.toString());
            run(library, "credit-publicity");
            Map<String, Object> act = library.jdbc().sql("""
                            select act_id, party_name, party_uscc, action_doc_no, action_date, fine_amount, subject_name, subject_uscc
                            from topic.penalty where party_uscc is not null and subject_uscc is not null and fine_amount > 0
                            order by act_id limit 1
                            """).query().singleRow();
            deliver(library, act);
            run(library, "municipal-csv");
            String docNo = String.valueOf(act.get("action_doc_no"));

            Answer explained = library.command("explain", "penalty", docNo, "--json");

            assertThat(explained.status()).as(explained.err()).isZero();
            JsonNode row = explained.json().path("rows").get(0);
            assertThat(row.path("id").asString()).isEqualTo(String.valueOf(act.get("act_id")));
            assertThat(row.path("records").asInt()).isEqualTo(2);
            JsonNode fine = field(row, "fine_amount");
            assertThat(new BigDecimal(fine.path("value").asString())).isEqualByComparingTo("123400");
            assertThat(fine.path("source").asString()).isEqualTo("municipal-csv");
            assertThat(fine.path("raw").get(0).path("column").asString()).isEqualTo("罚款金额（万元）");
            assertThat(fine.path("raw").get(0).path("value").asString()).isEqualTo("12.34");
            assertThat(fine.path("original").asString()).isEqualTo(file());
            assertThat(fine.path("line").asInt()).isEqualTo(2);
            assertThat(fine.path("conflicts").asBoolean()).isTrue();
            assertThat(fine.path("why").asString()).contains("案卷");
            assertThat(field(row, "publish_end").path("override").asBoolean()).isTrue();
            Answer told = library.command("explain", "penalty", String.valueOf(act.get("act_id")));
            assertThat(told.out()).contains("罚款金额", "12.34", "municipal-csv/penalty", file());
            assertThat(library.command("explain", "penalty", "没有〔2026〕1号").status())
                    .isEqualTo(2);
            assertThat(library.command("explain", "penalti", docNo).err()).contains("Did you mean 'penalty'?");

            listed(library, docNo);
        }
    }

    private void listed(TestLibrary library, String docNo) throws IOException {
        JsonNode conflicts = library.command("conflicts", "--source", "credit-publicity", "--json")
                .json();
        assertThat(conflicts.path("counts").get(0).path("owner").asString()).isEqualTo("信用主管部门");
        JsonNode fine = null;
        for (JsonNode one : conflicts.path("cases")) {
            fine = one.path("element").asString().equals("fine_amount") ? one : fine;
        }
        assertThat(fine).isNotNull();
        assertThat(fine.path("action_doc_no").asString()).isEqualTo(docNo);
        assertThat(fine.path("agrees").asBoolean()).isFalse();
        assertThat(fine.path("taken").asString()).startsWith("123400");
        assertThat(library.command("conflicts").out()).contains("信用主管部门", "罚款金额");
        Path sheet = folder.resolve("分歧.xlsx");
        Answer exported = library.command("conflicts", "--export", sheet.toString(), "--json");
        assertThat(exported.status()).as(exported.err()).isZero();
        try (ReadableWorkbook book = new ReadableWorkbook(sheet.toFile())) {
            assertThat(book.getSheets().map(one -> one.getName()))
                    .containsExactly("说明", "credit-publicity", "municipal-csv");
            try (Stream<Row> rows =
                    book.findSheet("credit-publicity").orElseThrow().openStream()) {
                List<String> texts = rows.map(row -> row.getCellText(0) + row.getCellText(1) + row.getCellText(3))
                        .toList();
                assertThat(texts.get(0)).contains("信用主管部门");
                assertThat(texts).contains("行政处罚" + docNo + "罚款金额");
            }
        }
    }

    private static JsonNode field(JsonNode row, String element) {
        for (JsonNode field : row.path("fields")) {
            if (field.path("element").asString().equals(element)) {
                return field;
            }
        }
        throw new AssertionError("No field " + element);
    }

    private static void run(TestLibrary library, String source) {
        Answer answer = library.command("run", "nightly", "--source", source, "--json", "--date", DAY);
        assertThat(answer.status()).as(answer.err()).isLessThan(2);
        assertThat(answer.json().path("balanced").asBoolean()).isTrue();
    }

    private static String file() {
        return "XZCF_%s_1.csv".formatted(TestLibrary.FIRST_DAY.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** The same decision with another fine, as the city's system has it. */
    private void deliver(TestLibrary library, Map<String, Object> act) throws IOException {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        library.set("ZHIFAKU_SOURCES_MUNICIPAL_CSV_FOLDER", drop.toString());
        String row = String.join(
                ",",
                String.valueOf(act.get("party_name")),
                "法人及非法人组织",
                String.valueOf(act.get("party_uscc")),
                String.valueOf(act.get("action_doc_no")),
                "虚假宣传,发布虚假广告,广告法第五十五条,罚款,罚款人民币123400元,12.34",
                String.valueOf(act.get("action_date")),
                "2099/12/31,2029/03/02",
                String.valueOf(act.get("subject_name")),
                String.valueOf(act.get("subject_uscc")),
                String.valueOf(act.get("subject_name")),
                String.valueOf(act.get("subject_uscc")));
        Files.writeString(drop.resolve(file()), HEADER + "\n" + row + "\n");
        Files.writeString(drop.resolve(file() + ".done"), "");
    }
}
