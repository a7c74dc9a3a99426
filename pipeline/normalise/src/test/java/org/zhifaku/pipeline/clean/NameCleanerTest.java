package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCleanerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                           |                       |            |
            '\u200B\u200D'               |                       |            |
            '\u3000\t\u00A0'             |                       |            |
            深圳市⺠营企业有限公司             | 深圳市⺠营企业有限公司        | NAME_DOUBT | 疑为“深圳市民营企业有限公司”
            ⼴州示例有限公司                | ⼴州示例有限公司           | NAME_DOUBT | 疑为“广州示例有限公司”
            '广州示\uF9B5有限公司'           | '广州示\uF9B5有限公司'     | NAME_DOUBT | 疑为“广州示例有限公司”
            张*                          | 张*                    | NAME_DOUBT | 脱敏
            张＊＊                         | 张**                   | NAME_DOUBT | 脱敏
            李×                          | 李×                    | NAME_DOUBT | 脱敏
            深圳市**贸易有限公司              | 深圳市**贸易有限公司         | NAME_DOUBT | 脱敏
            甲公司、乙公司                   | 甲公司、乙公司              | NAME_DOUBT | 多个
            甲公司；乙公司                   | 甲公司；乙公司              | NAME_DOUBT | 多个
            甲公司;乙公司                   | 甲公司;乙公司              | NAME_DOUBT | 多个
            张三，李四                      | 张三，李四                | NAME_DOUBT | 多个
            张三/李四                      | 张三/李四                 | NAME_DOUBT | 多个
            某厂（甲店）、某厂（乙店）           | 某厂(甲店)、某厂(乙店)        | NAME_DOUBT | 多个
            '张三\n李四'                    | 张三李四                  | NAME_DOUBT | 多个
            '张三\r\n李四'                  | 张三李四                  | NAME_DOUBT | 多个
            '\u00A0张三\n\u00A0'           | 张三                    |            |
            某\uFFFD公司                   | 某\uFFFD公司             | F05        | 乱码
            某\uE000公司                   | 某\uE000公司             | F05        | 专用区
            某\uD842公司                   | 某\uFFFD公司             | F05        | 乱码
            某公司（甲、乙两店）               | 某公司(甲、乙两店)           |            |
            'Foo, Bar & Co., Ltd.'       | Foo, Bar & Co., Ltd.  |            |
            Foo\u200BBar                 | FooBar                |            |
            'Foo\u2002Bar'               | Foo Bar               |            |
            'Foo \u00A0\u3000 Bar'       | Foo Bar               |            |
            '张\u2002三'                  | 张三                    |            |
            '张\u3000三'                  | 张三                    |            |
            '张\u00A0三'                  | 张三                    |            |
            '张\u200B三'                  | 张三                    |            |
            '\uFEFF张三\u200E'             | 张三                    |            |
            '张\u0000三'                  | 张三                    |            |
            '张\u0007三'                  | 张三                    |            |
            深圳市某某有限公司南山分公司          | 深圳市某某有限公司南山分公司     |            |
            深圳市某某有限公司（南山店）          | 深圳市某某有限公司(南山店)     |            |
            深圳市某某有限公司 南山分店          | 深圳市某某有限公司南山分店      |            |
            深圳市華強貿易有限公司             | 深圳市華強貿易有限公司        |            |
            香港某某（國際）有限公司            | 香港某某(國際)有限公司        |            |
            阿卜杜·热合曼                    | 阿卜杜·热合曼              |            |
            阿卜杜･热合曼                    | 阿卜杜·热合曼              |            |
            阿卜杜‧热合曼                    | 阿卜杜·热合曼              |            |
            '阿卜杜 · 热合曼'                | 阿卜杜·热合曼              |            |
            𠮷野家（深圳）餐饮有限公司            | 𠮷野家(深圳)餐饮有限公司      |            |
            〇一某某公司                     | 〇一某某公司               |            |
            Ａ＆Ｂ某某公司                    | A&B某某公司               |            |
            '某某公司(个体 工商户)'            | 某某公司(个体工商户)         |            |
            张某某                         | 张某某                   |            |
            无锡某公司                      | 无锡某公司                |            |
            """)
    void cleansName(String raw, @Nullable String value, @Nullable String rules, @Nullable String detail) {
        Cleaning cleaning = Cleaning.of(CleanerKind.NAME, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
        if (detail != null) {
            assertThat(cleaning.cell().notes().get(0).detail()).contains(detail);
        }
        if (value != null) {
            assertThat(Cleaning.of(CleanerKind.NAME, value).value()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"⺠营,民营", "⽂⺠,文民", "⻓江,长江", "⻔⻋,门车", "ＡＢ（Ｃ）,AB(C)", "華強,華強", "一⺀二,一⺀二"})
    void keysTakeTheCharacterThatIsMeant(String name, String folded) {
        assertThat(TextForms.fold(name)).isEqualTo(folded);
    }
}
