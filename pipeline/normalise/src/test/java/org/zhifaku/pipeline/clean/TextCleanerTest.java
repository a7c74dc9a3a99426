package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '\u0000'                    |                          |     |
            '_x000D_'                   |                          |     |
            '违法_x000D_\n事实'           | '违法\n事实'               | F05 | 控制字符
            '违法_x000d_事实'             | '违法\n事实'               | F05 | 控制字符
            '违法_x000D__x000A_事实'       | '违法\n事实'               | F05 | 控制字符
            '违法_x000D__x000D_事实'       | '违法\n\n事实'             | F05 | 控制字符
            '违法事实_x000D_'             | 违法事实                    | F05 | 控制字符
            '_x00\u200B0D_违法'          | 违法                      | F05 | 控制字符
            '违_x4E2D_法_x000'           | 违_x4E2D_法_x000           |     |
            '违\u0000法'                 | 违法                      | F05 | 控制字符
            '违\u0007法'                 | 违法                      | F05 | 控制字符
            '违\u0086法'                 | 违法                      | F05 | 控制字符
            违\uD83D法                   | 违\uFFFD法                | F05 | 乱码
            违\uDE00法                   | 违\uFFFD法                | F05 | 乱码
            违法\uD83D                   | 违法\uFFFD                | F05 | 乱码
            违\uFFFD法                   | 违\uFFFD法                | F05 | 乱码
            违\uE5E5法                   | 违\uE5E5法                | F05 | 专用区
            违\uF8FF法                   | 违\uF8FF法                | F05 | 专用区
            违\uDB80\uDC00法             | 违\uDB80\uDC00法          | F05 | 专用区
            <p>违法</p>                  | <p>违法</p>               | F05 | 网页标记
            违法<br/>事实                 | 违法<br/>事实              | F05 | 网页标记
            违法</div>                   | 违法</div>                | F05 | 网页标记
            <!-- 违法 -->                | <!-- 违法 -->             | F05 | 网页标记
            <!DOCTYPE html>             | <!DOCTYPE html>          | F05 | 网页标记
            违法&nbsp;事实                | 违法&nbsp;事实             | F05 | 转义符
            违法&#160;事实                | 违法&#160;事实             | F05 | 转义符
            违法&#xA0;事实                | 违法&#xA0;事实             | F05 | 转义符
            A&B;C                       | A&B;C                    | F05 | 转义符
            A&B公司；C                    | A&B公司；C                 |     |
            A & B                       | A & B                    |     |
            &                           | &                        |     |
            <                           | <                        |     |
            浓度<!5>                      | 浓度<!5>                   |     |
            1<2，3>2                     | 1<2，3>2                  |     |
            《<某>》                      | 《<某>》                   |     |
            '第一段\r\n第二段'             | '第一段\n第二段'            |     |
            '第一段\r第二段'               | '第一段\n第二段'            |     |
            '第一段\n\n第二段'             | '第一段\n\n第二段'          |     |
            '表\t格'                     | '表\t格'                  |     |
            '两端\u2002'                 | 两端                      |     |
            '中\u2002间\u3000有\u00A0空'   | '中\u2002间\u3000有\u00A0空' |   |
            '⺠⼀⾏𠮷'                     | ⺠⼀⾏𠮷                   |     |
            😀👍                         | 😀👍                      |     |
            'e\u0301é'                  | 'e\u0301é'               |     |
            ＡＢＣ１２３（全角）              | ＡＢＣ１２３（全角）           |     |
            C:\\temp\\new               | C:\\temp\\new            |     |
            \\u0000与\\x41               | \\u0000与\\x41            |     |
            1.23E+17                    | 1.23E+17                 |     |
            4403**********1234          | 4403**********1234       |     |
            无                           | 无                        |     |
            =HYPERLINK(x)               | =HYPERLINK(x)            |     |
            """)
    void cleansText(String raw, @Nullable String value, @Nullable String rules, @Nullable String detail) {
        Cleaning cleaning = Cleaning.of(CleanerKind.TEXT, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
        if (detail != null) {
            assertThat(cleaning.cell().notes().get(0).detail()).contains(detail);
        }
        if (value != null) {
            assertThat(Cleaning.of(CleanerKind.TEXT, value).value()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u2028', '\u2029'})
    void takesSeparatorsOfUnicodeForLineBreaks(char separator) {
        Cleaning cleaning = Cleaning.of(CleanerKind.TEXT, separator + "第一段" + separator + "第二段" + separator);

        assertThat(cleaning.value()).isEqualTo("第一段\n第二段");
        assertThat(cleaning.rules()).isNull();
    }
}
