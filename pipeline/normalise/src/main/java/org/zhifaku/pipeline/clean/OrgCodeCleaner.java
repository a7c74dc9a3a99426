package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** Organisation codes: 9 characters, upper case, no hyphen. A wrong one is kept with a warning (F01W): it is an old, secondary code. */
final class OrgCodeCleaner implements Cleaner {
    private static final String RULE = "F01W";

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String code = Codes.compact(raw);
        if (Codes.isNothing(code, cell)) {
            return null;
        }
        String spoiled = Codes.spoiled(code);
        if (spoiled != null) {
            cell.report(RULE, "组织机构代码" + spoiled);
            return null;
        }
        if (Codes.isPerson(code, cell)) {
            return null;
        }
        if (CreditCode.check(code) == CreditCode.Verdict.VALID) {
            cell.report(RULE, "组织机构代码一栏填的是统一社会信用代码，内含的组织机构代码是“" + code.substring(8, 17) + "”（未改动）");
        } else if (code.length() != 9) {
            cell.report(RULE, "组织机构代码应为 9 位，实为 " + code.length() + " 位");
        } else if (!OrganisationCode.isValid(code, 0)) {
            cell.report(RULE, "组织机构代码校验位不符");
        }
        return code;
    }
}
