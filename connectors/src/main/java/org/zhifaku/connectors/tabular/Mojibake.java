package org.zhifaku.connectors.tabular;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises text that was once decoded with the wrong encoding and saved again. What it was cannot always be had back,
 * so it is told, never mended.
 */
final class Mojibake {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset GBK = Charset.forName("GBK");
    /** Three bytes of a UTF-8 ideograph or full-width mark, each shown as a character of windows-1252 or ISO 8859-1. */
    private static final Pattern WESTERN_TRIPLE = Pattern.compile(
            "[\u00E3-\u00E9\u00EF][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{2}");

    private static final String LOST = "含有“锟斤拷”或“\uFFFD”：转换编码时原字已经丢失";
    private static final int MOST_LINES = 400;

    private static final int LOOKED_AT_CHARACTERS = 12;
    private static final int LEAST_RARE = 3;
    /** One bit per character: whether GBK has it and GB2312 has not. */
    private static final long[] RARE = rare();

    /** 1 for NUL and each character without which nothing is garbled, but for those that only {@link #hints} knows. */
    private static final byte[] ODD = odd();

    /** Added up over a cell's characters: at least this is worth a closer look, and so are {@link #LEAST_RARE} rare ones. */
    static final int ODD_MARK = 3;

    static final int RARE_MARK = 1;
    /** From this sum of marks on a cell is worth a closer look. */
    static final int WORTH_A_LOOK = LEAST_RARE * RARE_MARK;

    private static final byte[] MARKS = marks();

    private Mojibake() {}

    /** Whether a cell may be garbled, or holds NUL: one cheap look at each character, for the many cells that are sound. */
    static boolean suspicious(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            odd |= ODD[text.charAt(i)];
        }
        return odd != 0 || hints(text);
    }

    /** {@link #ODD_MARK} where a cell with this character may be garbled or holds NUL, else {@link #RARE_MARK} or nothing. */
    static int marks(char c) {
        return MARKS[c];
    }

    private static byte[] marks() {
        byte[] marks = new byte[1 << 16];
        for (int c = 0; c < marks.length; c++) {
            marks[c] = (byte) (ODD[c] != 0 ? ODD_MARK : (RARE[c >> 6] >>> c & 1) != 0 ? RARE_MARK : 0);
        }
        return marks;
    }

    private static byte[] odd() {
        byte[] odd = new byte[1 << 16];
        odd[0] = 1;
        odd[CellDecoder.REPLACEMENT] = 1;
        odd['锟'] = 1;
        Arrays.fill(odd, '\u00E3', '\u00F0', (byte) 1);
        return odd;
    }

    /** Whether a cell shows it beyond doubt. */
    static boolean shows(String text) {
        return text.indexOf(CellDecoder.REPLACEMENT) >= 0
                || text.contains("锟斤拷")
                || WESTERN_TRIPLE.matcher(text).find()
                || (hints(text) && isShifted(text));
    }

    /**
     * Whether the first characters of a text are such as UTF-8 becomes when it is read as GBK; they may be rare or
     * traditional ones instead. Cheap enough for every row.
     */
    static boolean hints(String text) {
        int rare = 0;
        int most = Math.min(text.length(), LOOKED_AT_CHARACTERS);
        for (int i = 0; i < most; i++) {
            char c = text.charAt(i);
            rare += (int) (RARE[c >> 6] >>> c & 1);
        }
        return rare >= LEAST_RARE;
    }

    private static long[] rare() {
        long[] bits = new long[1 << 10];
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            for (int second = 0x40; second <= 0xFE; second++) {
                String text = new String(new byte[] {(byte) lead, (byte) second}, GBK);
                boolean known = text.length() == 1 && text.charAt(0) != CellDecoder.REPLACEMENT;
                if (known && (lead < 0xA1 || second < 0xA1)) {
                    bits[text.charAt(0) >> 6] |= 1L << text.charAt(0);
                }
            }
        }
        return bits;
    }

    /**
     * What most lines with other than ASCII in them seem to have suffered, or the header alone; null when sound.
     *
     * @param headed whether the first line is a header
     */
    static @Nullable String verdict(String sample, boolean headed) {
        int lines = 0;
        int garbled = 0;
        String first = null;
        boolean header = headed;
        for (String line : (Iterable<String>) sample.lines().limit(MOST_LINES)::iterator) {
            boolean ascii = line.chars().allMatch(c -> c < 0x80);
            if (!ascii) {
                String what = ofLine(line);
                if (what != null && header) {
                    return what;
                }
                lines++;
                garbled += what == null ? 0 : 1;
                first = first == null ? what : first;
            }
            header = header && line.isBlank();
        }
        return garbled * 2 > lines ? first : null;
    }

    static @Nullable String ofLine(String line) {
        byte[] western = western(line);
        if (triples(western) > 0 && CellDecoder.looksLikeUtf8(western, 0, western.length)) {
            return "像是 UTF-8 的内容被当成西欧编码（Latin-1）读过又另存";
        }
        if (frequentPairs(western)) {
            return "像是 GBK 的内容被当成西欧编码（Latin-1）读过又另存";
        }
        if (isShifted(line)) {
            return "像是 UTF-8 的内容被当成 GBK 读过又另存";
        }
        boolean lost = line.indexOf(CellDecoder.REPLACEMENT) >= 0 || line.contains("锟斤拷") || line.contains("ï¿½");
        return lost ? LOST : null;
    }

    /** Whether the bytes that GBK has for a text are UTF-8; most, not all, as it loses a byte that has no partner. */
    private static boolean isShifted(String text) {
        long characters = text.chars().filter(c -> c >= 0x80).count();
        return characters >= 3 && triples(text.getBytes(GBK)) * 3L >= characters * 2 * 0.7;
    }

    /** The bytes that a western encoding made these characters of; none where they are others. */
    private static byte[] western(String line) {
        byte[] bytes = new byte[line.length()];
        byte[] windows = line.getBytes(WESTERN);
        if (windows.length != bytes.length) {
            return new byte[0];
        }
        for (int i = 0; i < bytes.length; i++) {
            char c = line.charAt(i);
            if (c < 0x100) {
                bytes[i] = (byte) c;
            } else if (c == CellDecoder.REPLACEMENT) {
                // One of the five bytes that windows-1252 has no character for; all of them may follow a lead byte.
                bytes[i] = (byte) 0x81;
            } else if (windows[i] == '?') {
                return new byte[0];
            } else {
                bytes[i] = windows[i];
            }
        }
        return bytes;
    }

    /** Sound three-byte characters of UTF-8 from U+3000 to U+9FFF, or full-width ones; not U+FFFD. */
    private static int triples(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 2 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            boolean han = (lead >= 0xE3 && lead <= 0xE9) || lead == 0xEF;
            boolean sound = han && (bytes[i + 1] & 0xC0) == 0x80 && (bytes[i + 2] & 0xC0) == 0x80;
            if (sound && !CellDecoder.isReplacement(bytes, i)) {
                count++;
                i += 2;
            }
        }
        return count;
    }

    /** Whether all high bytes pair up to GB2312, most of them to frequent ideographs. */
    private static boolean frequentPairs(byte[] bytes) {
        int pairs = 0;
        int frequent = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            if (i + 1 >= bytes.length || lead < 0xA1 || (bytes[i + 1] & 0xFF) < 0xA1) {
                return false;
            }
            pairs++;
            frequent += lead >= 0xB0 && lead <= 0xD7 ? 1 : 0;
            i++;
        }
        return pairs >= 2 && frequent * 4 >= pairs * 3;
    }
}
