package org.zhifaku.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same rows become the same records, however they come; what must not be read says why. */
class MappingTryFormatsTest {

    private static final List<String> HEADER = List.of(
            "样本序号",
            "行政相对人名称",
            "行政相对人类别",
            "案件名称",
            "违法行为类型",
            "处罚依据",
            "处罚类别",
            "处罚内容",
            "罚款金额(万元)",
            "没收金额(万元)",
            "处罚决定日期",
            "处罚机关");
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "1",
                    "测试甲有限公司",
                    "法人及非法人组织",
                    "测试甲有限公司虚假宣传案",
                    "广告违法行为",
                    "中华人民共和国广告法第五十五条",
                    "罚款",
                    "罚款300元",
                    "0.03",
                    "0",
                    "2026-03-01",
                    ""),
            List.of(
                    "2",
                    "测试乙有限公司",
                    "法人及非法人组织",
                    "测试乙有限公司虚假宣传案",
                    "广告违法行为",
                    "中华人民共和国广告法第五十五条",
                    "罚款",
                    "罚款500元",
                    "0.05",
                    "0",
                    "2026-03-02",
                    ""));

    @TempDir
    Path folder;

    private static String csv(String delimiter) {
        StringBuilder text = new StringBuilder(String.join(delimiter, HEADER)).append("\r\n");
        ROWS.forEach(row -> text.append(String.join(delimiter, row)).append("\r\n"));
        return text.toString();
    }

    private Answer answer(String name, byte[] content) throws IOException {
        return TestLibrary.command(
                Map.of("ZHIFAKU_HOME", folder.resolve("home").toString()),
                "mapping",
                "try",
                "--source",
                "municipal-csv",
                "--dataset",
                "penalty",
                Files.write(folder.resolve(name), content).toString(),
                "--json");
    }

    private List<JsonNode> objects(String name, byte[] content) throws IOException {
        Answer answer = answer(name, content);
        assertThat(answer.out()).as(answer.err()).isNotEmpty();
        return answer.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private List<String> records(String name, byte[] content) throws IOException {
        List<JsonNode> objects = objects(name, content);
        assertThat(objects).as(name + ": " + objects).hasSize(2).allMatch(object -> object.path("outcome")
                .asString()
                .equals("accepted"));
        return objects.stream().map(object -> object.path("record").toString()).toList();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("处罚.csv"));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("处罚");
            sheet.value(0, 0, "行政处罚信息公示表");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(1, column, " " + HEADER.get(column) + "\n");
                for (int row = 0; row < ROWS.size(); row++) {
                    sheet.value(row + 2, column, ROWS.get(row).get(column));
                }
            }
            sheet.value(4, 0, "合计");
            sheet.value(4, 8, 0.08);
            sheet.value(5, 0, "填报人：某某");
        }
        return out.toByteArray();
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("处罚");
            for (int r = 0; r <= ROWS.size(); r++) {
                var row = sheet.createRow(r);
                for (int column = 0; column < HEADER.size(); column++) {
                    row.createCell(column).setCellValue((r == 0 ? HEADER : ROWS.get(r - 1)).get(column));
                }
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] ndjson() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : ROWS) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int column = 0; column < HEADER.size(); column++) {
                object.put(HEADER.get(column), row.get(column));
            }
            text.append(JsonMapper.shared().writeValueAsString(object)).append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Without the columns whose names no XML element may have. */
    private static byte[] xml() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<列表>\n");
        for (List<String> row : ROWS) {
            text.append("<处罚>");
            for (int column = 0; column < HEADER.size(); column++) {
                if (!HEADER.get(column).contains("(")) {
                    String name = HEADER.get(column);
                    text.append('<').append(name).append('>').append(row.get(column));
                    text.append("</").append(name).append('>');
                }
            }
            text.append("</处罚>\n");
        }
        return text.append("</列表>\n").toString().getBytes(UTF_8);
    }

    @Test
    void givesTheSameRecordsHoweverTheRowsCome() throws IOException {
        List<String> records = records("a.csv", csv(",").getBytes(UTF_8));

        assertThat(records("b.csv", ("\uFEFF" + csv(";")).getBytes(UTF_8))).isEqualTo(records);
        assertThat(records("c.txt", csv("\t").getBytes(UTF_16LE))).isEqualTo(records);
        assertThat(records("d", csv("|").getBytes(Charset.forName("GB18030")))).isEqualTo(records);
        assertThat(records("e.csv.gz", gzip(csv(",").getBytes(UTF_8)))).isEqualTo(records);
        assertThat(records("f.zip", zip(csv(",").getBytes(UTF_8)))).isEqualTo(records);
        assertThat(records("g.xlsx", xlsx())).isEqualTo(records);
        assertThat(records("h.xls", xls())).isEqualTo(records);
        assertThat(records("i.xlsx", xls())).isEqualTo(records);
        assertThat(records("j.ndjson", ndjson())).isEqualTo(records);
    }

    @Test
    void tellsOnStandardErrorWhatIsNoData() throws IOException {
        assertThat(answer("a.xlsx", xlsx()).err()).contains("不作数据：标题行 1，合计行 1，落款行 1");
    }

    @Test
    void findsTheRowsOfAnXmlFileByTheMappedNames() throws IOException {
        List<JsonNode> objects = objects("a.xml", xml());

        assertThat(objects.get(1).path("line").asInt()).isEqualTo(4);
        assertThat(objects.get(1).path("outcome").asString()).isEqualTo("accepted");
        assertThat(objects.get(1).path("record").path("party_name").asString()).isEqualTo("测试乙有限公司");
    }

    @Test
    void refusesBig5AndGarbledText() throws IOException {
        String garbled = new String(csv(",").getBytes(UTF_8), Charset.forName("GBK"));
        JsonNode shifted = objects("a.csv", garbled.getBytes(UTF_8)).get(0);
        String traditional = "樣本序號,行政相對人名稱,案件名稱\r\n1,測試甲有限公司,虛假宣傳案\r\n";
        JsonNode big5 =
                objects("b.csv", traditional.getBytes(Charset.forName("Big5"))).get(0);

        assertThat(shifted.path("outcome").asString()).isEqualTo("unreadable");
        assertThat(shifted.path("message").asString()).contains("UTF-8 的内容被当成 GBK 读过又另存", "重新导出");
        assertThat(big5.path("message").asString()).contains("Big5", "重新导出");
    }
}
