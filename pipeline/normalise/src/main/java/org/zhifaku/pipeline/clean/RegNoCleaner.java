package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Business registration numbers: 15 digits with an ISO 7064 MOD 11,10 check (GS 15-2006, data-standard reference 6.4), or 13
 * digits of old registers without one. A wrong one is kept with a warning (F01W). A unified code in this column is kept too.
 */
final class RegNoCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String number = Codes.compact(raw);
        if (number.isEmpty() || Codes.isZeros(number)) {
            return null;
        }
        if (number.length() == 15 && TextForms.isDigits(number, 0, 15)) {
            if (!checks(number)) {
                cell.report("F01W", "15 位工商注册号校验位不符");
            }
        } else if (number.length() == 13 && TextForms.isDigits(number, 0, 13)) {
            cell.report("F01W", "13 位旧工商注册号，无校验位可核");
        } else if (CreditCode.check(number) == CreditCode.Verdict.VALID) {
            cell.report("F01W", "工商注册号一栏填的是统一社会信用代码");
        } else if (number.length() == 15 || number.length() == 13 || number.length() < 6) {
            cell.report("F01W", "工商注册号格式不符（应为 15 位数字）");
        }
        return number;
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
