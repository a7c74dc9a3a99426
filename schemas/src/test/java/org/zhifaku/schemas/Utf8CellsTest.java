package org.zhifaku.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CellsTest {

    private final Utf8Cells.Builder builder = new Utf8Cells.Builder(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n\u000B\f\r\u001C",
                "\u3000",
                " \u3000\u3000 ",
                "\u2003\u2028\u205F",
                "\u1680",
                "\u2007",
                "\u00A0",
                "\uFEFF",
                "\u0000",
                "\u3000x",
                "\u3001",
                "、",
                "字",
                " 字",
                "€",
                "😀",
                "\u2003字"
            })
    void isBlankWhereTheTextIs(String text) {
        builder.text(text);
        builder.text("x");

        assertThat(builder.build().isBlank(0)).isEqualTo(text.isBlank());
    }

    @Test
    void absentCellsAreBlankAndStayAbsentInAWiderRow() {
        builder.text("甲");
        builder.absent();

        Utf8Cells wide = builder.build().withSize(4);

        assertThat(wide.size()).isEqualTo(4);
        assertThat(wide.text(0)).isEqualTo("甲");
        for (int cell = 1; cell < 4; cell++) {
            assertThat(wide.isAbsent(cell)).isTrue();
            assertThat(wide.isBlank(cell)).isTrue();
            assertThat(wide.text(cell)).isNull();
        }
        assertThat(builder.build().withSize(2).isAbsent(1)).isTrue();
    }

    @Test
    void takesTextsAndBytesAlike() {
        String text = "穗市监罚〔2026〕1号 · 𠮷".repeat(1_000);
        byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        builder.text(text);
        builder.bytes(utf8, 1, utf8.length - 1);

        Utf8Cells row = builder.build();

        assertThat(row.text(0)).isEqualTo(text);
        assertThat(row.text(1)).isEqualTo(text);
    }
}
