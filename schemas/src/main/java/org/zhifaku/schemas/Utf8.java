package org.zhifaku.schemas;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Writes texts as UTF-8 straight into a buffer, and tells what is UTF-8. Half a surrogate pair is no character: it becomes '?', as {@link String#getBytes} has
 * it, so that hashes and stored texts agree.
 */
public final class Utf8 {

    /** Bytes that the buffer must have behind each character's place, and behind the last. */
    public static final int MOST_BYTES_PER_CHARACTER = 3;

    /** A character of three bytes is stored in one step that touches a fourth. */
    public static final int ROOM_BEHIND = 1;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** Whether bytes are UTF-8, with nothing cut at their end. */
    public static boolean isText(byte[] bytes) {
        return isText(bytes, 0, bytes.length);
    }

    /** The same of some of them. */
    public static boolean isText(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int lead = bytes[i];
            if (lead >= 0) {
                boolean eight = i + Long.BYTES <= to && ((long) LONG.get(bytes, i) & HIGH_BITS) == 0;
                i += eight ? Long.BYTES : 1;
            } else if ((lead & 0xF0) == 0xE0 && i + 2 < to) {
                int second = bytes[i + 1];
                int third = bytes[i + 2];
                int point = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
                boolean sound = (second & 0xC0) == 0x80
                        && (third & 0xC0) == 0x80
                        && point >= 0x800
                        && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
                if (!sound) {
                    return false;
                }
                i += 3;
            } else {
                return isTextByPlatform(bytes, i, to);
            }
        }
        return true;
    }

    /** Takes the rare characters of two and four bytes, and what is no UTF-8. */
    private static boolean isTextByPlatform(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

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
