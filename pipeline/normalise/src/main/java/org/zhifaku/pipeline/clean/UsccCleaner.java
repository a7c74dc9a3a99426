package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** Unified social credit codes: folded, upper case, without hyphens, checked. Wrong codes give no value and F01; see {@link CreditCode}. */
final class UsccCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String code = Codes.compact(raw);
        if (code.isEmpty() || Codes.isZeros(code)) {
            return null;
        }
        switch (CreditCode.check(code)) {
            case VALID -> {
                return code;
            }
            case ORGANISATION_PART -> {
                cell.report("F01W", "内含的组织机构代码校验位不符（总校验位相符）");
                return code;
            }
            case LENGTH -> cell.report("F01", "统一社会信用代码应为 18 位，实为 " + code.length() + " 位");
            case ALPHABET -> cell.report("F01", "统一社会信用代码含有不允许的字符" + hint(code));
            case CHECK -> cell.report("F01", "统一社会信用代码校验位不符" + hint(code));
        }
        return null;
    }

    private static String hint(String code) {
        String suggestion = CreditCode.suggestion(code);
        return suggestion == null ? "" : "，疑为“" + suggestion + "”（仅供核对，未改动）";
    }
}
