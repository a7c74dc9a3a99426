package org.zhifaku.pipeline.clean;

/** Tells markup of web pages from everyday text; each method reads the text once. */
final class Markup {
    private static final int LONGEST_REFERENCE = 10;

    private Markup() {}

    /** A '<', an optional '/' or '!', a letter or '-', and a '>' later: enough to tell markup from a comparison. */
    static boolean hasTag(String text) {
        int last = text.lastIndexOf('>');
        for (int i = text.indexOf('<'); i >= 0 && i < last; i = text.indexOf('<', i + 1)) {
            int at = i + 1;
            boolean declaration = text.charAt(at) == '!';
            if (declaration || text.charAt(at) == '/') {
                at++;
            }
            if (at < text.length() && (isLetter(text.charAt(at)) || declaration && text.charAt(at) == '-')) {
                return true;
            }
        }
        return false;
    }

    /** A character reference: {@code &nbsp;}, {@code &#160;}, {@code &#xA0;}. */
    static boolean hasReference(String text) {
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            int at = i + 1;
            if (at < text.length() && text.charAt(at) == '#') {
                at++;
            }
            int start = at;
            while (at < text.length() && at - start < LONGEST_REFERENCE && isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > start && at < text.length() && text.charAt(at) == ';') {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
