package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** Division codes (GB/T 2260): 6 digits. Codes of 9 or 12 digits with streets are cut to their first 6; unknown ones are kept with V02. */
final class DivisionCleaner implements Cleaner {
    private final Divisions divisions;

    DivisionCleaner(Divisions divisions) {
        this.divisions = divisions;
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String code = Codes.compact(raw);
        if (code.isEmpty() || Codes.isZeros(code)) {
            return null;
        }
        int length = code.length();
        boolean digits = TextForms.isDigits(code, 0, length);
        if (!digits || (length != 6 && length != 9 && length != 12)) {
            String named = divisions.codeOf(code);
            if (named == null) {
                cell.report("V02", "不是行政区划代码（应为 6 位数字）");
            }
            return named;
        }
        String six = length == 6 ? code : code.substring(0, 6);
        if (!divisions.isKnown(six)) {
            cell.report("V02", "行政区划代码不在现行或历史代码表中");
        }
        return six;
    }
}
