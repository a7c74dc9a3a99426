package org.zhifaku.connectors.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8LookTest {

    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91440101MA59XXXXXX",
                "穗市监罚〔2026〕1号",
                "2026年03月30日 08:00",
                "艾力·买买提",
                "𠮷野家",
                "abcdefg\u0001",
                "x\u0000y",
                "\u0000",
                "12345678\u000012345678",
                "锟斤拷",
                "某\uFFFD公司",
                "å¹¿å·ž",
                "堃喆犇",
                "一二三四五六七八九十一二堃喆犇"
            })
    void isAsSuspiciousAsTheText(String text) {
        for (String whole : new String[] {text, "字" + text, text + "，后面还有"}) {
            byte[] bytes = ("<" + whole + ">").getBytes(StandardCharsets.UTF_8);

            assertThat(Utf8Look.at(bytes, 1, bytes.length - 1))
                    .as(whole)
                    .isEqualTo(Mojibake.suspicious(whole) ? Utf8Look.ODD : Utf8Look.SOUND);
        }
    }

    @Test
    void findsTextThatWasReadAsGbk() {
        String shifted = new String("广州市某某食品有限公司".getBytes(StandardCharsets.UTF_8), GBK);
        byte[] bytes = shifted.getBytes(StandardCharsets.UTF_8);

        assertThat(Utf8Look.at(bytes, 0, bytes.length)).isEqualTo(Utf8Look.ODD);
    }

    @Test
    void tellsWhatIsNoUtf8() {
        byte[] gbk = "广州市".getBytes(GBK);
        byte[] cut = Arrays.copyOf("广州".getBytes(StandardCharsets.UTF_8), 5);
        byte[] surrogate = {'x', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        byte[] overlong = {(byte) 0xE0, (byte) 0x80, (byte) 0xAF};

        for (byte[] bytes : new byte[][] {gbk, cut, surrogate, overlong}) {
            assertThat(Utf8Look.at(bytes, 0, bytes.length)).isEqualTo(Utf8Look.FOREIGN);
            assertThat(CellDecoder.isText(bytes, 0, bytes.length, StandardCharsets.UTF_8))
                    .isFalse();
        }
    }
}
