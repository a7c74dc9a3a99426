package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocNoCleanerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '\u200B\uFEFF'               |                          |                         |                |
            4.40123E+12                 |                          |                         | DOCNO_UNPARSED | Excel
            4401234567890.0             |                          |                         | DOCNO_UNPARSED | Excel
            粤市监罚〔2023〕12号、13号         | 粤市监罚〔2023〕12号、13号      | 粤市监罚〔2023〕12号、13号     | DOCNO_UNPARSED | 多个
            粤市监罚〔2023〕12号；粤市监罚〔2023〕13号 | 粤市监罚〔2023〕12号;粤市监罚〔2023〕13号 | 粤市监罚〔2023〕12号;粤市监罚〔2023〕13号 | DOCNO_UNPARSED | 多个
            '粤市监罚〔2023〕12号\n粤市监罚〔2024〕1号' | 粤市监罚〔2023〕12号粤市监罚〔2024〕1号 | 粤市监罚〔2023〕12号粤市监罚〔2024〕1号 | DOCNO_UNPARSED | 多个
            粤市监罚〔2023〕12号13号          | 粤市监罚〔2023〕12号13号       | 粤市监罚〔2023〕12号13号      | DOCNO_UNPARSED | 多个
            粤市监罚〔2023〕12              | 粤市监罚〔2023〕12            | 粤市监罚〔2023〕12           | DOCNO_UNPARSED | 形式
            粤市监罚字(2023)第0012          | 粤市监罚字〔2023〕第0012        | 粤市监罚〔2023〕12           | DOCNO_UNPARSED | 形式
            44012300001234              | 44012300001234           | 44012300001234          | DOCNO_UNPARSED | 简易程序
            a-0012                      | a-0012                   | A-0012                  | DOCNO_UNPARSED | 简易程序
            粤市监罚2023年12号             | 粤市监罚2023年12号            | 粤市监罚2023年12号           | DOCNO_UNPARSED | 形式
            粤市监罚〔23〕12号              | 粤市监罚〔23〕12号             | 粤市监罚〔23〕12号            | DOCNO_UNPARSED | 形式
            粤市监罚〔1899〕12号            | 粤市监罚〔1899〕12号           | 粤市监罚〔1899〕12号          | DOCNO_UNPARSED | 形式
            粤市监罚〔2023〕＊＊号            | 粤市监罚〔2023〕**号           | 粤市监罚〔2023〕**号          | DOCNO_UNPARSED | 形式
            号                           | 号                        | 号                       | DOCNO_UNPARSED | 形式
            当场处罚决定书                    | 当场处罚决定书                 | 当场处罚决定书                | DOCNO_UNPARSED | 形式
            粤市监罚﹝2023﹞12号            | 粤市监罚〔2023〕12号           | 粤市监罚〔2023〕12           |                |
            粤市监罚[2023]12号             | 粤市监罚〔2023〕12号           | 粤市监罚〔2023〕12           |                |
            粤市监罚［２０２３］１２号           | 粤市监罚〔2023〕12号           | 粤市监罚〔2023〕12           |                |
            粤市监罚{2023}12号             | 粤市监罚〔2023〕12号           | 粤市监罚〔2023〕12           |                |
            粤市监罚〖2023〗12号            | 粤市监罚〔2023〕12号           | 粤市监罚〔2023〕12           |                |
            粤市监罚《2023》12号            | 粤市监罚〔2023〕12号           | 粤市监罚〔2023〕12           |                |
            粤市监罚（2023〕12号            | 粤市监罚〔2023〕12号           | 粤市监罚〔2023〕12           |                |
            （粤）市监罚（2023）12号          | (粤)市监罚〔2023〕12号         | (粤)市监罚〔2023〕12         |                |
            '粤市监罚\u3000〔2023〕\u00A012\u2002号' | 粤市监罚〔2023〕12号   | 粤市监罚〔2023〕12           |                |
            '粤市监罚〔2023〕\r\n12号'      | 粤市监罚〔2023〕12号           | 粤市监罚〔2023〕12           |                |
            粤市监罚〔2023〕第000120号       | 粤市监罚〔2023〕第000120号      | 粤市监罚〔2023〕120          |                |
            粤市监罚字〔2023〕第12号         | 粤市监罚字〔2023〕第12号         | 粤市监罚〔2023〕12           |                |
            粤市监罚〔2023〕A-012号         | 粤市监罚〔2023〕A-012号        | 粤市监罚〔2023〕A-12         |                |
            粤市监罚〔2023〕a—012号         | 粤市监罚〔2023〕a-012号        | 粤市监罚〔2023〕A-12         |                |
            粤市监罚〔2023〕简12号           | 粤市监罚〔2023〕简12号          | 粤市监罚〔2023〕简12          |                |
            粤市监罚〔2023〕12号－２         | 粤市监罚〔2023〕12号-2         | 粤市监罚〔2023〕12-2         |                |
            粤市监罚〔1999〕12号            | 粤市监罚〔1999〕12号           | 粤市监罚〔1999〕12           |                |
            ⺠政罚〔2023〕1号               | 民政罚〔2023〕1号             | 民政罚〔2023〕1             |                |
            """)
    void cleansDocumentNumber(
            String raw,
            @Nullable String display,
            @Nullable String key,
            @Nullable String rules,
            @Nullable String detail) {
        Cleaning cleaning = Cleaning.of(CleanerKind.DOC_NO, raw);

        assertThat(cleaning.value()).isEqualTo(display);
        assertThat(cleaning.cell().key()).isEqualTo(key);
        assertThat(cleaning.rules()).isEqualTo(rules);
        if (detail != null) {
            assertThat(cleaning.cell().notes().get(0).detail()).contains(detail);
        }
        if (display != null) {
            assertThat(Cleaning.of(CleanerKind.DOC_NO, display).value()).isEqualTo(display);
        }
    }

    @ParameterizedTest
    @CsvSource({"粤市监罚〔2023〕12号,2023", "市场〔1999〕1号,1999", "4401234567890,0", "粤市监罚〔2123〕1号,0"})
    void knowsTheYear(String display, int year) {
        assertThat(DocNoCleaner.year(display)).isEqualTo(year);
    }
}
