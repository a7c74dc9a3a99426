package org.zhifaku.pipeline.clean;

/** What cleaners of identifiers share: one compact form, and the placeholders made of zeros. */
final class Codes {
    private Codes() {}

    /** Folded, upper case, without hyphens and dashes; a leading apostrophe (Excel's text mark) goes too. */
    static String compact(String raw) {
        String code = TextForms.upper(TextForms.fold(raw));
        boolean extra = false;
        for (int i = 0; i < code.length() && !extra; i++) {
            extra = isExtra(code.charAt(i));
        }
        if (!extra) {
            return code;
        }
        StringBuilder text = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            if (!isExtra(code.charAt(i))) {
                text.append(code.charAt(i));
            }
        }
        return text.toString();
    }

    private static boolean isExtra(char c) {
        return c == '-' || c == '\'' || c == '‘' || c == '’' || c == '—' || c == '–' || c == '‐' || c == '―' || c == '`'
                || c == '−';
    }

    /** Placeholders: nothing but zeros, or zeros and a final X (data-standard reference 2.1, row 3). */
    static boolean isZeros(String code) {
        int last = code.length() - 1;
        for (int i = 0; i < last; i++) {
            if (code.charAt(i) != '0') {
                return false;
            }
        }
        return last >= 0 && (code.charAt(last) == '0' || (code.charAt(last) == 'X' && last > 0));
    }
}
