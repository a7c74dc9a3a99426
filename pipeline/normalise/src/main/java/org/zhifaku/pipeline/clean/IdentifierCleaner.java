package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** Any other identifier: folded, upper case, otherwise as written. What a spreadsheet or a mask has spoiled gives no value, and F01W. */
final class IdentifierCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String code = TextForms.upper(TextForms.fold(raw));
        if (code.isEmpty() || Codes.isZeros(code)) {
            return null;
        }
        String spoiled = Codes.spoiled(code);
        if (spoiled != null) {
            cell.report("F01W", "号码" + spoiled);
            return null;
        }
        return code;
    }
}
