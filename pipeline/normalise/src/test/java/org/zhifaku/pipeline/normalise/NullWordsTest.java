package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullWordsTest {
    private final NullWords words = new NullWords(Set.of("NULL", "/", "无", "N/A", "(空)"));

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "null", " Null\u3000", "/", "\uFEFF无 ", "n/a", "n\u200B/a", "(空)"})
    void containsTheWordInAnyCaseAndBetweenBlanks(String cell) {
        assertThat(words.contains(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULLL", "N", "无无", "无锡", "// ", "(空", "NULL VALUE NULL", " ", "x"})
    void leavesOtherCellsAlone(String cell) {
        assertThat(words.contains(cell)).isFalse();
    }
}
