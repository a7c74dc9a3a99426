package org.zhifaku.pipeline;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Cells of every kind of ugliness: what sources send, what a damaged file holds, and anything at all. */
public final class UglyCells {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("GB18030"),
            Charset.forName("Big5"));

    private UglyCells() {}

    /** Any of them. */
    public static Arbitrary<String> any() {
        return Arbitraries.oneOf(known(), near(), strings(), bytes(), surrogates());
    }

    private static Arbitrary<String> strings() {
        return Arbitraries.strings().all().ofMaxLength(40);
    }

    /** Texts of the characters that values are made of: most are nearly a value. */
    private static Arbitrary<String> near() {
        Arbitrary<String> dates = Arbitraries.strings()
                .withChars("0123456789-/.:TZ +年月日〇一二十廿CSTMARGM上下午")
                .ofMaxLength(25);
        Arbitrary<String> amounts = Arbitraries.strings()
                .withChars("0123456789.,，-+Ee元万亿千百十拾佰仟角分整零〇壹贰两人民币￥（）() 罚款没收处至每合计以上")
                .ofMaxLength(25);
        Arbitrary<String> codes = Arbitraries.strings()
                .withChars("0123456789ABCXYabcx〔〕[]()（）【】第号字-－—之罚款没收；;、,/ ０９Ａ＊*•·")
                .ofMaxLength(25);
        return Arbitraries.oneOf(dates, amounts, codes);
    }

    /** Bytes read in a charset, be it the right one or not. */
    private static Arbitrary<String> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(40).flatMap(bytes -> Arbitraries.of(CHARSETS)
                .map(charset -> new String(bytes, charset)));
    }

    /** Whole and half surrogate pairs among digits. */
    private static Arbitrary<String> surrogates() {
        return Arbitraries.of("\uD800", "\uDC00", "𠮷", "😀", "\uDBFF\uDFFF", "1", "元", "-", "年")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> known() {
        return Arbitraries.of(
                "",
                " ",
                "无",
                "/",
                "'",
                "-",
                "0",
                "号",
                "第号",
                "是",
                "true",
                "2024-02-30",
                "2024-02-29",
                "2021年3月5日",
                "二〇二一年十二月三十一日",
                "05-MAR-21",
                "Fri Mar 05 00:00:00 CST 2021",
                "2021-03-05T23:30:00.123456789-05:00",
                "1800-01-01",
                "0000-12-31T23:59:59-14:00",
                "9999-12-31T23:59:59-14:00",
                "1988-04-17 00:30:00",
                "1614873600000",
                "45413.5",
                "99999999",
                "长期",
                "0.2",
                "-1",
                "1e9",
                "1E999999999",
                "3.472365",
                "999999999999.999999",
                "贰万叁仟元整",
                "1000-2000元",
                "罚款；没收",
                "没收违法所得、没收非法财物；罚款",
                "其他-军官证",
                "罚款1.元",
                "罚款9999999999999999999元",
                "91350100M000100Y43",
                "999999199001010016",
                "110108000000016",
                "D2143569-X",
                "440300",
                "粤市监处罚〔2023〕12号",
                "粤市监处罚﹝２０２３﹞第０１２号",
                "〔2023〕",
                "１２３",
                "阿卜杜•热合曼",
                "⺠⼆〇𠮷");
    }
}
