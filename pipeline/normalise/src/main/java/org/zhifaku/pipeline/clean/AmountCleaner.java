package org.zhifaku.pipeline.clean;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money in 元 with 6 decimals. The unit of the column comes from the mapping; a unit written in the cell beats it, and is
 * noted where it differs. Understood are thousands separators, full width, ¥ and 人民币, 0.5万, Chinese numerals (贰万叁仟元整), 角 and
 * 分, the same sum twice as 2000元（贰仟元整）, and the exponents of spreadsheets (those above zero with a note, for a spreadsheet cuts
 * digits when it writes them). Negative and over-plausible amounts keep their value with F04; a span, a foreign currency, a rate, a
 * sentence and more than 18 digits have none. An amount is never repaired.
 */
final class AmountCleaner implements Cleaner {
    static final String YUAN = "元";
    static final String TEN_THOUSAND_YUAN = "万元";

    /** 100,000 万元 (data-standard reference 2.6). */
    private static final BigDecimal PLAUSIBLE = new BigDecimal("1000000000");

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
    private static final int SCALE = 6;
    private static final int LONGEST = 80;
    private static final int MOST_DIGITS = 18;

    /** Words in front of a sum that say nothing about it. */
    private static final String[] MARKS = {"人民币", "RMB", "CNY", "¥", "大写", "小写", ":"};

    private final boolean tenThousands;

    AmountCleaner(String unit) {
        tenThousands = unit.equals(TEN_THOUSAND_YUAN);
    }

    /**
     * A sum that was read.
     *
     * @param yuan in 元
     * @param tenThousands whether it was written in 万元
     */
    private record Sum(BigDecimal yuan, boolean tenThousands) {}

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = NumberText.joined(raw, LONGEST);
        if (text.isEmpty()) {
            return null;
        }
        Sum sum = text.length() > LONGEST ? null : sum(text);
        if (sum == null) {
            cell.report("F04", reason(text));
            return null;
        }
        boolean wan = sum.tenThousands();
        cell.unit(wan ? TEN_THOUSAND_YUAN : YUAN);
        if (wan != tenThousands) {
            cell.report("F04", "单元格自带单位“" + (wan ? TEN_THOUSAND_YUAN : YUAN) + "”，与约定单位不同，已按自带单位换算");
        }
        if (text.indexOf('E') > 0 && !text.contains("E-")) {
            cell.report("F04", "科学计数法，可能已丢失数位，请核对原值");
        }
        return plausible(sum.yuan(), cell);
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

    private @Nullable Sum sum(String text) {
        int bracket = text.indexOf('(');
        if (bracket <= 0 || !text.endsWith(")")) {
            return single(text);
        }
        String inner = text.substring(bracket + 1, text.length() - 1);
        if (inner.equals(YUAN) || inner.equals(TEN_THOUSAND_YUAN)) {
            return single(text.substring(0, bracket) + inner);
        }
        Sum before = single(text.substring(0, bracket));
        Sum within = single(inner);
        boolean agree = before != null && within != null && before.yuan().compareTo(within.yuan()) == 0;
        return agree ? before : null;
    }

    private @Nullable Sum single(String marked) {
        String text = strip(marked);
        boolean whole = text.endsWith("整") || text.endsWith("正");
        String bare = whole ? text.substring(0, text.length() - 1) : text;
        boolean yuan = bare.endsWith("元") || bare.endsWith("圆");
        String number = yuan ? bare.substring(0, bare.length() - 1) : bare;
        boolean wan = number.endsWith("万");
        BigDecimal value = wan ? decimal(number.substring(0, number.length() - 1)) : decimal(number);
        if (value != null) {
            boolean inTenThousands = wan || (!yuan && tenThousands);
            return new Sum(inTenThousands ? value.scaleByPowerOfTen(4) : value, inTenThousands);
        }
        return phrase(text);
    }

    /** A sum in words. Without 元, 万 or 亿 it would leave the unit of a column in 万元 open. */
    private @Nullable Sum phrase(String text) {
        AmountPhrase phrase = text.isEmpty() ? null : AmountPhrase.at(text, 0);
        if (phrase == null || phrase.end() != text.length()) {
            return null;
        }
        boolean telling = phrase.isMarked() || holds(text, "万", "萬", "亿", "億");
        return telling || !tenThousands ? new Sum(phrase.value(), false) : null;
    }

    private static String strip(String text) {
        String rest = text;
        boolean again = true;
        while (again) {
            again = false;
            for (String mark : MARKS) {
                if (rest.startsWith(mark)) {
                    rest = rest.substring(mark.length());
                    again = true;
                }
            }
            if (rest.startsWith("(大写)") || rest.startsWith("(小写)")) {
                rest = rest.substring("(大写)".length());
                again = true;
            }
        }
        return rest.endsWith("人民币") ? rest.substring(0, rest.length() - "人民币".length()) : rest;
    }

    /** A plain number; null where the text is none. */
    private static @Nullable BigDecimal decimal(String text) {
        long digits = 0;
        int count = 0;
        int decimals = -1;
        boolean negative = false;
        int sinceComma = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NumberText.isDigit(c)) {
                digits = digits * 10 + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
                sinceComma += sinceComma >= 0 && decimals < 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c == ',' && decimals < 0 && count > 0 && (sinceComma < 0 ? count <= 3 : sinceComma == 3)) {
                sinceComma = 0;
            } else if ((c == '-' || c == '+') && i == 0) {
                negative = c == '-';
            } else {
                return c == 'E' && sinceComma < 0 ? scientific(text, i) : null;
            }
            if (count > MOST_DIGITS) {
                return null;
            }
        }
        if (count == 0 || (sinceComma >= 0 && sinceComma != 3)) {
            return null;
        }
        return BigDecimal.valueOf(negative ? -digits : digits, Math.max(decimals, 0));
    }

    /** 2E-1, 1.5E4, 1.5E+04; the exponent is bounded, so that no cell costs much. */
    private static @Nullable BigDecimal scientific(String text, int at) {
        BigDecimal mantissa = decimal(text.substring(0, at));
        int from = at + 1;
        boolean signed = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+');
        int start = signed ? from + 1 : from;
        boolean readable =
                mantissa != null && text.length() - start <= 2 && TextForms.isDigits(text, start, text.length());
        if (mantissa == null || !readable) {
            return null;
        }
        int exponent = TextForms.number(text, start, text.length());
        return mantissa.scaleByPowerOfTen(text.charAt(from) == '-' ? -exponent : exponent);
    }

    /** Why a text is no amount. */
    private static String reason(String text) {
        if (text.length() <= LONGEST
                && text.chars().filter(c -> NumberText.isDigit((char) c)).count() > MOST_DIGITS) {
            return "超过 18 位数字，不是可信的金额";
        }
        if (holds(text, "美元", "USD", "$", "港元", "港币", "HKD", "欧元", "EUR", "€", "英镑", "日元", "澳门元", "MOP")) {
            return "不是人民币金额";
        }
        if (holds(text, "%", "‰", "倍", "百分之")) {
            return "是比例或倍数，不是金额";
        }
        int dash = text.indexOf('-', 1);
        boolean span = dash > 0 && "E-".indexOf(text.charAt(dash - 1)) < 0;
        if (span || holds(text, "~", "至", "—", "以上", "以下", "以内", "不超过")) {
            return "是区间或上下限，不是确定的金额";
        }
        return holds(text, "元", "万") ? "不是单一的金额，或有多种读法" : "不是金额数字";
    }

    private static boolean holds(String text, String... words) {
        return Arrays.stream(words).anyMatch(text::contains);
    }
}
