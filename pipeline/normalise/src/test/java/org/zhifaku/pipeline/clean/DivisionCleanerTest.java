package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.RealMappings;

class DivisionCleanerTest {
    private static final Divisions DIVISIONS = RealMappings.compiled().divisions();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            440300             | 440300
            ４４０３００          | 440300
            ' 440300 '         | 440300
            '\u3000440300\uFEFF' | 440300
            '''440300'         | 440300
            '4403 00'          | 440300
            440305             | 440305
            440000             | 440000
            441900             | 441900
            442000             | 442000
            110101             | 110101
            429004             | 429004
            659001             | 659001
            810000             | 810000
            440305000          | 440305
            440305000000       | 440305
            440103001          | 440103
            440103001002       | 440103
            441900003          | 441900
            110101999          | 110101
            深圳市               | 440300
            '深 圳 市'            | 440300
            广东省               | 440000
            广东省深圳市           | 440300
            深圳市南山区           | 440305
            广东省深圳市南山区       | 440305
            北京市东城区           | 110101
            湖北省仙桃市           | 429004
            000000             |
            0                  |
            '  '               |
            """)
    void readsCurrentCodes(String raw, @Nullable String value) {
        Cleaning cleaning = Cleaning.of(CleanerKind.DIVISION, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.details()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            440183       | 440183 | 440183 增城市”最迟于 2014-10-31 后撤销，现行代码是否为“440118 增城区”？；未改动
            440184       | 440184 | 440117 从化区
            440923       | 440923 | 440904 电白区
            441421       | 441421 | 441403 梅县区
            440221000    | 440221 | 440205 曲江区
            441381       | 441381 | 441303 惠阳区
            440102       | 440102 | 440102 东山区”最迟于 2005-06-30 后撤销，没有已知的接续代码；未改动
            440116       | 440116 | 440116 萝岗区
            440301       | 440301 | “440301 市辖区”是汇总代码，不指具体行政区划，上级为“440300 深圳市”；未改动
            440101       | 440101 | 上级为“440100 广州市”
            110100       | 110100 | 上级为“110000 北京市”
            429000       | 429000 | 上级为“420000 湖北省”
            130171       | 130171 | 是统计用开发区代码，不在 GB/T 2260 中，上级为“130100 石家庄市”
            441000       | 441000 | 不在现行或历史代码表中
            441100       | 441100 | 不在现行或历史代码表中
            999999       | 999999 | 不在现行或历史代码表中
            123456789    | 123456 | 不在现行或历史代码表中
            443000       |        | 是否为“440300 深圳市”？未取值
            443000001    |        | 是否为“440300 深圳市”？未取值
            440305999    | 440305 | 街道（乡镇）代码“999”不在“440305 南山区”的代码表中
            440103999001 | 440103 | 街道（乡镇）代码“999”不在
            44           |        | 是否为“440000 广东省”？未改动
            4403         |        | 是否为“440300 深圳市”？未改动
            440305.0     |        | 是否为“440305 南山区”？未改动
            440305南山区   |        | 是否为“440305 南山区”？未改动
            4.40305E+05  |        | 不是行政区划代码（应为 6 位数字）
            4403051      |        | 不是行政区划代码
            44030        |        | 是否为“440300 深圳市”？未改动
            44O305       |        | 不是行政区划代码
            44****       |        | 不是行政区划代码
            福田           |        | 不是行政区划代码
            南山区          |        | 不是行政区划代码
            大鹏新区         | 440300 | 不是 GB/T 2260 的县区 [G]；取“440300 深圳市”
            深汕特别合作区    | 440300 | 取“440300 深圳市”
            横琴粤澳深度合作区  | 440400 | 取“440400 珠海市”
            南沙自贸区       | 440115 | 取“440115 南沙区”
            """)
    void tellsWhatIsNoCurrentDivision(String raw, @Nullable String value, String detail) {
        Cleaning cleaning = Cleaning.of(CleanerKind.DIVISION, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo("V02");
        assertThat(cleaning.details()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "440183, 2010-05-01, false",
        "440183, 2014-01-01, false",
        "440183, 2015-01-01, true",
        "440118, 2010-05-01, true",
        "440118, 2020-05-01, false",
        "440309, 2010-05-01, true",
        "440309, 2020-05-01, false",
        "440301, 2010-05-01, false",
        "440300, 1990-05-01, false",
        "999999, 2010-05-01, false"
    })
    void judgesCodeByTheRecordsDate(String code, LocalDate day, boolean doubtful) {
        assertThat(DIVISIONS.doubt(code, day) != null).isEqualTo(doubtful);
    }

    @Test
    void leavesWithdrawnCodeToTheRecordsDate() {
        Cell cell = new Cell();

        Object value = new DivisionCleaner(DIVISIONS, true).clean("440183", cell);

        assertThat(value).isEqualTo("440183");
        assertThat(cell.isClean()).isTrue();
    }

    @Test
    void holdsTheReferencesTables() {
        assertThat(DIVISIONS.size()).isGreaterThan(3_888);
        assertThat(DIVISIONS.find("440305")).extracting(Division::status).isEqualTo(Division.Status.CURRENT);
        assertThat(DIVISIONS.find("440183")).extracting(Division::status).isEqualTo(Division.Status.WITHDRAWN);
        assertThat(DIVISIONS.isKnown("130171")).isFalse();
    }
}
