package org.zhifaku.library.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueShapeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "2021-3-5|9{4}-9{1}-9{1}",
                "20210305|9{8}",
                "91440300MA5ABCDE1X|X{18}",
                "abcDEF|A{6}",
                "二〇二一年三月|字",
                "罚款0.5万|字9{1}.9{1}字",
                "4****************X|9{1}*A{1}",
                "a  b\tc|A{1}_A{1}_A{1}",
                "𠮷野|字",
                "-|-",
            })
    void givesValuesWrongInTheSameWayOneShape(String raw, String shape) {
        assertThat(ValueShape.of(raw)).isEqualTo(shape);
    }

    @org.junit.jupiter.api.Test
    void endsLongShapes() {
        assertThat(ValueShape.of("-".repeat(500))).hasSize(41).endsWith("…");
        assertThat(ValueShape.of(null)).isNull();
        assertThat(ValueShape.of("")).isEmpty();
    }
}
