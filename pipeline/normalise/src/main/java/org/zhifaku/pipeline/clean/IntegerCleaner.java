package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** Whole numbers, at most 18 digits; '12.0' of spreadsheets is 12. */
final class IntegerCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = TextForms.fold(raw);
        int point = text.indexOf('.');
        String whole = point > 0 && isZeros(text, point + 1) ? text.substring(0, point) : text;
        int start = whole.startsWith("-") || whole.startsWith("+") ? 1 : 0;
        if (whole.isEmpty()) {
            return null;
        }
        if (whole.length() - start > 18 || !TextForms.isDigits(whole, start, whole.length())) {
            cell.report("F04", "不是整数");
            return null;
        }
        return Long.valueOf(whole.startsWith("+") ? whole.substring(1) : whole);
    }

    private static boolean isZeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
