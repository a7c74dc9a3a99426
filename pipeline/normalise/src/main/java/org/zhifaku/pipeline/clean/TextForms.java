package org.zhifaku.pipeline.clean;

import java.text.Normalizer;

/** Canonical forms of text: trimming, width folding, removal of what cannot be seen. Every method returns its argument where nothing changes. */
public final class TextForms {
    /** What stands for characters that could not be read. */
    static final char REPLACEMENT = '\uFFFD';

    private TextForms() {}

    /** True for white space of every width, control and zero-width characters, byte-order marks and soft hyphens. */
    public static boolean isBlank(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return c <= ' '
                || (c >= 0x7F && c <= 0xA0)
                || c == 0xAD
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202F)
                || (c >= 0x205F && c <= 0x2064)
                || c == 0x3000
                || c == 0xFEFF;
    }

    /** Invisible inside a text and without meaning there; line feed, tabulator and the joiners of emoji and of other scripts are kept. */
    private static boolean isInvisible(char c) {
        boolean common = (c >= ' ' && c < 0x7F) || (c > 0x2064 && c != 0xFEFF);
        if (common) {
            return false;
        }
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c < 0xA0)
                || c == 0xAD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xFEFF
                || c == 0;
    }

    /** True where a control character other than line breaks and tabulators stands anywhere. */
    static boolean hasControl(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0)) {
                return true;
            }
        }
        return false;
    }

    /** Trims blanks of every kind from both ends and drops control and zero-width characters inside; half surrogate pairs become U+FFFD. */
    public static String tidy(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        for (int i = start; i < end; i++) {
            char c = raw.charAt(i);
            if (isInvisible(c) || c == 0x2028 || c == 0x2029 || (c & 0xF800) == 0xD800) {
                return tidied(raw, start, end);
            }
        }
        return start == 0 && end == raw.length() ? raw : raw.substring(start, end);
    }

    private static String tidied(String raw, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                boolean alone = i + 1 >= end || raw.charAt(i + 1) != '\n';
                if (alone) {
                    text.append('\n');
                }
            } else if (c == 0x2028 || c == 0x2029) {
                text.append('\n');
            } else if (isLone(raw, i)) {
                text.append(REPLACEMENT);
            } else if (!isInvisible(c)) {
                text.append(c);
            }
        }
        return same(raw, text);
    }

    private static String same(String raw, StringBuilder text) {
        return raw.contentEquals(text) ? raw : text.toString();
    }

    /** True for half of a surrogate pair: it is no character, and UTF-8 cannot hold it. */
    static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** NFKC without any blank, radicals as the characters they mean: full-width digits, letters and brackets become ASCII, ﹝﹞ become 〔〕. */
    public static String fold(String raw) {
        boolean plain = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isPlain(c)) {
                plain = false;
                break;
            }
        }
        return plain ? raw : folded(raw);
    }

    /** ASCII, Han, and the signs 、。〈 to 】 〔 to 〛: NFKC leaves each as it is, and none is blank. */
    static boolean isPlain(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c > ' ' && c < 0x7F)
                || (c >= 0x3001 && c <= 0x301B && c != 0x3004 && (c < 0x3012 || c > 0x3013));
    }

    private static String folded(String raw) {
        String normal = Normalizer.isNormalized(raw, Normalizer.Form.NFKC)
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        StringBuilder text = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (!isBlank(c)) {
                text.append(isLone(normal, i) ? REPLACEMENT : Radicals.unified(c));
            }
        }
        // a mark that stood on a blank (¯ is one) may now join the letter before
        return text.length() == normal.length() ? same(normal, text) : fold(text.toString());
    }

    /** ASCII letters in upper case; other characters stay (locale-free). */
    public static String upper(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                char[] chars = text.toCharArray();
                for (int j = i; j < chars.length; j++) {
                    if (chars[j] >= 'a' && chars[j] <= 'z') {
                        chars[j] -= 32;
                    }
                }
                return new String(chars);
            }
        }
        return text;
    }

    /** The form in which column headings are compared: folded, upper case. */
    public static String heading(String raw) {
        return upper(fold(raw));
    }

    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || Character.isSurrogate(c)
                || (c >= 0xF900 && c <= 0xFAFF);
    }

    public static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return to > from;
    }

    static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
