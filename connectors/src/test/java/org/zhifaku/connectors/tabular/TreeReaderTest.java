package org.zhifaku.connectors.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeReaderTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final TabularFormat NDJSON = TabularFormat.csv().withKind(TabularFormat.Kind.NDJSON);
    private static final TabularFormat XML = TabularFormat.csv().withKind(TabularFormat.Kind.XML);

    private static Read json(String text) {
        return Read.of(text.getBytes(UTF_8), NDJSON);
    }

    private static Read xml(String text) {
        return Read.of(text.getBytes(UTF_8), XML);
    }

    private static String unreadable(Read read) {
        return read.end().whyUnreadable().orElseThrow().message();
    }

    @Test
    void flattensJsonObjects() {
        Read read = json("""
                {"文号":"甲1","当事人":{"名称":"公司","证件":{"号码":"91440101MA59ABCD1X"}},"金额":0.50,"类别":["罚款","没收",null],"公开":true}

                {"文号":"甲2","金额":1.20E+1,"明细":[{"项":1},{"项":2}],"备注":null,"当事人":{}}
                """);

        assertThat(read.columns()).containsExactly("文号", "当事人.名称", "当事人.证件.号码", "金额", "类别", "公开", "明细");
        assertThat(read.cells().get(0))
                .containsExactly("甲1", "公司", "91440101MA59ABCD1X", "0.50", "罚款；没收", "true", null);
        assertThat(read.cells().get(1))
                .containsExactly("甲2", null, null, "1.20E+1", null, null, "[{\"项\":1},{\"项\":2}]");
        assertThat(read.outline()).containsExactly("1 - 甲1", "3 - 甲2");
        assertThat(read.end().skipped()).containsEntry(Skipped.BLANK_LINE, 1L);
    }

    @Test
    void keepsTheObjectsAroundABrokenOne() {
        Read read = json(
                "{\"a\":\"1\"}\n{\"a\":\"2\"\n{\"a\":\"3\",\"a\":\"x\"}\n[1]\n{\"a\":\"5\"} x\n{\"a\":\"6\"}\n{\"a\":\"7");

        assertThat(read.outline())
                .containsExactly(
                        "1 - 1",
                        "2 MALFORMED {\"a\":\"2\"",
                        "3 MALFORMED {\"a\":\"3\",\"a\":\"x\"}",
                        "4 MALFORMED [1]",
                        "5 MALFORMED {\"a\":\"5\"} x",
                        "6 - 6",
                        "7 TRUNCATED {\"a\":\"7");
        assertThat(read.fault(2).message()).contains("第 3 行", "Duplicate", "请改正");
        assertThat(read.fault(3).message()).contains("不是 JSON 对象");
        assertThat(read.end().truncatedAt()).hasValue(7);
    }

    @Test
    void boundsObjects() {
        TabularFormat tight = NDJSON.withLimits(new TabularLimits(2_000, 10_000, 3, 1 << 20, 3));

        Read read = Read.of(
                ("{\"a\":\"1\"}\n{\"a\":{\"b\":{\"c\":{\"d\":1}}}}\n{\"a\":\"" + "x".repeat(3_000) + "\"}\n{\"a\":\""
                                + "y".repeat(600_000) + "\"}\n{\"b\":1,\"c\":2,\"d\":3}\n{\"a\":\"6\"}\n")
                        .getBytes(UTF_8),
                tight);

        assertThat(read.rows())
                .extracting(row -> row.fault() == null ? "-" : row.fault().code())
                .containsExactly("-", "TOO_DEEP", "CELL_TOO_LARGE", "ROW_TOO_LARGE", "EXTRA_CELLS", "-");
        assertThat(read.fault(1).message()).contains("超过 3 层", "thresholds.max_depth");
        assertThat(read.fault(2).message()).contains("thresholds.max_cell");
        assertThat(read.fault(4).message()).contains("'d'", "thresholds.max_columns");
        assertThat(read.rows().get(5).sequence()).isEqualTo(6);
    }

    @Test
    void refusesAJsonArray() {
        assertThat(unreadable(json("[{\"a\":1},\n{\"a\":2}]"))).contains("JSON 数组", "每行是一个对象");
    }

    @Test
    void judgesTheEncodingOfEachObject() {
        byte[] first = "{\"名称\":\"广州市某某公司\"}\n".getBytes(UTF_8);
        byte[] second = "{\"名称\":\"佛山市某某公司\"}\n".getBytes(GBK);
        byte[] both = new byte[first.length * 2 + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        System.arraycopy(first, 0, both, first.length + second.length, first.length);

        assertThat(Read.of(both, NDJSON).outline())
                .containsExactly("1 - 广州市某某公司", "2 BAD_ENCODING 佛山市某某公司", "3 - 广州市某某公司");
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void readsXmlInEveryEncoding(TextEncoding encoding) {
        String text = "<?xml version=\"1.0\"?>\n<案件列表>\n<案件><文号>甲1</文号><名称>广州市公司</名称></案件>\n"
                + "<案件><文号>甲2</文号><名称>中山市公司</名称></案件>\n</案件列表>\n";

        Read read = Read.of(text.getBytes(encoding.charset()), XML);

        assertThat(read.end().encoding()).isEqualTo(encoding);
        assertThat(read.columns()).containsExactly("文号", "名称");
        assertThat(read.outline()).containsExactly("3 - 甲1", "4 - 甲2");
    }

    @Test
    void flattensXmlElements() {
        Read read = xml("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- 案件 <case> -->
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><list total="2">
                <n:case xmlns:n="urn:x" id="1" note="a>b">
                  <n:doc>甲&lt;1&gt;</n:doc>
                  <party kind="法人"><name><![CDATA[A&B <公司>]]></name><uscc/></party>
                  <kind>罚款</kind><kind>没收</kind>
                </n:case>
                <n:case id="2"><n:doc>甲2</n:doc><amount xsi:nil="true"/></n:case>
                </list></s:Body></s:Envelope>
                """.replace("\r", ""));

        assertThat(read.columns())
                .containsExactly("id", "note", "doc", "party.kind", "party.name", "party.uscc", "kind");
        assertThat(read.cells().get(0)).containsExactly("1", "a>b", "甲<1>", "法人", "A&B <公司>", "", "罚款；没收");
        assertThat(read.cells().get(1)).containsExactly("2", null, "甲2", null, null, null, null);
        assertThat(read.end().whyUnreadable()).isEmpty();
    }

    @Test
    void takesTheDeclaredRecordElement() {
        String text = "<r><head><a>x</a></head><head><a>y</a></head><rows><row><b>1</b></row></rows></r>";

        assertThat(Read.of(text.getBytes(UTF_8), XML.withStructure(Structure.STANDARD.withRecord("row")))
                        .columns())
                .containsExactly("b");
        assertThat(Read.of(text.getBytes(UTF_8), XML.withKnownColumns(Set.of("B")))
                        .columns())
                .containsExactly("b");
    }

    @Test
    void keepsTheRecordsAroundABrokenOne() {
        Read read = xml("""
                <rows>
                <row><a>1</a></row>
                <row><a>2</b></row>
                <row><a>3</a>
                <row><a>4</a></row>
                <row><a>5 & 6</a></row>
                <row><a>7</a><c</row>
                <row><a>8</a></row>
                <row><a>9</a>""");

        assertThat(read.rows())
                .extracting(row -> row.sequence() + " "
                        + (row.fault() == null ? row.values()[0] : row.fault().code()))
                .containsExactly(
                        "2 1", "3 MALFORMED", "4 MALFORMED", "5 4", "6 MALFORMED", "7 MALFORMED", "8 8", "9 TRUNCATED");
        assertThat(read.fault(2).message()).contains("第 4 行", "没有结束标签");
        assertThat(read.fault(7).message()).contains("被截断", "重新上传");
    }

    @Test
    void tellsAnXmlFileCutBetweenRecords() {
        Read read = xml("<rows>\n<row><a>1</a></row>\n");

        assertThat(read.outline()).containsExactly("2 - 1");
        assertThat(unreadable(read)).contains("根元素 <rows> 没有结束");
    }

    @Test
    void numbersRecordsThatShareALine() {
        Read read = xml("<rows><row><a>1</a></row><row><a>2</a></row></rows>");

        assertThat(read.outline()).containsExactly("1 - 1", "2 - 2");
        assertThat(read.end().told()).anyMatch(told -> told.contains("行号是记录在文件中的序号"));
    }

    @Test
    void readsNoDocumentTypeAndNoEntity() {
        String entity =
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<r>\n<row><a>&x;</a></row>\n</r>\n";
        assertThat(unreadable(xml(entity))).contains("DOCTYPE", "不读取");
        assertThat(xml("<r>\n<row><a>&x;</a></row>\n<row><a>2</a></row>\n</r>").outline())
                .containsExactly("2 MALFORMED <row><a>&x;</a></row>", "3 - 2");
    }

    @Test
    void boundsElements() {
        TabularFormat tight = XML.withLimits(new TabularLimits(2_000, 10_000, 10, 1 << 20, 3))
                .withStructure(Structure.STANDARD.withRecord("row"));
        String text = "<rows>\n<row><a>1</a></row>\n<row><a><b><c><d/></c></b></a></row>\n<row><a>" + "x".repeat(50_000)
                + "</a></row>\n<row><a " + "y".repeat(30_000) + "></a></row>\n<row><a>5</a></row>\n</rows>\n";

        assertThat(Read.of(text.getBytes(UTF_8), tight).rows())
                .extracting(row -> row.fault() == null ? "-" : row.fault().code())
                .containsExactly("-", "TOO_DEEP", "ROW_TOO_LARGE", "ROW_TOO_LARGE", "-");
    }

    @Test
    void saysThatNothingIsThere() {
        assertThat(json("").end().content()).isEqualTo(TabularEnd.Content.NOTHING);
        assertThat(json("\n \n").end().content()).isEqualTo(TabularEnd.Content.NOTHING);
        assertThat(xml("").end().content()).isEqualTo(TabularEnd.Content.NOTHING);
        assertThat(unreadable(xml("名称,文号\n1,2\n"))).contains("没有找到记录元素");
        assertThat(List.of(unreadable(json("{\n}\n")))).allMatch(why -> why.contains("没有一条完整的记录"));
    }
}
