package org.zhifaku.pipeline.clean;

/** Chinese numerals: common (二〇二一, 十二, 廿一), capital (贰拾壹) and traditional forms. */
final class ChineseNumerals {
    private ChineseNumerals() {}

    /** The digit of a numeral, 0 to 9, or -1. */
    static int digit(char c) {
        return switch (c) {
            case '〇', '零', '○', '◯' -> 0;
            case '一', '壹' -> 1;
            case '二', '贰', '貳', '两', '兩' -> 2;
            case '三', '叁', '叄', '參' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆', '陸' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    /** The power of ten that a character multiplies by, 1 (十) to 8 (亿), or 0. */
    static int power(char c) {
        return switch (c) {
            case '十', '拾' -> 1;
            case '百', '佰' -> 2;
            case '千', '仟' -> 3;
            case '万', '萬' -> 4;
            case '亿', '億' -> 8;
            default -> 0;
        };
    }

    /** The tens in one character: 廿 is 2, 卅 is 3, 卌 is 4; 0 for all others. */
    static int tens(char c) {
        return switch (c) {
            case '廿' -> 2;
            case '卅' -> 3;
            case '卌' -> 4;
            default -> 0;
        };
    }

    /** The same text with its numerals up to 99, and its rows of digits, in Arabic digits: 二〇二一年十二月廿一日 → 2021年12月21日. */
    static String toDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            if (end == at) {
                digits.append(text.charAt(at++));
            } else {
                run(text, at, end, digits);
                at = end;
            }
        }
        return digits.toString();
    }

    private static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && (digit(text.charAt(end)) >= 0
                        || power(text.charAt(end)) == 1
                        || tens(text.charAt(end)) > 0
                        || (end > from && isLetterForZero(text.charAt(end))))) {
            end++;
        }
        return end;
    }

    /** 二O二一, with a letter of any of three alphabets where a zero should be. */
    private static boolean isLetterForZero(char c) {
        return c == 'O' || c == 'o' || c == 'Ο' || c == 'О';
    }

    private static void run(String text, int from, int to, StringBuilder digits) {
        int start = digits.length();
        boolean tens = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean first = digits.length() == start;
            if (tens(c) > 0) {
                digits.append((char) ('0' + tens(c)));
            } else if (power(c) == 0) {
                digits.append((char) ('0' + Math.max(digit(c), 0)));
                continue;
            } else if (first || (digits.length() == start + 1 && digits.charAt(start) == '0')) {
                digits.setLength(start);
                digits.append('1');
            }
            tens = true;
            boolean ones = i + 1 < to && digit(text.charAt(i + 1)) > 0;
            if (!ones) {
                digits.append('0');
            }
        }
        boolean zeroBeforeTens = tens && digits.length() == start + 3 && digits.charAt(start) == '0';
        if (zeroBeforeTens) {
            digits.deleteCharAt(start); // 零壹拾 of cheques
        }
    }
}
