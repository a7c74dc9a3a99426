package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of at most 18 digits: with thousands separators, in full width, as '12.0' of spreadsheets, in Chinese numerals, and
 * with the counting word that the mapping names (3人 where it says 人). Anything else has no value and F04.
 */
final class IntegerCleaner implements Cleaner {
    private static final int LONGEST = 40;

    private final String unit;

    IntegerCleaner(String unit) {
        this.unit = TextForms.heading(unit);
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = NumberText.joined(raw, LONGEST);
        if (text.isEmpty()) {
            return null;
        }
        boolean counted = !unit.isEmpty() && text.endsWith(unit);
        String number = counted ? text.substring(0, text.length() - unit.length()) : text;
        Long value = number.length() > LONGEST ? null : whole(number);
        if (value == null) {
            cell.report("F04", "不是整数");
        }
        return value;
    }

    private static @Nullable Long whole(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        int point = text.indexOf('.');
        int end = point > 0 && isZeros(text, point + 1) ? point : text.length();
        String digits = grouped(text.substring(signed ? 1 : 0, Math.max(end, signed ? 1 : 0)));
        if (digits.length() <= 18 && TextForms.isDigits(digits, 0, digits.length())) {
            long value = Long.parseLong(digits);
            return text.startsWith("-") ? -value : value;
        }
        return signed ? null : words(digits);
    }

    /** Without its thousands separators; as it is where they do not part groups of three. */
    private static String grouped(String text) {
        int comma = text.indexOf(',');
        if (comma < 1 || comma > 3 || (text.length() - comma) % 4 != 0) {
            return text;
        }
        for (int i = comma; i < text.length(); i += 4) {
            if (text.charAt(i) != ',' || !TextForms.isDigits(text, i + 1, i + 4)) {
                return text;
            }
        }
        return text.replace(",", "");
    }

    /** 十二, 两千. */
    private static @Nullable Long words(String text) {
        AmountPhrase phrase = text.isEmpty() || text.indexOf('.') >= 0 ? null : AmountPhrase.at(text, 0);
        boolean number = phrase != null && phrase.end() == text.length() && !phrase.isMarked();
        return number && phrase.value().precision() <= 18 && !text.endsWith("整")
                ? phrase.value().longValueExact()
                : null;
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
