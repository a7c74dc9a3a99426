package org.zhifaku.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shapes that scripts rely on: one object per row, and a last one where the file cannot be read to its end. */
class MappingTryTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER =
            "样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关";
    private static final String FIRST =
            "1,测试甲有限公司,法人及非法人组织,测试甲有限公司虚假宣传案,广告违法行为,中华人民共和国广告法第五十五条,罚款,罚款300元,0.03,0,20260301,";
    private static final String SECOND = FIRST.replaceFirst("1", "2").replace('甲', '乙');

    @TempDir
    Path folder;

    @Test
    void givesOneObjectPerRowOfAGoodFile() throws IOException {
        Trial trial = trial("rows.csv", lines(HEADER, FIRST, FIRST.substring(1)));

        assertThat(trial.status()).isEqualTo(1);
        assertThat(trial.objects()).hasSize(2);
        JsonNode accepted = trial.objects().get(0);
        assertThat(accepted.propertyNames()).containsExactly("line", "outcome", "record", "warnings", "violations");
        assertThat(accepted.path("line").asInt()).isEqualTo(2);
        assertThat(accepted.path("outcome").asString()).isEqualTo("accepted");
        assertThat(accepted.path("record").path("party_name").asString()).isEqualTo("测试甲有限公司");
        assertThat(trial.out()).as("amounts keep two decimals").contains("\"fine_amount\":300.00");
        assertThat(accepted.path("warnings").path(0).propertyNames())
                .containsExactly("rule", "field", "raw", "message");
        assertThat(accepted.path("violations").isEmpty()).isTrue();
        JsonNode rejected = trial.objects().get(1);
        assertThat(rejected.propertyNames()).containsExactly("line", "outcome", "warnings", "violations");
        assertThat(rejected.path("line").asInt()).isEqualTo(3);
        assertThat(rejected.path("outcome").asString()).isEqualTo("rejected");
        assertThat(rejected.path("violations").path(0).propertyNames())
                .containsExactly("rule", "field", "raw", "message");
    }

    @Test
    void readsGb18030() throws IOException {
        Trial trial = trial("rows.csv", String.join("\r\n", HEADER, FIRST, "").getBytes(GB18030));

        assertThat(trial.status()).isZero();
        assertThat(trial.outcomes()).containsExactly("2 accepted");
        assertThat(trial.objects().get(0).path("record").path("party_name").asString())
                .isEqualTo("测试甲有限公司");
    }

    @Test
    void findsTheHeaderOfAWorkbookBelowItsTitleByTheMappedNames() throws IOException {
        Trial trial = trial(
                "rows.xlsx", workbook("行政处罚信息公示表,2026年3月,制表：测试", HEADER.toLowerCase(java.util.Locale.ROOT), FIRST));

        assertThat(trial.outcomes()).as(trial.err()).containsExactly("3 accepted");
        assertThat(trial.status()).isZero();
        assertThat(trial.err()).contains("'rows.xlsx' fits no pattern", "*.csv", "by its ending as xlsx");
    }

    @Test
    void givesTheRowsOfACutFileAndThenWhereItBreaksOff() throws IOException {
        byte[] whole = lines(HEADER, FIRST, SECOND);

        Trial trial = trial("rows.csv", Arrays.copyOf(whole, whole.length - 60));

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.outcomes()).containsExactly("2 accepted", "3 unreadable");
        JsonNode last = trial.objects().get(1);
        assertThat(last.propertyNames()).containsExactly("outcome", "line", "message");
        assertThat(last.path("message").asString()).contains("第 3 行", "截断", "重新上传");
    }

    @Test
    void saysThatACutWorkbookCannotBeRead() throws IOException {
        byte[] whole = workbook(HEADER, FIRST, SECOND);

        Trial trial = trial("rows.xlsx", Arrays.copyOf(whole, whole.length / 2));

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.outcomes()).last().asString().endsWith("unreadable");
        assertThat(trial.objects().get(trial.objects().size() - 1).propertyNames())
                .containsExactly("outcome", "line", "message");
    }

    @Test
    void rejectsAGbkRowInAUtf8FileAndReadsOn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(lines(HEADER, FIRST));
        bytes.write((SECOND + "\n").getBytes(GB18030));
        bytes.write(lines(FIRST));

        Trial trial = trial("rows.csv", bytes.toByteArray());

        assertThat(trial.outcomes()).containsExactly("2 accepted", "3 rejected", "4 accepted");
        assertThat(trial.violation(1)).isEqualTo("BAD_ENCODING");
    }

    @Test
    void rejectsAShortRowAndReadsOn() throws IOException {
        Trial trial = trial("rows.csv", lines(HEADER, "9,测试甲有限公司", FIRST));

        assertThat(trial.outcomes()).containsExactly("2 rejected", "3 accepted");
        assertThat(trial.violation(0)).isEqualTo("SHORT_ROW");
    }

    @Test
    void rejectsARowWithAnExtraCellAndReadsOn() throws IOException {
        Trial trial = trial("rows.csv", lines(HEADER, FIRST + ",多", SECOND));

        assertThat(trial.outcomes()).containsExactly("2 rejected", "3 accepted");
        assertThat(trial.violation(0)).isEqualTo("EXTRA_CELLS");
    }

    @Test
    void rejectsARowWithAnUnclosedQuoteAndReadsOn() throws IOException {
        Trial trial = trial("rows.csv", lines(HEADER, FIRST.replace("罚款300元", "\"罚款300元"), SECOND));

        assertThat(trial.outcomes()).containsExactly("2 rejected", "3 accepted");
        assertThat(trial.violation(0)).isEqualTo("UNCLOSED_QUOTE");
    }

    @Test
    void saysThatAnEmptyFileIsUnreadable() throws IOException {
        Trial trial = trial("empty.csv", new byte[0]);

        assertThat(trial.status()).isEqualTo(2);
        assertThat(trial.outcomes()).containsExactly("1 unreadable");
    }

    @Test
    void saysWhichFileIsMissing() {
        Answer answer = give("municipal-csv", folder.resolve("nowhere.csv"));

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("nowhere.csv", "does not exist", "Correct")
                .doesNotContain("\tat ");
    }

    @Test
    void acceptsRowsBesideAnUnknownColumnAndNamesIt() throws IOException {
        Trial trial = trial("rows.csv", lines(HEADER + ",新来的列", FIRST + ",x"));

        assertThat(trial.outcomes()).containsExactly("2 accepted");
        assertThat(trial.err()).contains("新来的列");
    }

    @Test
    void takesOperationFromThePatternThatTheNameFits() throws IOException {
        Path file = Files.write(folder.resolve("XZCF_CX_20260330_1.csv"), lines("CF_WSH,CF_CFJG", "甲1号,测试局"));

        Answer answer = give("credit-publicity", file);

        assertThat(answer.err()).contains("withdrawals").doesNotContain("fits no pattern");
    }

    private record Trial(int status, List<JsonNode> objects, String out, String err) {
        List<String> outcomes() {
            return objects.stream()
                    .map(object -> object.path("line").asInt() + " "
                            + object.path("outcome").asString())
                    .toList();
        }

        String violation(int object) {
            return objects.get(object).path("violations").path(0).path("rule").asString();
        }
    }

    private Trial trial(String name, byte[] content) throws IOException {
        Answer answer = give("municipal-csv", Files.write(folder.resolve(name), content));
        List<JsonNode> objects = new ArrayList<>();
        answer.out().lines().forEach(line -> objects.add(JsonMapper.shared().readTree(line)));
        return new Trial(answer.status(), objects, answer.out(), answer.err());
    }

    private Answer give(String source, Path file) {
        return TestLibrary.command(
                Map.of("ZHIFAKU_HOME", folder.resolve("home").toString()),
                "mapping",
                "try",
                "--source",
                source,
                "--dataset",
                "penalty",
                file.toString(),
                "--json");
    }

    private static byte[] lines(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] workbook(String... lines) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "zhifaku", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("双公示");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.inlineString(row, column, cells[column]);
                }
            }
        }
        return Files.readAllBytes(file);
    }
}
