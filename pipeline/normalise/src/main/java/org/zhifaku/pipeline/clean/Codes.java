package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** What cleaners of identifiers share: one compact form, placeholders, and what masks and spreadsheets leave of a number. */
final class Codes {
    static final String SPREADSHEET = "被 Excel 当作数字转成了科学计数或小数，原号码已丢失；请把该列设为文本，从业务系统重新导出";
    static final String FILLER = "全部由同一字符组成，是占位符，按空处理";

    private static final int FILLER_LENGTH = 4;
    private static final int MASK_LENGTH = 6;
    private static final int LONG_NUMBER = 9;

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
        return TextForms.fold(text.toString());
    }

    private static boolean isExtra(char c) {
        return c == '-' || c == '\'' || c == '‘' || c == '’' || c == '—' || c == '–' || c == '‐' || c == '―' || c == '`'
                || c == '−';
    }

    /** True for what says 'none': nothing, zeros, or (told under F01W) any other character again and again. */
    static boolean isNothing(String code, Cell cell) {
        if (code.isEmpty() || isZeros(code)) {
            return true;
        }
        boolean filler = isFiller(code);
        if (filler) {
            cell.report("F01W", FILLER);
        }
        return filler;
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

    /** One letter, digit or star at least four times and nothing else: XXXX, 999999999999999999. */
    static boolean isFiller(String code) {
        char first = code.charAt(0);
        for (int i = 1; i < code.length(); i++) {
            if (code.charAt(i) != first) {
                return false;
            }
        }
        return code.length() >= FILLER_LENGTH;
    }

    /** True (told under F01W) where the number of a person stands in the column of an organisation: it must not be published there. */
    static boolean isPerson(String code, Cell cell) {
        boolean person = code.length() == 18
                && PersonNumber.check(code) == PersonNumber.Verdict.VALID
                && CreditCode.check(code) != CreditCode.Verdict.VALID;
        if (person) {
            cell.report("F01W", "单位代码一栏填的是公民身份号码，未采用；请改填到证件号码一栏");
        }
        return person;
    }

    /** What happened to a number that a spreadsheet or a mask has spoiled, and how to mend it, in Chinese; null for others. */
    static @Nullable String spoiled(String code) {
        if (isMasked(code)) {
            return "已脱敏（含 * 等遮盖符），不是完整号码；请向来源单位索取完整号码";
        }
        return isSpreadsheetNumber(code) ? SPREADSHEET : null;
    }

    /** Stars or their like among the characters, or a run of X that does not begin the code: 4403**********1234. */
    static boolean isMasked(String code) {
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '*' || c == '×' || c == '●' || c == '■' || c == '※') {
                return true;
            }
            run = c == 'X' && i > 0 ? run + 1 : 0;
            if (run == MASK_LENGTH) {
                return true;
            }
        }
        return false;
    }

    /** 1.23E+17, 1.23E17, 4E+17, 440301199001011000.0: a number with an exponent, or a long one with a point. */
    static boolean isSpreadsheetNumber(String code) {
        int at = digitsEnd(code, 0);
        int whole = at;
        boolean point = at > 0 && at < code.length() && code.charAt(at) == '.';
        if (point) {
            at = digitsEnd(code, at + 1);
        }
        if (whole >= LONG_NUMBER && point && at == code.length()) {
            return true;
        }
        if (at == 0 || at == code.length() || code.charAt(at) != 'E') {
            return false;
        }
        at++;
        boolean plus = at < code.length() && code.charAt(at) == '+';
        if (plus) {
            at++;
        }
        return (point || plus) && at < code.length() && digitsEnd(code, at) == code.length();
    }

    private static int digitsEnd(String code, int from) {
        int at = from;
        while (at < code.length() && code.charAt(at) >= '0' && code.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
