package org.zhifaku.pipeline.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhifaku.schemas.RecordType;

/**
 * X04: where the content of the decision names figures beside 罚款, one of them (or their sum) is the amount of the fine. A factor
 * of 10,000 is named as a probable error of the unit.
 */
final class AmountText implements Check {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int NEAR = 12;

    private final String rule;
    private final int content;
    private final int fine;

    AmountText(String rule, RecordType type) {
        this.rule = rule;
        content = PartyPositions.at(type, "penalty_content");
        fine = PartyPositions.at(type, "fine_amount");
    }

    @Override
    public void apply(RowContext row) {
        String text = row.text(content);
        if (text == null || !(row.get(fine) instanceof BigDecimal amount)) {
            return;
        }
        int word = text.indexOf("罚款");
        if (word < 0) {
            return;
        }
        List<BigDecimal> figures = figures(text, word);
        if (figures.isEmpty() || agrees(figures, amount)) {
            return;
        }
        boolean unitError = false;
        for (BigDecimal figure : figures) {
            unitError |= figure.multiply(TEN_THOUSAND).compareTo(amount) == 0
                    || amount.multiply(TEN_THOUSAND).compareTo(figure) == 0;
        }
        row.report(rule, fine, unitError ? "与处罚内容中的罚款数相差 10000 倍，疑为单位（元/万元）错误" : "与处罚内容中的罚款数不一致");
    }

    private static boolean agrees(List<BigDecimal> figures, BigDecimal amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal figure : figures) {
            if (figure.compareTo(amount) == 0) {
                return true;
            }
            sum = sum.add(figure);
        }
        return sum.compareTo(amount) == 0;
    }

    /** The figures in 元 that stand shortly behind, or directly before, each 罚款. */
    private static List<BigDecimal> figures(String text, int first) {
        List<BigDecimal> figures = new ArrayList<>(2);
        for (int word = first; word >= 0; word = text.indexOf("罚款", word + 2)) {
            int at = word + 2;
            int limit = Math.min(text.length(), at + NEAR);
            while (at < limit && !isDigit(text.charAt(at)) && !isStop(text.charAt(at))) {
                at++;
            }
            if (at < limit && isDigit(text.charAt(at))) {
                add(figures, text, at);
            } else {
                before(figures, text, word);
            }
        }
        return figures;
    }

    /** 处2000元（的）罚款. */
    private static void before(List<BigDecimal> figures, String text, int word) {
        int end = word;
        if (end > 0 && text.charAt(end - 1) == '的') {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == '元') {
            int start = end - 1;
            while (start > 0 && isNumberPart(text.charAt(start - 1))) {
                start--;
            }
            if (start < end - 1 && isDigit(text.charAt(start))) {
                add(figures, text, start);
            }
        }
    }

    private static void add(List<BigDecimal> figures, String text, int from) {
        StringBuilder number = new StringBuilder(12);
        int at = from;
        boolean point = false;
        while (at < text.length() && number.length() < 18) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number.append(c);
            } else if (c == '.' && !point) {
                point = true;
                number.append(c);
            } else if (c != ',' && c != '，') {
                break;
            }
            at++;
        }
        boolean tenThousands = at < text.length() && text.charAt(at) == '万';
        boolean yuan = at < text.length() && text.charAt(at) == '元';
        if (tenThousands || yuan) {
            BigDecimal figure = new BigDecimal(number.toString());
            figures.add(tenThousands ? figure.multiply(TEN_THOUSAND) : figure);
        }
    }

    private static boolean isNumberPart(char c) {
        return isDigit(c) || c == '.' || c == ',' || c == '万';
    }

    private static boolean isStop(char c) {
        return c == '；' || c == ';' || c == '。' || c == '、' || c == '没';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
