package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesCleanerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    ；、                      >
                    44030112 44030113         > [44030112, 44030113]
                    张三、李四                 > [张三, 李四]
                    张三；李四;王五，赵六,钱七 | 孙八 > [张三, 李四, 王五, 赵六, 钱七, 孙八]
                    张三 李四                  > [张三, 李四]
                    张　三                    > [张三]
                    张 三、李 四               > [张三, 李四]
                    张三、张三、 李四 、        > [张三, 李四]
                    阿依古丽•买买提、李四        > [阿依古丽·买买提, 李四]
                    粤执法４４０３０１、440302   > [粤执法440301, 440302]
                    深圳市场监管局 福田分局       > [深圳市场监管局福田分局]
                    """)
    void splitsWhereSeparatorsStand(String raw, String expected) {
        assertThat(Cleaning.of(CleanerKind.NAMES, raw).value()).isEqualTo(expected);
    }
}
