package org.zhifaku.connectors.tabular;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Looks at the bytes of a cell once: whether they are UTF-8, and whether anything in them is worth a closer look. */
enum Utf8Look {
    /** UTF-8 without anything odd, as nearly all cells are. */
    SOUND,
    /** UTF-8 that holds NUL or may be garbled. */
    ODD,
    /** No UTF-8. */
    FOREIGN;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    static Utf8Look at(byte[] bytes, int from, int to) {
        int marks = 0;
        int i = from;
        while (i < to) {
            int lead = bytes[i];
            if (lead >= 0) {
                if (i + Long.BYTES <= to) {
                    long eight = (long) EIGHT_BYTES.get(bytes, i);
                    if ((eight & HIGH_BITS) == 0) {
                        // Some byte is zero where taking one from each borrows from a high bit.
                        marks += (eight - LOW_BITS & HIGH_BITS) != 0 ? Mojibake.ODD_MARK : 0;
                        i += Long.BYTES;
                        continue;
                    }
                }
                marks += lead == 0 ? Mojibake.ODD_MARK : 0;
                i++;
                continue;
            }
            if ((lead & 0xF0) == 0xE0 && i + 2 < to) {
                int second = bytes[i + 1];
                int third = bytes[i + 2];
                int point = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
                boolean sound = (second & 0xC0) == 0x80
                        && (third & 0xC0) == 0x80
                        && point >= 0x800
                        && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
                if (!sound) {
                    return FOREIGN;
                }
                marks += Mojibake.marks((char) point);
                i += 3;
            } else {
                return byPlatform(bytes, from, to);
            }
        }
        return marks >= Mojibake.WORTH_A_LOOK && isSuspicious(bytes, from, to) ? ODD : SOUND;
    }

    private static boolean isSuspicious(byte[] bytes, int from, int to) {
        return Mojibake.suspicious(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** Takes the rare characters of two and four bytes, and what is no UTF-8. */
    private static Utf8Look byPlatform(byte[] bytes, int from, int to) {
        if (!CellDecoder.isText(bytes, from, to, StandardCharsets.UTF_8)) {
            return FOREIGN;
        }
        return isSuspicious(bytes, from, to) ? ODD : SOUND;
    }
}
