package org.zhifaku.connectors.tabular;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final String TEXT = """
            行政相对人名称,处罚决定书文号,违法事实,罚款金额
            广州市天河区某某餐饮有限公司,穗天市监处〔2024〕12号,未按规定公示营业执照,0.5
            中山市石岐街道某某商店,中石综执罚决〔2024〕7号,在门店外的道路上摆设摊档经营,0.02
            佛山市某某五金厂（普通合伙）,佛环罚字〔2024〕31号,未建立固体废物管理台账,1.2
            """;
    private static final String TRADITIONAL = """
            行政相對人名稱,處罰決定書文號,違法事實,罰款金額
            臺北市大安區某某餐飲有限公司,北市衛處字第十二號,未依規定公示營業執照,0.5
            高雄市前鎮區某某商店,高市罰字第七號,於店面外道路上擺設攤位營業,0.02
            """;

    private static Read read(byte[] content) {
        return Read.of(content, TabularFormat.csv());
    }

    private static String refusal(byte[] content, TabularFormat format) {
        Read read = Read.of(content, format);
        assertThat(read.rows()).isEmpty();
        return read.end().whyUnreadable().orElseThrow().message();
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void readsEveryEncodingWithoutAMark(TextEncoding encoding) {
        Read read = read(TEXT.getBytes(encoding.charset()));

        assertThat(read.end().encoding()).isEqualTo(encoding);
        assertThat(read.cells()).hasSize(3).allMatch(row -> row.size() == 4);
        assertThat(read.cells().get(1).get(2)).isEqualTo("在门店外的道路上摆设摊档经营");
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void refusesAnEncodingThatIsNotDeclared(TextEncoding encoding) {
        List<TextEncoding> others = List.of(
                encoding == TextEncoding.UTF_8 ? TextEncoding.GB18030 : TextEncoding.UTF_8,
                encoding.wide() ? TextEncoding.GB18030 : TextEncoding.UTF_16LE);

        String why =
                refusal(TEXT.getBytes(encoding.charset()), TabularFormat.csv().withEncodings(others));

        assertThat(why)
                .contains(
                        "它是 " + encoding.key() + " 编码",
                        "只声明了 encodings",
                        others.get(0).key(),
                        "重新导出");
    }

    @Test
    void refusesAMarkOfAnEncodingThatIsNotDeclared() {
        String why = refusal(
                ("\uFEFF" + TEXT).getBytes(UTF_16LE),
                TabularFormat.csv().withEncodings(List.of(TextEncoding.UTF_8, TextEncoding.GB18030)));

        assertThat(why).contains("utf-16le");
    }

    @Test
    void refusesBig5() {
        assertThat(refusal(TRADITIONAL.getBytes(BIG5), TabularFormat.csv())).contains("Big5", "重新导出");
        assertThat(refusal(TRADITIONAL.getBytes(BIG5), TabularFormat.csv().withEncodings(List.of(TextEncoding.UTF_8))))
                .contains("Big5");
    }

    @Test
    void readsTraditionalTextInGbk() {
        assertThat(read(TRADITIONAL.getBytes(GBK)).cells().get(1).get(2)).isEqualTo("於店面外道路上擺設攤位營業");
    }

    @Test
    void refusesUtf8ThatWasReadAsGbk() {
        byte[] garbled = new String(TEXT.getBytes(UTF_8), GBK).getBytes(UTF_8);

        assertThat(refusal(garbled, TabularFormat.csv())).contains("UTF-8 的内容被当成 GBK 读过");
        assertThat(refusal(new String(TEXT.getBytes(UTF_8), GBK).getBytes(GBK), TabularFormat.csv()))
                .as("saved as GBK with a question mark where a byte had no partner")
                .contains("UTF-8 的内容被当成 GBK 读过");
    }

    @Test
    void refusesTextThatWasReadAsWestern() {
        Charset western = Charset.forName("windows-1252");
        String utf8 = new String(TEXT.getBytes(UTF_8), ISO_8859_1);

        assertThat(refusal(utf8.getBytes(UTF_8), TabularFormat.csv())).contains("UTF-8 的内容被当成西欧编码");
        assertThat(refusal(new String("汉字,名称\n".getBytes(UTF_8), western).getBytes(UTF_8), TabularFormat.csv()))
                .contains("UTF-8 的内容被当成西欧编码");
        assertThat(refusal(new String(TEXT.getBytes(GBK), ISO_8859_1).getBytes(UTF_8), TabularFormat.csv()))
                .contains("GBK 的内容被当成西欧编码");
    }

    @Test
    void refusesTextWhoseCharactersAreLost() {
        String lost = new String(TEXT.getBytes(GBK), UTF_8);

        assertThat(refusal(lost.getBytes(UTF_8), TabularFormat.csv())).contains("锟斤拷", "原字已经丢失");
        assertThat(refusal(new String(lost.getBytes(UTF_8), GBK).getBytes(UTF_8), TabularFormat.csv()))
                .contains("锟斤拷");
    }

    @Test
    void tellsSingleGarbledRowsAndKeepsTheOthers() {
        String rows = "文号,名称\n1,广州市某某公司\n2,锟斤拷锟斤拷公司\n3,æ±‰å\u00AD—\n4,\uFFFD\uFFFD公司\n5,买买提·艾力 Müller 25°C\n";

        Read read = read(rows.getBytes(UTF_8));

        assertThat(read.outline()).containsExactly("2 - 1", "3 MOJIBAKE 2", "4 MOJIBAKE 3", "5 MOJIBAKE 4", "6 - 5");
        assertThat(read.fault(1).message()).contains("第 3 行", "'名称' 是乱码", "锟斤拷", "重新导出");
        assertThat(Read.of("文号,名称\n1,广州市\n2,锟斤拷\n".getBytes(GBK), TabularFormat.csv())
                        .outline())
                .containsExactly("2 - 1", "3 MOJIBAKE 2");
    }

    @Test
    void tellsASingleRowThatWasReadAsGbk() {
        String garbled = new String("穗天市监处〔2024〕12号,广州市天河区某某餐饮有限公司".getBytes(UTF_8), GBK);
        String text = "文号,名称\n甲1,广州市某某公司\n甲2,佛山市某某公司\n" + garbled + "\n甲4,臺北市衛處營業執照\n";

        for (Charset charset : List.of(UTF_8, Charset.forName("GB18030"))) {
            Read read = Read.of(text.getBytes(charset), TabularFormat.csv());

            assertThat(read.rows())
                    .extracting(row -> row.fault() == null ? "-" : row.fault().code())
                    .containsExactly("-", "-", "MOJIBAKE", "-");
        }
    }

    @Test
    void takesRareAndForeignTextForWhatItIs() {
        String rows = "名称,地址\n𠮷野家㑇䶮,镕堃喆\nCafé Zoë,Åland\n№１２，（Ａ）,“”……—\n";

        assertThat(read(rows.getBytes(UTF_8)).end().faultRows()).isZero();
        assertThat(read("name,city\nMüller,Köln\nZoë,Malmö\n".getBytes(UTF_8)).rows())
                .hasSize(2);
    }

    @Test
    void takesAFewNulBytesForNoUtf16() {
        Read read = read("a,b\n1,x\0y\n2,\0\n3,z\n".getBytes(UTF_8));

        assertThat(read.outline()).containsExactly("2 NUL_BYTE 1", "3 NUL_BYTE 2", "4 - 3");
        assertThat(Read.of("a,b\n上上上,1\n".repeat(3).getBytes(UTF_16BE), TabularFormat.csv())
                        .end()
                        .encoding())
                .isEqualTo(TextEncoding.UTF_16BE);
    }

    @Test
    void sniffsTheDelimiterAmongTheDeclaredOnes() {
        TabularFormat any = TabularFormat.csv().withDialect(Dialect.ANY);
        for (String delimiter : List.of(",", "\t", ";", "|")) {
            String text = TEXT.replace(",", delimiter);
            for (TextEncoding encoding : TextEncoding.values()) {
                assertThat(Read.of(text.getBytes(encoding.charset()), any).cells())
                        .as("%s in %s", delimiter, encoding)
                        .hasSize(3)
                        .allMatch(row -> row.size() == 4);
            }
        }
        assertThat(Read.of("名称;内容\n甲;a,b,c\n乙;d,e,f\n".getBytes(UTF_8), any).columns())
                .containsExactly("名称", "内容");
        assertThat(Read.of("名称\n甲;乙\n".getBytes(UTF_8), TabularFormat.csv()).cells())
                .containsExactly(List.of("甲;乙"));
    }

    @Test
    void letsKnownColumnsDecideTheDelimiter() {
        String text = "\"文号,旧\"|名称,内容|x,y\n1|a,b|c,d\n";

        assertThat(Read.of(
                                text.getBytes(UTF_8),
                                TabularFormat.csv()
                                        .withDialect(Dialect.ANY)
                                        .withKnownColumns(Set.of("文号,旧", "名称,内容", "x,y")))
                        .columns())
                .containsExactly("文号,旧", "名称,内容", "x,y");
    }

    @Test
    void sniffsTheQuoteAmongTheDeclaredOnes() {
        Dialect either = new Dialect(List.of(TextEncoding.UTF_8), List.of(','), List.of('"', '\'', Dialect.NO_QUOTE));
        TabularFormat format = TabularFormat.csv().withDialect(either);

        assertThat(Read.of("a,b\n'1,5','it''s'\n'2,5',x\n".getBytes(UTF_8), format)
                        .cells())
                .containsExactly(List.of("1,5", "it's"), List.of("2,5", "x"));
        assertThat(Read.of("a,b\n\"1,5\",\"x\"\"y\"\n".getBytes(UTF_8), format).cells())
                .containsExactly(List.of("1,5", "x\"y"));
        Dialect none = new Dialect(List.of(TextEncoding.UTF_8), List.of('\t'), List.of(Dialect.NO_QUOTE));
        assertThat(Read.of("a\tb\n\"开头\t\"某\"公司\n".getBytes(UTF_8), format.withDialect(none))
                        .cells())
                .containsExactly(List.of("\"开头", "\"某\"公司"));
    }

    @Test
    void tellsNamesThatStandTwiceInAHeader() {
        Read read = read("名称,文号, 名 称 ,*文号\n1,2,3,4\n".getBytes(UTF_8));

        assertThat(read.tables().get(0).duplicates()).containsExactly("名 称", "*文号");
        assertThat(read.end().told()).anyMatch(told -> told.contains("列名重复") && told.contains("*文号"));
        assertThat(Table.matchKey("＊罚款\n金额（万元）")).isEqualTo("罚款金额(万元)");
        assertThat(Table.withoutNote("罚款金额(万元)(必填)")).isEqualTo("罚款金额(万元)");
    }
}
