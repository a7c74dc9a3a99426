package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** Organisation codes: 9 characters, upper case, no hyphen. A wrong one is kept with a warning (F01W): it is an old, secondary code. */
final class OrgCodeCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String code = Codes.compact(raw);
        if (code.isEmpty() || Codes.isZeros(code)) {
            return null;
        }
        if (code.length() != 9) {
            cell.report("F01W", "组织机构代码应为 9 位，实为 " + code.length() + " 位");
        } else if (!OrganisationCode.isValid(code, 0)) {
            cell.report("F01W", "组织机构代码校验位不符");
        }
        return code;
    }
}
