package org.zhifaku.connectors.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static Read read(String text) {
        return Read.of(text.getBytes(UTF_8), TabularFormat.csv());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void readsQuotedCellsOverSeveralLinesAndCountsPhysicalLines() {
        Read read = read("a,b,c\r\n1,\"x,\"\"y\"\"\",z\r\n2,\"line\r\nbreak\n\",\"\"\r\n3,q,\n");

        assertThat(read.columns()).containsExactly("a", "b", "c");
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "x,\"y\"", "z"), List.of("2", "line\r\nbreak\n", ""), List.of("3", "q", ""));
        assertThat(read.outline()).containsExactly("2 - 1", "3 - 2", "6 - 3");
        assertThat(read.end().faultRows()).isZero();
    }

    @Test
    void keepsRowsAroundAShortAndAnOverfullOne() {
        Read read = read("文号,名称,金额\n甲1,公司,1\n甲2,公司\n甲3,公司,分店,3\n甲4,公司,4\n");

        assertThat(read.outline()).containsExactly("2 - 甲1", "3 SHORT_ROW 甲2", "4 EXTRA_CELLS 甲3", "5 - 甲4");
        assertThat(read.cells().get(1)).containsExactly("甲2", "公司", null);
        assertThat(read.cells().get(2)).containsExactly("甲3", "公司", "分店", "3");
        assertThat(read.fault(1).message())
                .contains("第 3 行", "只有 2 格", "表头有 3 列", "'甲2,公司'", "请补齐")
                .startsWith("第 ");
        assertThat(read.fault(2).message()).contains("第 4 行", "有 4 格", "表头只有 3 列", "双引号");
    }

    @Test
    void readsAGbkRowInAUtf8FileAsFaultAndTheRestRight() {
        byte[] content = join(
                "文号,名称\n1,广州市第一有限公司\n".getBytes(UTF_8),
                "2,佛山市第二有限公司\n".getBytes(GB18030),
                "3,中山市第三有限公司\n".getBytes(UTF_8));

        Read read = Read.of(content, TabularFormat.csv());

        assertThat(read.end().encoding()).isEqualTo(TextEncoding.UTF_8);
        assertThat(read.outline()).containsExactly("2 - 1", "3 BAD_ENCODING 2", "4 - 3");
        assertThat(read.cells().get(1)).containsExactly("2", "佛山市第二有限公司");
        assertThat(read.cells().get(2)).containsExactly("3", "中山市第三有限公司");
        assertThat(read.fault(1).message()).contains("第 3 行", "不是 utf-8 编码", "看上去是 gb18030 编码", "转成 utf-8");
    }

    @Test
    void readsAUtf8RowInAGbkFileAsFaultAndTheRestRight() {
        byte[] content = join(
                "文号,名称\n1,广州市第一有限公司\n3,深圳市第三有限公司\n".getBytes(GB18030),
                "2,佛山市第二有限公司厂\n".getBytes(UTF_8),
                "4,中山市第四有限公司\n".getBytes(GB18030));

        Read read = Read.of(content, TabularFormat.csv());

        assertThat(read.end().encoding()).isEqualTo(TextEncoding.GB18030);
        assertThat(read.outline()).containsExactly("2 - 1", "3 - 3", "4 BAD_ENCODING 2", "5 - 4");
        assertThat(read.cells().get(2)).containsExactly("2", "佛山市第二有限公司厂");
    }

    @Test
    void losesNoGoodRowAfterAnUnclosedQuote() {
        Read read = read("a,b,c\n1,x,y\n2,\"open,y\n3,x,y\n4,\"q\",y\n5,x,\"\"\n");

        assertThat(read.outline()).containsExactly("2 - 1", "3 UNCLOSED_QUOTE 2,\"open,y", "4 - 3", "5 - 4", "6 - 5");
        assertThat(read.fault(1).message()).contains("第 3 行", "双引号没有成对", "'2,\"open,y'", "请改好");
    }

    @Test
    void losesNoGoodRowWhenNoQuoteFollowsAnUnclosedOne() {
        Read read = read("a,b,c\n1,x,y\n2,x,\"open\n3,x,y\n4,x,y\n");

        assertThat(read.outline()).containsExactly("2 - 1", "3 UNCLOSED_QUOTE 2,x,\"open", "4 - 3", "5 - 4");
    }

    @Test
    void losesNoGoodRowWhenALaterQuotedCellSeemsToCloseIt() {
        Read read = read("a,b,c\n2,\"open,y\n3,\",x\",y\n4,x,y\n5,\"\",\"z\"\n");

        assertThat(read.outline()).containsExactly("2 UNCLOSED_QUOTE 2,\"open,y", "3 - 3", "4 - 4", "5 - 5");
    }

    @Test
    void takesAQuoteThatGoesOnAfterItsEndForOneBrokenLine() {
        Read read = read("a,b\n1,\"某\"公司\n2,y\n");

        assertThat(read.outline()).containsExactly("2 UNCLOSED_QUOTE 1,\"某\"公司", "3 - 2");
    }

    @Test
    void keepsALooseQuoteInsideAnUnquotedCell() {
        assertThat(read("a,b\n1,5\" 管\n").cells()).containsExactly(List.of("1", "5\" 管"));
    }

    @Test
    void tellsALastLineCutInTheMiddle() {
        Read read = read("a,b,c\n1,x,y\n2,x");

        assertThat(read.outline()).containsExactly("2 - 1", "3 TRUNCATED 2");
        assertThat(read.end().truncatedAt()).hasValue(3);
        assertThat(read.fault(1).message()).contains("第 3 行被截断", "只有 2 格", "没有传完", ".done");
    }

    @Test
    void tellsALastLineCutInsideAQuotation() {
        Read read = read("a,b,c\n1,x,y\n2,\"x");

        assertThat(read.outline()).containsExactly("2 - 1", "3 TRUNCATED 2,\"x");
    }

    @Test
    void takesALastLineWithoutLineEndThatIsWhole() {
        assertThat(read("a,b\n1,x").outline()).containsExactly("2 - 1");
    }

    @Test
    void skipsBlankLinesButCountsThem() {
        assertThat(read("\n\na,b\n\n1,x\n  \n2,y\n").outline()).containsExactly("5 - 1", "7 - 2");
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThat(read("").end().content()).isEqualTo(TabularEnd.Content.NOTHING);
        assertThat(read("\r\n\r\n").end().content()).isEqualTo(TabularEnd.Content.NOTHING);
        assertThat(read("a,b\n").end().content()).isEqualTo(TabularEnd.Content.HEADER_ONLY);
        assertThat(read("a,b").end().content()).isEqualTo(TabularEnd.Content.HEADER_ONLY);
    }

    @Test
    void decidesTheEncodingByMarkThenByFit() {
        String text = "文号,名称\n甲1,公司\n";
        TabularFormat gbFirst = TabularFormat.csv().withEncodings(List.of(TextEncoding.GB18030, TextEncoding.UTF_8));

        assertThat(Read.of(("\uFEFF" + text).getBytes(UTF_8), gbFirst).columns())
                .containsExactly("文号", "名称");
        assertThat(Read.of(text.getBytes(UTF_8), gbFirst).end().encoding()).isEqualTo(TextEncoding.UTF_8);
        assertThat(Read.of(text.getBytes(GB18030), TabularFormat.csv()).cells()).containsExactly(List.of("甲1", "公司"));
        assertThat(Read.of(text.getBytes(StandardCharsets.UTF_16), TabularFormat.csv())
                        .cells())
                .containsExactly(List.of("甲1", "公司"));
        byte[] littleEndian = join(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(Read.of(littleEndian, TabularFormat.csv()).columns()).containsExactly("文号", "名称");
    }

    @Test
    void letsKnownColumnsDecideTheEncoding() {
        // Two characters that are also well-formed UTF-8.
        byte[] content = "联通\nx\n".getBytes(GB18030);

        assertThat(Read.of(content, TabularFormat.csv().withKnownColumns(Set.of("联通")))
                        .columns())
                .containsExactly("联通");
    }

    @Test
    void foldsHeadersForMatchingAndKeepsThemRaw() {
        Table table = read(" 罚款金额（万元） ,\u3000ＣＦ_ＷＳＨ\n").tables().get(0);

        assertThat(table.columns()).containsExactly("罚款金额（万元）", "ＣＦ_ＷＳＨ");
        assertThat(table.matchKeys()).containsExactly("罚款金额(万元)", "CF_WSH");
    }

    @Test
    void cutsACellThatIsTooLarge() {
        TabularFormat format = TabularFormat.csv().withLimits(new TabularLimits(2_000, 10_000, 10, 1 << 20));

        Read read = Read.of(("a,b\n1," + "x".repeat(3_000) + "\n2,y\n").getBytes(UTF_8), format);

        assertThat(read.outline()).containsExactly("2 CELL_TOO_LARGE 1", "3 - 2");
        assertThat(read.cells().get(0).get(1)).hasSize(1_001);
        assertThat(read.fault(0).message()).contains("'b' 有 3000 字节", "上限是 2000");
    }

    @Test
    void skipsARowThatIsTooLargeAndReadsOn() {
        TabularFormat format = TabularFormat.csv().withLimits(new TabularLimits(2_000, 10_000, 10, 1 << 20));

        Read read = Read.of(("a,b\n1," + "x".repeat(700_000) + "\r\n2,y\n").getBytes(UTF_8), format);

        assertThat(read.rows()).hasSize(2);
        assertThat(read.fault(0).code()).isEqualTo("ROW_TOO_LARGE");
        assertThat(read.outline().get(1)).isEqualTo("3 - 2");
    }

    @Test
    void showsNulCharactersAndFaultsTheRow() {
        Read read = read("a,b\n1,x\0y\n2,y\n");

        assertThat(read.outline()).containsExactly("2 NUL_BYTE 1", "3 - 2");
        assertThat(read.cells().get(0)).containsExactly("1", "x␀y");
    }

    @Test
    void masksLongNumbersInMessages() {
        Read read = read("a,b\n440000199902301234\n");

        assertThat(read.fault(0).message()).contains("'440***'").doesNotContain("440000199902301234");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(read("PK\3\4whatever").end().whyUnreadable().orElseThrow().message())
                .contains("Excel", "不是文本文件");
        assertThat(read("a,\"b\n1,2\n").end().whyUnreadable().orElseThrow().message())
                .contains("表头的双引号没有成对", "第 1 行");
        assertThat(read("a" + ",a".repeat(1_000) + "\n")
                        .end()
                        .whyUnreadable()
                        .orElseThrow()
                        .message())
                .contains("1001 列", "上限是 1000");
    }

    @Test
    void readsADelimiterThatIsASecondByteOfGb18030() {
        TabularFormat format = TabularFormat.csv().withDelimiter('|').withEncodings(List.of(TextEncoding.GB18030));
        // U+4E28 and U+4FC6 end in the byte 7C, which is '|'.
        String text = "名称|值\n丨俆|\"俆\"\n";

        assertThat(Read.of(text.getBytes(GB18030), format).cells()).containsExactly(List.of("丨俆", "俆"));
    }

    @Test
    void readsFourByteCharactersOfGb18030() {
        String text = "名称,值\n𠮷野家,ü\n";

        assertThat(Read.of(text.getBytes(GB18030), TabularFormat.csv()).cells()).containsExactly(List.of("𠮷野家", "ü"));
    }

    @Test
    void readsAFileLargerThanItsWindow(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.csv");
        StringBuilder text = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 40_000; i++) {
            text.append(i).append(",\"市场\n监管\",广州市\r\n");
        }
        Files.writeString(file, text);

        Read read = Read.of(file, TabularFormat.csv());

        assertThat(read.rows()).hasSize(40_000);
        assertThat(read.end().faultRows()).isZero();
        assertThat(read.outline().get(39_999)).isEqualTo("80000 - 39999");
    }

    private static Read form(String text) {
        TabularFormat format = TabularFormat.csv().withKnownColumns(Set.of("文号", "名称", "罚款金额", "决定日期"));
        return Read.of(text.getBytes(UTF_8), format);
    }

    @Test
    void leavesOutTitlesTotalsAndSignaturesAndTellsTheirLines() {
        Read read = form("""
                某市行政处罚公示表（2026年3月）,,,

                填报单位：某局,,填报日期：2026年3月30日,
                文号*,名称,罚款金额（万元）,决定日期
                1,2,3,4
                甲1,上海一公司,0.2,2026-03-01
                文号*,名称,罚款金额（万元）,决定日期
                甲2,合计公司,0.3,2026-03-02
                合计,,0.5,
                填表人：张三,审核人：李四
                2026年3月30日
                """);

        assertThat(read.tables().get(0).headerLine()).isEqualTo(4);
        assertThat(read.outline()).containsExactly("6 - 甲1", "8 - 甲2");
        assertThat(read.end().told())
                .containsExactlyInAnyOrder(
                        "第 1、3 行是标题行，不作数据",
                        "第 5 行是列序号行，不作数据",
                        "第 7 行是重复的表头，不作数据",
                        "第 9 行是合计行，不作数据",
                        "第 10、11 行是落款行，不作数据",
                        "不作数据：空行 1，标题行 2，合计行 1，落款行 2，重复的表头 1，列序号行 1");
    }

    @Test
    void readsATitleOverSeveralLinesAndABrokenOne() {
        Read read = form("\"公示表\n（三月）\",,,\n某\"表\" \"x\" y,\n\"坏\"题,\n文号,名称,罚款金额,决定日期\n甲1,公司,1,2026-03-01\n");

        assertThat(read.tables().get(0).headerLine()).isEqualTo(5);
        assertThat(read.outline()).containsExactly("6 - 甲1");
    }

    @Test
    void takesTheFirstLineForTheHeaderWhereNoNameIsKnown() {
        Read read = form("a,b\n1,x\n2,名称\n");

        assertThat(read.columns()).containsExactly("a", "b");
        assertThat(read.outline()).containsExactly("2 - 1", "3 - 2");
    }

    @Test
    void takesNoRowOfDataForATitle() {
        Read read = form("文号,名称,乙,丙\n名称,1,2,3\n决定日期,x,罚款金额,名称\n");

        assertThat(read.outline()).containsExactly("2 - 名称", "3 - 决定日期");
    }

    @Test
    void keepsRowsThatOnlyBeginLikeATotalOrASignature() {
        Read read = form("""
                文号,名称,罚款金额,决定日期
                合计1号,公司,1,2026-03-01
                总数据公司,公司,1,2026-03-01
                说明书处罚〔2026〕1号,公司,1,2026-03-01
                备注：见附件,公司,1,2026-03-01
                1,2号店,1,2026-03-01
                """);

        assertThat(read.outline()).containsExactly("2 - 合计1号", "3 - 总数据公司", "4 - 说明书处罚〔2026〕1号", "5 - 备注：见附件", "6 - 1");
        assertThat(read.end().told()).isEmpty();
    }

    @Test
    void sniffsTheDelimiterBelowATitle() {
        TabularFormat format =
                TabularFormat.csv().withDialect(Dialect.ANY).withKnownColumns(Set.of("文号", "名称", "罚款金额", "决定日期"));

        Read read = Read.of("处罚公示表，第一季度，全市\n\n文号\t名称\t罚款金额\n甲1\t公司\t1,000\n".getBytes(UTF_8), format);

        assertThat(read.columns()).containsExactly("文号", "名称", "罚款金额");
        assertThat(read.cells()).containsExactly(List.of("甲1", "公司", "1,000"));
    }

    @Test
    void decidesTheEncodingByNamesBelowATitle() {
        byte[] content = "某局处罚公示表\n文号,名称,罚款金额,决定日期\n甲1,公司,1,2026-03-01\n".getBytes(GB18030);
        TabularFormat format = TabularFormat.csv().withKnownColumns(Set.of("文号", "名称", "罚款金额", "决定日期"));

        assertThat(Read.of(content, format).outline()).containsExactly("3 - 甲1");
    }
}
