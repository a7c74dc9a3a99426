package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCleanersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-30          |            | F03
            2023-02-29          |            | F03
            2017-00-00          |            | F03
            2024-13-01          |            | F03
            2024-01-32          |            | F03
            20240230            |            | F03
            banana              |            | F03
            2024                |            | F03
            2024-05             |            | F03
            24-05-01            |            | F03
            2024-05/01          |            | F03
            2024/05.01          |            | F03
            05/01/2024          |            | F03
            2024-05-011         |            | F03
            2024-05-01abc       |            | F03
            12                  |            | F03
            99999               |            | F03
            1899-12-31          |            |
            1900/01/01          |            |
            1970-01-01          |            |
            '1970-01-01 00:00:00' |          |
            0000-00-00          |            |
            2024-05-01          | 2024-05-01 |
            2024/5/1            | 2024-05-01 |
            2024.05.01          | 2024-05-01 |
            20240501            | 2024-05-01 |
            2024年5月1日          | 2024-05-01 |
            ２０２４年５月１日        | 2024-05-01 |
            ２０２４－０５－０１      | 2024-05-01 |
            ' 2024-05-01 '      | 2024-05-01 |
            '\u3000 2024-05-01\u00A0' | 2024-05-01 |
            2024-02-29          | 2024-02-29 |
            '2024-05-01 00:00:00' | 2024-05-01 |
            2024-05-01T08:30:00 | 2024-05-01 |
            '2024/5/1 8:30'     | 2024-05-01 |
            20240501083000      | 2024-05-01 |
            45413               | 2024-05-01 |
            45413.0             | 2024-05-01 |
            45413.5             | 2024-05-01 |
            """)
    void cleansDate(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.DATE, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
        assertThat(cleaning.cell().isLongTerm()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2099/12/31", "2099-12-31", "20991231", "2099年12月31日", "9999-12-31", "长期", "' 长期有效 '", "73050"})
    void readsEndOfTimesAsLongTerm(String raw) {
        Cleaning cleaning = Cleaning.of(CleanerKind.DATE, raw);

        assertThat(cleaning.value()).isNull();
        assertThat(cleaning.rules()).isNull();
        assertThat(cleaning.cell().isLongTerm()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            万元 | abc            |                    | F04
            万元 | 1,5            |                    | F04
            万元 | 1,2345         |                    | F04
            万元 | 1.2.3          |                    | F04
            万元 | --5            |                    | F04
            万元 | .              |                    | F04
            万元 | 二千            |                    | F04
            万元 | 9999999999999  |                    | F04
            万元 | 1E400          |                    | F04
            万元 | 1E-400         |                    | F04
            万元 | -0.2           | -2000.000000       | F04
            万元 | 200000         | 2000000000.000000  | F04
            万元 | 100000         | 1000000000.000000  |
            万元 | 0.2            | 2000.000000        |
            万元 | 0.00000000001  | 0.000000           | F04
            万元 | 0              | 0.000000           |
            万元 | 0.000000       | 0.000000           |
            万元 | 3.472365       | 34723.650000       |
            万元 | 0.00075        | 7.500000           |
            万元 | .5             | 5000.000000        |
            万元 | 5.             | 50000.000000       |
            万元 | +5             | 50000.000000       |
            万元 | 1,234.5        | 12345000.000000    |
            万元 | ２．５           | 25000.000000       |
            万元 | '￥2'           | 20000.000000       |
            万元 | 2E-1           | 2000.000000        |
            万元 | 2000元          | 2000.000000        | F04
            万元 | 0.2万元         | 2000.000000        |
            万元 | 0.2万           | 2000.000000        |
            元  | 2000           | 2000.000000        |
            元  | 2,000.50       | 2000.500000        |
            元  | 2，000元整      | 2000.000000        |
            元  | 人民币2000元     | 2000.000000        |
            元  | 0.2万元         | 2000.000000        | F04
            元  | 0.0000001      | 0.000000           | F04
            """)
    void cleansAmount(String unit, String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.amount(unit, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

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
            是   | true  |
            否   | false |
            1   | true  |
            ０   | false |
            y   | true  |
            也许 |       | V01
            """)
    void cleansYesAndNo(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.BOOL, raw);

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-01T00:00:00Z      | 2024-05-01T00:00:00Z |
            '2024-05-01 08:00:00'     | 2024-05-01T00:00:00Z |
            '2024/5/1 8:00'           | 2024-05-01T00:00:00Z |
            20240501080000            | 2024-05-01T00:00:00Z |
            2024-05-01                | 2024-04-30T16:00:00Z |
            2024-05-01T08:00:00+08:00 | 2024-05-01T00:00:00Z |
            2024-05-01T25:00:00       |                      | F03
            gestern                   |                      | F03
            """)
    void cleansTimestamp(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.TIMESTAMP, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }
}
