package org.zhifaku.connectors.tabular;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of cells into text and remembers whether any of them was not text. Not thread-safe. */
abstract sealed class CellDecoder {

    static final char REPLACEMENT = '\uFFFD';
    /** The first character of what two replacement characters of UTF-8 become in GBK. */
    private static final char FIRST_OF_REPLACEMENTS = '锟';

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** Set once bytes were met that are no text of this encoding; they became U+FFFD. */
    protected boolean failed;

    /** Set once characters were met that hint at text garbled before; whoever asks looks closer. */
    protected boolean suspect;

    abstract String decode(byte[] bytes, int from, int to);

    /** Whether a decoding failed since this was asked last. */
    final boolean takeFailed() {
        boolean was = failed;
        failed = false;
        return was;
    }

    /** Whether anything since this was asked last is worth a look by {@link Mojibake#shows}. */
    final boolean takeSuspect() {
        boolean was = suspect;
        suspect = false;
        return was;
    }

    static CellDecoder of(TextEncoding encoding) {
        // Wide encodings are turned into UTF-8 before they are scanned.
        return encoding == TextEncoding.GB18030 ? new Gb18030() : new Utf8();
    }

    /** Whether all bytes are text of a character set. */
    static boolean isText(byte[] bytes, int from, int to, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return org.zhifaku.schemas.Utf8.isText(bytes, from, to);
        }
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Whether bytes are UTF-8 with some Chinese in them. Such bytes are hardly ever meant as GB18030, although most of
     * them decode as that too. Gives up at the first byte that speaks against it.
     */
    static boolean looksLikeUtf8(byte[] bytes, int from, int to) {
        int threes = 0;
        int i = from;
        while (i < to) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
            if (lead < 0xC2 || length == 0 || i + length > to) {
                return false;
            }
            for (int k = 1; k < length; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            threes += length == 3 && !isReplacement(bytes, i) ? 1 : 0;
            i += length;
        }
        return threes >= 2;
    }

    /** Whether U+FFFD stands here in UTF-8. */
    static boolean isReplacement(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBF && bytes[at + 2] == (byte) 0xBD;
    }

    /** Text being made. */
    protected char[] text = new char[256];

    /** The cell where it is ASCII, which most are; null, with room for its characters made, where it is not. */
    protected final @Nullable String ascii(byte[] bytes, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to && ((long) EIGHT_BYTES.get(bytes, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        if (i == to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        if (text.length < to - from) {
            text = new char[Math.max(to - from, text.length * 2)];
        }
        return null;
    }

    /** UTF-8, checked while it is decoded; twice as fast here as the platform's way, which checks afterwards. */
    static final class Utf8 extends CellDecoder {
        @Override
        String decode(byte[] bytes, int from, int to) {
            String ascii = ascii(bytes, from, to);
            if (ascii != null) {
                return ascii;
            }
            char[] chars = text;
            boolean odd = false;
            int length = 0;
            int i = from;
            while (i < to) {
                int lead = bytes[i];
                if (lead >= 0) {
                    chars[length++] = (char) lead;
                    i++;
                } else if ((lead & 0xF0) == 0xE0 && i + 2 < to) {
                    int second = bytes[i + 1];
                    int third = bytes[i + 2];
                    int point = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
                    boolean sound = (second & 0xC0) == 0x80
                            && (third & 0xC0) == 0x80
                            && point >= 0x800
                            && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
                    if (!sound) {
                        return byPlatform(bytes, from, to);
                    }
                    odd |= point == REPLACEMENT | point == FIRST_OF_REPLACEMENTS;
                    chars[length++] = (char) point;
                    i += 3;
                } else {
                    return byPlatform(bytes, from, to);
                }
            }
            suspect |= odd;
            return new String(chars, 0, length);
        }

        /** Takes the rare characters of two and four bytes, and what is no UTF-8. */
        private String byPlatform(byte[] bytes, int from, int to) {
            failed |= !isText(bytes, from, to, StandardCharsets.UTF_8);
            suspect = true;
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
    }

    /** GB18030 by a table of its two-byte characters, since the platform's decoder is several times slower. */
    static final class Gb18030 extends CellDecoder {
        private static final int FIRST_LEAD = 0x81;
        private static final int LEADS = 0xFF - FIRST_LEAD;
        private static final int FIRST_SECOND = 0x40;
        private static final int SECONDS = 0xFF - FIRST_SECOND;
        private static final Charset CHARSET = TextEncoding.GB18030.charset();
        private static final char[] PAIRS = pairs();

        @Override
        String decode(byte[] bytes, int from, int to) {
            String ascii = ascii(bytes, from, to);
            if (ascii != null) {
                return ascii;
            }
            boolean odd = false;
            int length = 0;
            int i = from;
            while (i < to) {
                int lead = bytes[i] & 0xFF;
                if (lead < 0x80) {
                    text[length++] = (char) lead;
                    i++;
                    continue;
                }
                int pair = i + 1 < to ? (lead - FIRST_LEAD) * SECONDS + (bytes[i + 1] & 0xFF) - FIRST_SECOND : -1;
                boolean paired = pair >= 0
                        && lead < 0xFF
                        && (bytes[i + 1] & 0xFF) >= FIRST_SECOND
                        && (bytes[i + 1] & 0xFF) < 0xFF
                        && PAIRS[pair] != REPLACEMENT;
                if (paired) {
                    odd |= PAIRS[pair] == FIRST_OF_REPLACEMENTS;
                    text[length++] = PAIRS[pair];
                    i += 2;
                } else if (i + 4 <= to && isText(bytes, i, i + 4, CHARSET) && !isText(bytes, i, i + 1, CHARSET)) {
                    String four = new String(bytes, i, 4, CHARSET);
                    suspect = true;
                    four.getChars(0, four.length(), text, length);
                    length += four.length();
                    i += 4;
                } else {
                    text[length++] = REPLACEMENT;
                    failed = true;
                    i++;
                }
            }
            suspect |= odd;
            return new String(text, 0, length);
        }

        private static char[] pairs() {
            char[] pairs = new char[LEADS * SECONDS];
            byte[] pair = new byte[2];
            for (int lead = 0; lead < LEADS; lead++) {
                for (int second = 0; second < SECONDS; second++) {
                    pair[0] = (byte) (lead + FIRST_LEAD);
                    pair[1] = (byte) (second + FIRST_SECOND);
                    String text = new String(pair, CHARSET);
                    pairs[lead * SECONDS + second] = text.length() == 1 ? text.charAt(0) : REPLACEMENT;
                }
            }
            return pairs;
        }
    }
}
