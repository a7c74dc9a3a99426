package org.zhifaku.schemas;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes texts as UTF-8 straight into a buffer. Half a surrogate pair is no character: it becomes '?', as {@link String#getBytes} has
 * it, so that hashes and stored texts agree.
 */
public final class Utf8 {

    /** Bytes that the buffer must have behind each character's place, and behind the last. */
    public static final int MOST_BYTES_PER_CHARACTER = 3;

    /** A character of three bytes is stored in one step that touches a fourth. */
    public static final int ROOM_BEHIND = 1;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Utf8() {}

    /**
     * Writes a text.
     *
     * @param out has room for {@link #MOST_BYTES_PER_CHARACTER} times the text's characters and {@link #ROOM_BEHIND}
     * @param from where its first byte goes
     * @return the place behind its last byte
     */
    public static int write(String text, byte[] out, int from) {
        int at = from;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out[at++] = (byte) c;
            } else if (c >= 0x800 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
                INT.set(out, at, 0xE0 | c >> 12 | (0x80 | c >> 6 & 0x3F) << 8 | (0x80 | c & 0x3F) << 16);
                at += 3;
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | c >> 6);
                out[at++] = (byte) (0x80 | c & 0x3F);
            } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                out[at++] = (byte) (0xF0 | point >> 18);
                out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[at++] = (byte) (0x80 | point & 0x3F);
            } else {
                out[at++] = '?';
            }
        }
        return at;
    }
}
