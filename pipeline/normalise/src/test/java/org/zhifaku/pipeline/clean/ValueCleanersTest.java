package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCleanersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            罚款                              | [201]
            罚款；罚款                          | [201]
            没收非法财物；罚款                    | [201, 203]
            警告;罚款;没收违法所得;没收非法财物     | [101, 201, 202, 203]
            警告、罚款,没收违法所得               | [101, 201, 202]
            罚款/警告                           | [101, 201]
            没收违法所得、没收非法财物             | [202/203]
            '没收违法所得、没收非法财物；罚款'       | [201, 202/203]
            '罚款、没收违法所得、没收非法财物、警告'  | [101, 201, 202/203]
            '暂扣或者吊销许可证、暂扣或者吊销执照；罚款' | [201, 301/303]
            ' 罚 款 ；'                        | [201]
            201                              | [201]
            201,101                          | [101, 201]
            其他-责令退款                       | [901]
            其他                              | [901]
            责令改正；罚款                       | [201]
            """)
    void cleansPenaltyKinds(String raw, String value) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODES, "penalty_kind", raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            罚金          | [UNMAPPED]      | V01
            罚款；罚金     | [201, UNMAPPED] | V01
            罚款300元     | [UNMAPPED]      | V01
            """)
    void keepsUnknownPenaltyKindAsUnmapped(String raw, String value, String rules) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODES, "penalty_kind", raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            party_category | 法人及非法人组织 | legal_person        |
            party_category | '法人及 非法人组织' | legal_person     |
            party_category | 个体工商户      | individual_business |
            party_category | 自然人         | natural_person      |
            party_category | 外星人         | UNMAPPED            | V01
            id_type        | 身份证         | id_card             |
            id_type        | 其他-军官证     | other               |
            act_state_publicity | 1        | valid               |
            act_state_2016 | 1             | revoked             |
            act_state_2016 | 0             | valid               |
            act_state      | 0             | UNMAPPED            | V01
            """)
    void cleansCode(String set, String raw, String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODE, set, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '\u3000\u00A0 违法 事实 \uFEFF' | 违法 事实 |
            '\u0001违法\u0000事实'        | 违法事实   | F05
            '违法\u200B事实'             | 违法事实   |
            <b>违法</b>                 | <b>违法</b> | F05
            浓度<5且>2                   | 浓度<5且>2 |
            浓度<a                      | 浓度<a    |
            违\uFFFD法                  | 违\uFFFD法 | F05
            '全角，标点（不动）'            | 全角，标点（不动） |
            ' '                         |           |
            """)
    void cleansText(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.TEXT, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '深圳市（某某）有限 公司'     | 深圳市(某某)有限公司
            ＡＢＣ科技有限公司           | ABC科技有限公司
            'Foo   Bar Ltd'          | Foo Bar Ltd
            '张 三'                   | 张三
            阿卜杜•热合曼               | 阿卜杜·热合曼
            阿卜杜・热合曼              | 阿卜杜·热合曼
            '\uFEFF某公司\u3000'       | 某公司
            '   '                    |
            """)
    void cleansName(String raw, @Nullable String value) {
        assertThat(Cleaning.of(CleanerKind.NAME, raw).value()).isEqualTo(value);
    }
}
