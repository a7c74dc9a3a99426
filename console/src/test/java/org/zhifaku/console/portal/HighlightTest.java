package org.zhifaku.console.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "abc, abc",
        "a[b]c, a*b*c",
        "[a], *a*",
        "[], ''",
        "[a][b], *a**b*",
        "[a, *a*",
        "a]b, ab",
        "<b>[x]</b>, <b>*x*</b>",
    })
    void splitsAtItsMarks(String marked, String shown) {
        var text = marked.replace("[", Highlight.OPEN).replace("]", Highlight.CLOSE);

        var read = new StringBuilder();
        Highlight.split(text).forEach(piece -> read.append(piece.marked() ? "*" + piece.text() + "*" : piece.text()));

        assertThat(read).hasToString(shown);
    }
}
