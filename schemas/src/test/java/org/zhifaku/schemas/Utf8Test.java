package org.zhifaku.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static byte[] written(String text) {
        byte[] out = new byte[Utf8.MOST_BYTES_PER_CHARACTER * text.length() + Utf8.ROOM_BEHIND + 5];
        return Arrays.copyOfRange(out, 5, Utf8.write(text, out, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "é",
                "罚款2000元",
                "𠮷野",
                "a\uD842",
                "\uDFB7a",
                "\uD842\uD842\uDFB7",
                "\u07FF\u0800\uFFFF",
                "a\0b",
                "⺠ \u2029"
            })
    void writesWhatThePlatformWrites(String text) {
        assertThat(written(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesAnyTextAsThePlatformDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            char[] chars = new char[random.nextInt(40)];
            for (int at = 0; at < chars.length; at++) {
                chars[at] = (char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x3000);
            }
            String text = new String(chars);
            assertThat(written(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
