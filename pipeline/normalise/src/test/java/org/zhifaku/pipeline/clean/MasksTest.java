package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            身份证号999999199001010016，住          | 身份证号9****************6，住
            身份证号99999919900101001X。            | 身份证号9****************X。
            身份证９９９９９９１９９００１０１００１６住 | 身份证９****************６住
            '号码999999 19900101 0016。'          | 号码9******************6。
            证号999999900101001号                  | 证号9*************1号
            电话13812345678。                      | 电话138****5678。
            '电话138 1234 5678。'                 | 电话138******5678。
            卡号6222021234567890123                | 卡号6*****************3
            罚款2000元                            | 罚款2000元
            代码91350100M000100Y43                | 代码91350100M000100Y43
            许可证JY14401060012345                 | 许可证JY14401060012345
            日期20240501                          | 日期20240501
            无数字                                | 无数字
            电话+8613812345678。                   | 电话+86138****5678。
            '电话86-138-1234-5678'                | 电话86-138******5678
            电话008613812345678                   | 电话0*************8
            案号8713812345678                      | 案号8713812345678
            案号12812345678                        | 案号12812345678
            座机020-12345678                       | 座机020-12345678
            '两人13812345678、13912345679'          | 两人138****5678、139****5679
            已遮盖4403**********1234                | 已遮盖4403**********1234
            金额1234567890123.45元                  | 金额1234567890123.45元
            编号10000000000000000000000000          | 编号1************************0
            """)
    void masksPersonalDigitRuns(String text, String masked) {
        assertThat(Masks.digitRuns(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张三,张**", "张,张**", "欧阳某某,欧**", "𠮷田,𠮷**"})
    void masksPersonNames(String name, String masked) {
        assertThat(Masks.personName(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"999999199001010016,9****************6", "E1,**", "E12,E*2"})
    void masksIdentityNumbers(String number, String masked) {
        assertThat(Masks.idNumber(number)).isEqualTo(masked);
    }
}
