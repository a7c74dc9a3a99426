package org.zhifaku.pipeline.clean;

/** A place in a text that moves forward; letters are compared in upper case. One per text, one thread. */
final class TextCursor {
    private final String text;
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** The character here, a letter in upper case; 0 at the end. */
    char peek() {
        return at < text.length() ? upper(text.charAt(at)) : 0;
    }

    /** How many digits stand here. */
    int digits() {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - at;
    }

    /** Reads so many digits, at most 9, which must be there. */
    int number(int digits) {
        int number = TextForms.number(text, at, at + digits);
        at += digits;
        return number;
    }

    /** Reads one or two digits; -1 and no move where there are none or more. */
    int oneOrTwo() {
        int digits = digits();
        return digits == 1 || digits == 2 ? number(digits) : -1;
    }

    /** Passes over blanks; whether there were any. */
    boolean blanks() {
        int from = at;
        while (at < text.length() && TextForms.isBlank(text.charAt(at))) {
            at++;
        }
        return at > from;
    }

    /** Passes over this character if it stands here. */
    boolean take(char c) {
        boolean here = peek() == c && !isAtEnd();
        if (here) {
            at++;
        }
        return here;
    }

    /** Passes over this word, in upper case, if it stands here. */
    boolean take(String word) {
        if (text.length() - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (upper(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Passes over all up to and including this character; false and no move where it does not come. */
    boolean takeTo(char c) {
        int end = text.indexOf(c, at);
        if (end >= 0) {
            at = end + 1;
        }
        return end >= 0;
    }

    /** Reads the ASCII letters here, in upper case; empty where there are none. */
    String word() {
        StringBuilder word = new StringBuilder();
        while (peek() >= 'A' && peek() <= 'Z') {
            word.append(peek());
            at++;
        }
        return word.toString();
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
