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
