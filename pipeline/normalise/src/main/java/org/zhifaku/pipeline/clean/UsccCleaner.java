package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Unified social credit codes: folded, upper case, without hyphens, checked ({@link CreditCode}). Never repaired: a likely reading
 * stands in the note. F01 refuses what is no code; a possible code whose check character is wrong is noted under F01
 * too, but kept (unless it looks like a mistyped number of a person), so that a dataset which lowers F01 to a warning (codes of the pilots before 2015) loses none of them. F01W
 * notes a code whose organisation part is wrong, or which passes and yet cannot exist.
 */
final class UsccCleaner implements Cleaner {
    private static final String RULE = "F01";

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String code = Codes.compact(raw);
        if (Codes.isNothing(code, cell)) {
            return null;
        }
        CreditCode.Verdict verdict = CreditCode.check(code);
        if (verdict == CreditCode.Verdict.LENGTH || verdict == CreditCode.Verdict.ALPHABET) {
            refuse(code, verdict, cell);
            return null;
        }
        String impossibility = CreditCode.impossibility(code);
        boolean doubtful = verdict != CreditCode.Verdict.VALID || impossibility != null;
        if (doubtful && PersonNumber.check(code) == PersonNumber.Verdict.VALID) {
            cell.report(RULE, "统一社会信用代码一栏填的是公民身份号码，请改填到证件号码一栏");
            return null;
        }
        if (verdict == CreditCode.Verdict.CHECK) {
            cell.report(RULE, "统一社会信用代码校验位不符" + hint(code, impossibility));
            return impossibility == null && PersonNumber.birth(code) == null ? code : null;
        }
        if (verdict == CreditCode.Verdict.ORGANISATION_PART) {
            cell.report("F01W", "内含的组织机构代码校验位不符（总校验位相符）");
        }
        if (impossibility != null) {
            cell.report("F01W", "统一社会信用代码不可能存在：" + impossibility);
        }
        return code;
    }

    private static void refuse(String code, CreditCode.Verdict verdict, Cell cell) {
        String spoiled = Codes.spoiled(code);
        if (spoiled != null) {
            cell.report(RULE, "统一社会信用代码" + spoiled);
        } else if (verdict == CreditCode.Verdict.ALPHABET) {
            String suggestion = CreditCode.suggestion(code);
            String hint = suggestion == null ? "" : "，疑为“" + suggestion + "”（仅供核对，未改动）";
            cell.report(RULE, "统一社会信用代码含有不允许的字符" + hint);
        } else {
            cell.report(RULE, "统一社会信用代码应为 18 位，实为 " + code.length() + " 位" + other(code));
        }
    }

    /** What else a code of another length may be. */
    private static String other(String code) {
        if (code.length() == 15 && TextForms.isDigits(code, 0, 15) && RegNoCleaner.checks(code)) {
            return "，疑为工商注册号";
        }
        return code.length() == 9 && OrganisationCode.isValid(code, 0) ? "，疑为组织机构代码" : "";
    }

    private static String hint(String code, @Nullable String impossibility) {
        if (impossibility != null) {
            return "，且" + impossibility;
        }
        return OrganisationCode.isValid(code, 8)
                ? "，但内含的组织机构代码相符：请核对是否录错；确系早期试点赋码的，可在该数据集的规则中调低 F01 并写明理由"
                : "，内含的组织机构代码也不符";
    }
}
