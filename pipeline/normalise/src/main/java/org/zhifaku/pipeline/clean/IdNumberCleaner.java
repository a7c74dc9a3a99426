package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of identity documents: folded, upper case, without blanks and hyphens; an old identity number of 15 digits takes its
 * form of 18. Whether it must pass the identity check depends on the kind of document, which the rule F02 knows. What a
 * spreadsheet turned into a number is refused (F02); a masked number is no number: it gives no value, and F02W says so.
 */
final class IdNumberCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String number = Codes.compact(raw);
        if (number.isEmpty() || Codes.isZeros(number)) {
            return null;
        }
        String spoiled = Codes.spoiled(number);
        if (spoiled != null) {
            cell.report(Codes.isMasked(number) ? "F02W" : "F02", "证件号码" + spoiled);
            return null;
        }
        if (Codes.isFiller(number)) {
            cell.report("F02W", Codes.FILLER);
            return null;
        }
        boolean cut = number.length() == 18 && number.endsWith("000") && TextForms.isDigits(number, 0, 18);
        if (cut && PersonNumber.check(number) != PersonNumber.Verdict.VALID) {
            cell.report("F02W", "证件号码末三位为 000，疑被 Excel 当作数字截去了精度；请把该列设为文本，从业务系统重新导出");
        }
        return PersonNumber.modern(number);
    }
}
