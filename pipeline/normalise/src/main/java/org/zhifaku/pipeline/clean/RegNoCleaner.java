package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Business registration numbers: 15 digits with an ISO 7064 MOD 11,10 check (GS 15-2006, data-standard reference 6.4), or 13
 * digits of old registers without one. A wrong one is kept with a warning (F01W). A unified code in this column is kept too.
 */
final class RegNoCleaner implements Cleaner {
    private static final String RULE = "F01W";

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String number = Codes.compact(raw);
        if (Codes.isNothing(number, cell)) {
            return null;
        }
        String spoiled = Codes.spoiled(number);
        if (spoiled != null) {
            cell.report(RULE, "工商注册号" + spoiled);
            return null;
        }
        if (Codes.isPerson(number, cell)) {
            return null;
        }
        String doubt = doubt(number);
        if (doubt != null) {
            cell.report(RULE, doubt);
        }
        return number;
    }

    private static @Nullable String doubt(String number) {
        boolean digits = TextForms.isDigits(number, 0, number.length());
        if (digits && number.length() == 15) {
            if (!checks(number)) {
                return "15 位工商注册号校验位不符";
            }
            return Provinces.isPossible(number, 0) ? null : "工商注册号前 6 位“" + number.substring(0, 6) + "”不是行政区划";
        }
        if (digits && number.length() == 13) {
            return "13 位旧工商注册号，无校验位可核";
        }
        return CreditCode.check(number) == CreditCode.Verdict.VALID
                ? "工商注册号一栏填的是统一社会信用代码"
                : "工商注册号格式不符（应为 15 位数字，旧号 13 位）";
    }

    static boolean checks(String number) {
        int p = 10;
        for (int i = 0; i < 14; i++) {
            int s = (p + number.charAt(i) - '0') % 10;
            p = 2 * (s == 0 ? 10 : s) % 11;
        }
        return (11 - p) % 10 == number.charAt(14) - '0';
    }
}
