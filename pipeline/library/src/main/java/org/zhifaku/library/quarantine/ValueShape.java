package org.zhifaku.library.quarantine;

import org.jspecify.annotations.Nullable;

/**
 * The shape of a raw value, so that values wrong in the same way form one cause: {@code 2021-3-5} is {@code 9{4}-9{1}-9{1}}, a credit
 * code {@code X{18}}, a name {@code 字}. Runs of digits are {@code 9{n}}, of ASCII letters {@code A{n}}, of both mixed {@code X{n}};
 * Han of any number {@code 字}, blanks {@code _}, stars {@code *}; all else stands for itself.
 */
final class ValueShape {

    private static final int MOST_CHARACTERS = 40;

    private ValueShape() {}

    /** The shape, at most 41 characters; null for null. */
    static @Nullable String of(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        StringBuilder shape = new StringBuilder();
        int at = 0;
        while (at < raw.length() && shape.length() < MOST_CHARACTERS) {
            int point = raw.codePointAt(at);
            int end = isAlphanumeric(point) ? alphanumericEnd(raw, at, shape) : sameEnd(raw, at, sign(point), shape);
            at = end;
        }
        if (at < raw.length() || shape.length() > MOST_CHARACTERS) {
            shape.setLength(Math.min(shape.length(), MOST_CHARACTERS));
            shape.append('…');
        }
        return shape.toString();
    }

    private static int alphanumericEnd(String raw, int from, StringBuilder shape) {
        int end = from;
        boolean digits = false;
        boolean letters = false;
        while (end < raw.length() && isAlphanumeric(raw.charAt(end))) {
            boolean digit = Character.isDigit(raw.charAt(end));
            digits |= digit;
            letters |= !digit;
            end++;
        }
        char kind = digits && letters ? 'X' : digits ? '9' : 'A';
        shape.append(kind).append('{').append(end - from).append('}');
        return end;
    }

    /** Han, blanks and stars of any number count once; other characters stand one by one. */
    private static int sameEnd(String raw, int from, int sign, StringBuilder shape) {
        shape.appendCodePoint(sign);
        int end = from + Character.charCount(raw.codePointAt(from));
        boolean runs = sign == '字' || sign == '_' || sign == '*';
        while (runs && end < raw.length()) {
            int point = raw.codePointAt(end);
            if (isAlphanumeric(point) || sign(point) != sign) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int sign(int point) {
        if (Character.isIdeographic(point)) {
            return '字';
        }
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)
                ? '_'
                : point;
    }

    private static boolean isAlphanumeric(int point) {
        return point >= '0' && point <= '9' || point >= 'A' && point <= 'Z' || point >= 'a' && point <= 'z';
    }
}
