package org.zhifaku.pipeline.clean;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money in 元 with 6 decimals. The unit of the column comes from the mapping; a unit written in the cell beats it and
 * is noted. Thousands separators, full width, ¥ and 元 are understood. Negative and over-plausible amounts keep their value with
 * F04; what is no number has none. An amount is never repaired.
 */
final class AmountCleaner implements Cleaner {
    static final String YUAN = "元";
    static final String TEN_THOUSAND_YUAN = "万元";

    /** 100,000 万元 (data-standard reference 2.6). */
    private static final BigDecimal PLAUSIBLE = new BigDecimal("1000000000");

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
    private static final int SCALE = 6;

    private final boolean tenThousands;

    AmountCleaner(String unit) {
        tenThousands = unit.equals(TEN_THOUSAND_YUAN);
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = strip(TextForms.fold(raw));
        if (text.isEmpty()) {
            return null;
        }
        boolean wan = tenThousands;
        String number = text;
        if (text.endsWith("万元") || text.endsWith("万")) {
            number = text.substring(0, text.length() - (text.endsWith("元") ? 2 : 1));
            wan = true;
        } else if (text.endsWith("元") || text.endsWith("圆")) {
            number = text.substring(0, text.length() - 1);
            wan = false;
        }
        cell.unit(wan ? TEN_THOUSAND_YUAN : YUAN);
        BigDecimal value = parse(number, wan ? 4 : 0);
        if (value == null) {
            cell.report("F04", "不是金额数字");
            return null;
        }
        if (wan != tenThousands) {
            cell.report("F04", "单元格自带单位“" + (wan ? TEN_THOUSAND_YUAN : YUAN) + "”，与约定单位不同，已按自带单位换算");
        }
        return plausible(value, cell);
    }

    private static @Nullable BigDecimal plausible(BigDecimal value, Cell cell) {
        if (value.signum() < 0) {
            cell.report("F04", "金额为负");
        }
        BigDecimal size = value.abs();
        if (size.compareTo(LIMIT) >= 0) {
            cell.report("F04", "金额超出可记录范围（不小于 1 万亿元）");
            return null;
        }
        if (size.compareTo(PLAUSIBLE) > 0) {
            cell.report("F04", "金额超过 10 亿元，疑为单位错误");
        }
        if (value.scale() > SCALE) {
            BigDecimal rounded = value.setScale(SCALE, RoundingMode.HALF_UP);
            if (rounded.compareTo(value) != 0) {
                cell.report("F04", "换算为元后超过 6 位小数，已四舍五入");
            }
            return rounded;
        }
        return value.setScale(SCALE);
    }

    /** Currency marks in front and the word 整 behind say nothing that the unit does not say. */
    private static String strip(String folded) {
        int start = 0;
        int end = folded.length();
        if (folded.startsWith("人民币")) {
            start = 3;
        } else if (folded.startsWith("RMB") || folded.startsWith("CNY")) {
            start = 3;
        }
        if (start < end && (folded.charAt(start) == '¥' || folded.charAt(start) == '￥')) {
            start++;
        }
        if (end > start && (folded.charAt(end - 1) == '整' || folded.charAt(end - 1) == '正')) {
            end--;
        }
        return start == 0 && end == folded.length() ? folded : folded.substring(start, end);
    }

    /** Reads a number and shifts it by powers of ten; null where it is none. */
    private static @Nullable BigDecimal parse(String text, int shift) {
        long digits = 0;
        int count = 0;
        int decimals = -1;
        boolean negative = false;
        int sinceComma = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                if (decimals >= 0) {
                    decimals++;
                } else if (sinceComma >= 0) {
                    sinceComma++;
                }
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c == ',' && decimals < 0 && count > 0 && (sinceComma < 0 || sinceComma == 3)) {
                sinceComma = 0;
            } else if ((c == '-' || c == '+') && i == 0) {
                negative = c == '-';
            } else {
                return scientific(text, shift);
            }
            if (count > 18) {
                return scientific(text, shift);
            }
        }
        if (count == 0 || (sinceComma >= 0 && sinceComma != 3)) {
            return null;
        }
        return BigDecimal.valueOf(negative ? -digits : digits, Math.max(decimals, 0) - shift);
    }

    /** The rare forms: '2E-1' of spreadsheets, more than 18 digits. The length is bounded, so that no cell costs much. */
    private static @Nullable BigDecimal scientific(String text, int shift) {
        if (text.length() > 40) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean sane = value.scale() < 60 && value.scale() > -30;
            return sane ? value.scaleByPowerOfTen(shift) : null;
        } catch (NumberFormatException | ArithmeticException e) {
            return null; // said as a note by the caller
        }
    }
}
