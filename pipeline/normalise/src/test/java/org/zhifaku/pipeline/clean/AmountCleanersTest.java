package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountCleanersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            元  | 1000-2000元          | 区间
            元  | 1000～2000           | 区间
            元  | 1000至2000元          | 区间
            元  | 1—2万元              | 区间
            元  | 5000元以下            | 区间
            元  | 处五千元以上五万元以下   | 区间
            元  | 5%                  | 比例
            元  | 货值金额的3倍           | 比例
            元  | 2000美元             | 人民币
            元  | USD2000             | 人民币
            元  | $2000               | 人民币
            元  | 港币2000元            | 人民币
            元  | 罚款2000元            | 单一
            元  | 2000元/人             | 单一
            元  | 每人2000元            | 单一
            元  | 约2000元              | 单一
            元  | 2000元；3000元         | 单一
            元  | 2000元3000元          | 单一
            元  | 一万二                | 单一
            元  | 1万2                 | 单一
            元  | 一百五                | 数字
            元  | 万元                 | 单一
            元  | 百元                 | 单一
            元  | 贰仟元整（￥3000元）     | 单一
            元  | 千百十元              | 单一
            元  | 万千                 | 单一
            元  | 二百千                | 数字
            元  | 免于处罚              | 数字
            元  | (2000)              | 数字
            元  | 2000-               | 区间
            元  | 1234567890123456789 | 18 位
            万元 | 0.200000000000000011102230246251565404236316680908203125 | 18 位
            元  | 2000 3000           | 数字
            元  | 1 2                 | 数字
            元  | 12 34元              | 单一
            元  | 1234,567            | 数字
            元  | 1,5                 | 数字
            万元 | 1,2345              | 数字
            万元 | 1.2.3               | 数字
            万元 | 1,234,5             | 数字
            万元 | --5                 | 数字
            万元 | .                   | 数字
            万元 | ,                   | 数字
            万元 | 2E                  | 数字
            万元 | 1E400               | 数字
            万元 | 1E-400              | 数字
            万元 | E5                  | 数字
            万元 | 二千                 | 数字
            万元 | abc                 | 数字
            万元 | ####                | 数字
            万元 | 9999999999999       | 可记录范围
            元  | 1E30                | 科学计数法
            """)
    void refusesWhatIsNoAmount(String unit, String raw, String reason) {
        Cleaning cleaning = Cleaning.amount(unit, raw);

        assertThat(cleaning.value()).isNull();
        assertThat(cleaning.rules()).startsWith("F04");
        assertThat(cleaning.cell().notes().get(0).detail()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            万元 | -0.2              | -2000.000000       | 万元 | F04
            元  | －2,000            | -2000.000000       | 元  | F04
            元  | −2000              | -2000.000000       | 元  | F04
            万元 | 200000            | 2000000000.000000  | 万元 | F04
            万元 | 100000            | 1000000000.000000  | 万元 |
            万元 | 0.00000000001     | 0.000000           | 万元 | F04
            元  | 0.0000001          | 0.000000           | 元  | F04
            万元 | 0.30000000000000004 | 3000.000000      | 万元 | F04
            万元 | 1.5E4             | 150000000.000000   | 万元 | F04
            元  | 1.5E4             | 15000.000000       | 元  | F04
            元  | 1.5e+04            | 15000.000000       | 元  | F04
            万元 | 2E-1              | 2000.000000        | 万元 |
            万元 | 6.75E-05          | 0.675000           | 万元 |
            万元 | 2000元             | 2000.000000        | 元  | F04
            万元 | 贰万叁仟元整          | 23000.000000       | 元  | F04
            万元 | 5角               | 0.500000           | 元  | F04
            元  | 0.2万元            | 2000.000000        | 万元 | F04
            元  | 0.5万             | 5000.000000        | 万元 | F04
            万元 | 0.5万             | 5000.000000        | 万元 |
            万元 | 0.2万元            | 2000.000000        | 万元 |
            万元 | 0                 | 0.000000           | 万元 |
            万元 | 0.000000          | 0.000000           | 万元 |
            万元 | 0.2               | 2000.000000        | 万元 |
            万元 | 3.472365          | 34723.650000       | 万元 |
            万元 | 0.00075           | 7.500000           | 万元 |
            万元 | .5                | 5000.000000        | 万元 |
            万元 | 5.                | 50000.000000       | 万元 |
            万元 | +5                | 50000.000000       | 万元 |
            万元 | 1,234.5           | 12345000.000000    | 万元 |
            万元 | ２．５              | 25000.000000       | 万元 |
            万元 | ￥2               | 20000.000000       | 万元 |
            元  | 2000              | 2000.000000        | 元  |
            元  | 2000.125          | 2000.125000        | 元  |
            元  | 2,000.50          | 2000.500000        | 元  |
            元  | 2，000元整          | 2000.000000        | 元  |
            元  | 1 234 567.5       | 1234567.500000     | 元  |
            元  | 2000 元            | 2000.000000        | 元  |
            元  | ２，０００．５０元      | 2000.500000        | 元  |
            元  | 人民币2000元         | 2000.000000        | 元  |
            元  | 人民币：￥2000.00元    | 2000.000000        | 元  |
            元  | RMB 2,000          | 2000.000000        | 元  |
            元  | cny2000            | 2000.000000        | 元  |
            元  | ¥2000              | 2000.000000        | 元  |
            元  | 2000元5角           | 2000.500000        | 元  |
            元  | 2000元5角6分         | 2000.560000        | 元  |
            元  | 2000元零6分          | 2000.060000        | 元  |
            元  | 3角                | 0.300000           | 元  |
            元  | 50分               | 0.500000           | 元  |
            元  | 贰万叁仟元整            | 23000.000000       | 元  |
            元  | 贰万叁仟圆正            | 23000.000000       | 元  |
            元  | 壹拾万零伍佰元叁角        | 100500.300000      | 元  |
            元  | 壹拾万零伍佰元零叁分       | 100500.030000      | 元  |
            元  | 伍佰元零角零分          | 500.000000         | 元  |
            元  | 人民币（大写）贰仟元整     | 2000.000000        | 元  |
            元  | 贰仟元整（￥2000.00元）   | 2000.000000        | 元  |
            元  | 2000元（大写：贰仟元整）   | 2000.000000        | 元  |
            元  | 叁佰零伍元              | 305.000000         | 元  |
            元  | 壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分 | 1234567.890000 | 元 |
            元  | 壹亿贰仟万元            | 120000000.000000   | 元  |
            元  | 貳萬圓整              | 20000.000000       | 元  |
            元  | 两千元                | 2000.000000        | 元  |
            元  | 两万元                | 20000.000000       | 元  |
            元  | 五千                 | 5000.000000        | 元  |
            元  | 一万五千元              | 15000.000000       | 元  |
            元  | 十五元                | 15.000000          | 元  |
            元  | 廿五元                | 25.000000          | 元  |
            元  | 二十元                | 20.000000          | 元  |
            元  | 二〇〇〇元             | 2000.000000        | 元  |
            元  | 2万3千元              | 23000.000000       | 元  |
            元  | 1万2000元             | 12000.000000       | 元  |
            元  | 2000（元）            | 2000.000000        | 元  |
            万元 | 0.2（万元）           | 2000.000000        | 万元 |
            元  | 2000元人民币          | 2000.000000        | 元  |
            元  | 3千元                | 3000.000000        | 元  |
            元  | 1.5亿元              | 150000000.000000   | 元  |
            """)
    void readsAmount(String unit, String raw, String value, String written, @Nullable String rules) {
        Cleaning cleaning = Cleaning.amount(unit, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.cell().unit()).isEqualTo(written);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
              | 12.5                |                    | F04
              | 1,5                 |                    | F04
              | 1,2345              |                    | F04
              | 1E3                 |                    | F04
              | 12 34               |                    | F04
              | 1 234               | 1234               |
              | 3人                  |                    | F04
            人 | 3件                  |                    | F04
            人 | 人                   |                    | F04
              | 三元                  |                    | F04
              | 1-2                 |                    | F04
              | --2                 |                    | F04
              | -                   |                    | F04
              | .0                  |                    | F04
              | 1234567890123456789 |                    | F04
              | 约10                 |                    | F04
              | 123456789012345678  | 123456789012345678 |
              | -12                 | -12                |
              | +12                 | 12                 |
              | 12.0                | 12                 |
              | 12.                 | 12                 |
              | 012                 | 12                 |
              | １２                  | 12                 |
              | 1,234               | 1234               |
              | 1，234，567           | 1234567            |
              | 1,234.00            | 1234               |
              | 十二                  | 12                 |
              | 两千零五                | 2005               |
            人 | 3人                  | 3                  |
            人 | 3 人                 | 3                  |
            人 | 三人                  | 3                  |
            人 | 3                   | 3                  |
            """)
    void cleansInteger(@Nullable String unit, String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.integer(unit == null ? "" : unit, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            也许   |       | V01
            2     |       | V01
            是/否  |       | V01
            是否   |       | V01
            10    |       | V01
            ' 是 ' | true  |
            有    | true  |
            １    | true  |
            1.0   | true  |
            y     | true  |
            Ｙ    | true  |
            Yes   | true  |
            true  | true  |
            T     | true  |
            已    | true  |
            √     | true  |
            ✔     | true  |
            否    | false |
            无    | false |
            没有   | false |
            ０    | false |
            0.0   | false |
            n     | false |
            NO    | false |
            FALSE | false |
            未    | false |
            ×     | false |
            ✗     | false |
            """)
    void cleansYesAndNo(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.of(CleanerKind.BOOL, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }
}
