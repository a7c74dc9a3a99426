package org.zhifaku.pipeline.clean;

/** Masked forms of what identifies a person (data-standard reference 7.4). */
public final class Masks {
    private static final int PHONE_DIGITS = 11;

    private Masks() {}

    /** First and last character, stars between: {@code 4****************X}. */
    public static String idNumber(String number) {
        int length = number.length();
        return length <= 2 ? "*".repeat(length) : number.charAt(0) + "*".repeat(length - 2) + number.charAt(length - 1);
    }

    /** First character and two stars, whatever the length: {@code 张**}. */
    public static String personName(String name) {
        return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /**
     * Masks digit runs that look like identity numbers (15, 18), bank cards (16 to 19), mobile (11, 1[3-9]…, with
     * or without 86) and longer ones.
     * Runs may hold blanks or hyphens between digits. Credit codes of letters and digits and amounts stay.
     */
    public static String digitRuns(String text) {
        StringBuilder masked = null;
        int at = 0;
        int length = text.length();
        while (at < length) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = runEnd(text, at);
            if (isPersonal(text, at, end)) {
                if (masked == null) {
                    masked = new StringBuilder(text);
                }
                int phone = mobile(text, at, end);
                hide(masked, phone < 0 ? at + 1 : phone + 3, end - (phone < 0 ? 1 : 4));
            }
            at = end;
        }
        return masked == null ? text : masked.toString();
    }

    /** The end of digits, with single blanks or hyphens between them, and a final X. */
    private static int runEnd(String text, int from) {
        int end = from;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                end = ++at;
            } else if ((c == ' ' || c == '-' || c == '\u00A0' || c == '\u3000') && at == end) {
                at++;
            } else {
                break;
            }
        }
        boolean x = end < text.length()
                && (text.charAt(end) == 'X'
                        || text.charAt(end) == 'x'
                        || text.charAt(end) == 'Ｘ'
                        || text.charAt(end) == 'ｘ');
        return x && digits(text, from, end) == 17 ? end + 1 : end;
    }

    private static boolean isPersonal(String text, int from, int to) {
        int digits = digits(text, from, to);
        boolean letterBefore = from > 0 && isLetter(text.charAt(from - 1));
        boolean letterAfter = to < text.length() && isLetter(text.charAt(to));
        if (mobile(text, from, to) >= 0) {
            return true;
        }
        return digits >= (letterBefore || letterAfter ? 18 : 15);
    }

    /** Where the mobile number of a run begins, after 86 if the run has it; -1 where it is none. */
    private static int mobile(String text, int from, int to) {
        int digits = digits(text, from, to);
        int start = from;
        if (digits == PHONE_DIGITS + 2 && plain(text.charAt(from)) == '8') {
            int second = nextDigit(text, from);
            if (plain(text.charAt(second)) != '6') {
                return -1;
            }
            start = nextDigit(text, second);
        } else if (digits != PHONE_DIGITS) {
            return -1;
        }
        boolean mobile = plain(text.charAt(start)) == '1' && plain(text.charAt(nextDigit(text, start))) >= '3';
        return mobile ? start : -1;
    }

    private static int nextDigit(String text, int from) {
        int at = from + 1;
        while (!isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int digits(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isDigit(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    private static void hide(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '*');
        }
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static char plain(char c) {
        return c >= '０' ? (char) (c - '０' + '0') : c;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
