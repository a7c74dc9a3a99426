package org.zhifaku.pipeline.clean;

import java.text.Normalizer;

/** The form in which cells of numbers are read. */
final class NumberText {
    private NumberText() {}

    /**
     * The cell in one width and upper case, without blanks and with a plain minus. A blank between two digits becomes a comma: it may part
     * thousands, but two numbers never become one.
     *
     * @param longest a cell of more characters is no number; its blanks are dropped without a look
     */
    static String joined(String raw, int longest) {
        String tidy = TextForms.tidy(raw);
        String folded = TextForms.upper(TextForms.fold(tidy));
        if (folded.length() == tidy.length() || tidy.length() > longest) {
            return folded.replace('\u2212', '-');
        }
        String narrow = TextForms.upper(Normalizer.normalize(tidy, Normalizer.Form.NFKC));
        StringBuilder joined = new StringBuilder(narrow.length());
        boolean gap = false;
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (TextForms.isBlank(c)) {
                gap = true;
                continue;
            }
            if (gap && isDigit(c) && !joined.isEmpty() && isDigit(joined.charAt(joined.length() - 1))) {
                joined.append(',');
            }
            joined.append(c == '\u2212' ? '-' : c);
            gap = false;
        }
        return joined.toString();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
