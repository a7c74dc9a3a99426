package org.zhifaku.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsChineseByDisplayWidthAndNumbersToTheRight() {
        List<String> lines = new TextTable(List.of("来源", "读取"))
                .row(List.of("credit", 12_345L))
                .row(List.of("双公示", 7L))
                .lines();

        assertThat(lines).containsExactly("来源      读取", "------  ------", "credit  12,345", "双公示       7");
    }
}
