package org.zhifaku.pipeline.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.AmountPhrase;

/**
 * The sums of money that the content of a decision imposes, fines and confiscations apart; they check the columns of amounts and never
 * fill them. A sum belongs to the word 罚款 or 没收 before it (罚款2000元) or behind it (2000元的罚款). Left out are sums of neither, of
 * both together (罚没款), limits and spans (五千元以上), and rates; a sum per person or per piece leaves the total open.
 */
final class ContentSums {
    /** Characters that may stand between a word and its sum: 罚款金额为人民币（大写）. */
    private static final int NEAR = 16;

    private static final String STOPS = "；;。、\n";
    private static final List<String> TOTALS = List.of("合计", "共计", "总计", "累计", "总额", "共罚", "共处");
    private static final List<String> SHARES = List.of("每", "各", "分别", "人均");

    /** What a sum stands behind that is a limit or the end of a span: 不超过, 不低于, 不少于, 最高, 最低, 至 … */
    private static final String BEFORE_LIMIT = "过于少高低至-~～—";

    private static final String SPAN = "至-~～—";

    /** What a sum was imposed as. */
    private enum Kind {
        FINE,
        CONFISCATION,
        NEITHER
    }

    /** The sums of one kind, in 元. */
    static final class Sums {
        private final List<BigDecimal> parts = new ArrayList<>(2);
        private @Nullable BigDecimal total;
        private boolean open;

        /** True where the content names no sum of this kind, or leaves the total open. */
        boolean isSilent() {
            return open || (parts.isEmpty() && total == null);
        }

        /** True where the amount is one of the sums, all of them together, or the total that is named. */
        boolean agree(BigDecimal amount) {
            return isTimes(amount, BigDecimal.ONE);
        }

        /** True where the amount would agree if it were 10,000 times as much, or as little. */
        boolean agreeInOtherUnit(BigDecimal amount) {
            BigDecimal tenThousand = BigDecimal.valueOf(10_000);
            return isTimes(amount.multiply(tenThousand), BigDecimal.ONE) || isTimes(amount, tenThousand);
        }

        private boolean isTimes(BigDecimal amount, BigDecimal factor) {
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal part : parts) {
                if (part.multiply(factor).compareTo(amount) == 0) {
                    return true;
                }
                sum = sum.add(part);
            }
            boolean together = !parts.isEmpty() && sum.multiply(factor).compareTo(amount) == 0;
            return together || (total != null && total.multiply(factor).compareTo(amount) == 0);
        }
    }

    private final String text;
    private final Sums fines = new Sums();
    private final Sums confiscations = new Sums();

    /** Where the words begin that may say something of the next sum: behind the last stop or sum. */
    private int clause;

    private Kind last = Kind.NEITHER;
    private @Nullable BigDecimal lastValue;
    private int lastEnd = -1;

    private ContentSums(String text) {
        this.text = text;
    }

    /** Reads a content; one pass. */
    static ContentSums of(String text) {
        ContentSums sums = new ContentSums(text);
        sums.scan();
        return sums;
    }

    Sums fines() {
        return fines;
    }

    Sums confiscations() {
        return confiscations;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (STOPS.indexOf(c) >= 0) {
                clause = at + 1;
            } else if (AmountPhrase.begins(c)) {
                at = number(at);
                continue;
            }
            at++;
        }
    }

    /** Takes the sum that begins here, if one does; the place behind it or behind the number that is none. */
    private int number(int start) {
        AmountPhrase sum = AmountPhrase.at(text, start);
        if (sum == null || !sum.isMarked()) {
            int end = start + 1;
            while (end < text.length() && AmountPhrase.continues(text.charAt(end))) {
                end++;
            }
            return end;
        }
        boolean repeated = lastValue != null && isInBrackets(start) && lastValue.compareTo(sum.value()) == 0;
        if (!repeated) {
            place(sum, start);
        }
        lastValue = sum.value();
        lastEnd = sum.end();
        clause = sum.end();
        return sum.end();
    }

    /** 2000元（大写：贰仟元整）. */
    private boolean isInBrackets(int start) {
        return lastEnd >= 0 && start - lastEnd < NEAR && lastEnd < start && "（(".indexOf(text.charAt(lastEnd)) >= 0;
    }

    private void place(AmountPhrase sum, int start) {
        String before = text.substring(Math.max(clause, start - 2 * NEAR), start);
        if (isLimit(before, sum.end())) {
            return;
        }
        Kind kind = kind(before, start, sum.end());
        last = kind;
        if (kind == Kind.NEITHER) {
            return;
        }
        Sums sums = kind == Kind.FINE ? fines : confiscations;
        String part = before.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
        if (holdsAny(part, SHARES) || text.startsWith("/", sum.end())) {
            sums.open = true;
        } else if (holdsAny(before, TOTALS)) {
            sums.total = sum.value();
        } else {
            sums.parts.add(sum.value());
        }
    }

    /** 五千元以上五万元以下, 不超过5000元, 1000元至5000元. */
    private boolean isLimit(String before, int end) {
        if (!before.isEmpty() && BEFORE_LIMIT.indexOf(before.charAt(before.length() - 1)) >= 0) {
            return true;
        }
        boolean span = end < text.length() && SPAN.indexOf(text.charAt(end)) >= 0;
        return span || text.startsWith("以上", end) || text.startsWith("以下", end) || text.startsWith("以内", end);
    }

    private Kind kind(String before, int start, int end) {
        int fine = before.lastIndexOf("罚款");
        int taken = before.lastIndexOf("没收");
        int both = before.lastIndexOf("罚没");
        int word = Math.max(fine, taken);
        if (both >= 0 && both >= word - 1) {
            return Kind.NEITHER;
        }
        boolean near = word >= 0 && before.length() - word - 2 <= NEAR;
        Kind named = fine > taken ? Kind.FINE : Kind.CONFISCATION;
        if (near && before.indexOf('处', word) < 0) {
            return named;
        }
        Kind behind = behind(end); // 没收…，并处2000元罚款
        if (behind != Kind.NEITHER) {
            return behind;
        }
        boolean listed = lastEnd >= 0 && isOnlyJoint(lastEnd, start);
        return near ? named : listed ? last : Kind.NEITHER;
    }

    /** The word behind a sum: 2000元（大写…）的罚款, 500元予以没收. */
    private Kind behind(int end) {
        int at = afterBrackets(end);
        at += text.startsWith("的", at) ? 1 : 0;
        if (text.startsWith("罚款", at)) {
            return Kind.FINE;
        }
        boolean taken = text.startsWith("予以没收", at) || text.startsWith("依法没收", at);
        return taken ? Kind.CONFISCATION : Kind.NEITHER;
    }

    /** The place behind a short remark in brackets, or the same place where none stands there. */
    private int afterBrackets(int from) {
        if (from == text.length() || "（(".indexOf(text.charAt(from)) < 0) {
            return from;
        }
        int limit = Math.min(text.length(), from + 2 * NEAR);
        for (int i = from; i < limit; i++) {
            if ("）)".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return from;
    }

    /** 2000元、3000元 and 2000元、3000元，合计5000元: nothing between two sums that names another kind. */
    private boolean isOnlyJoint(int from, int to) {
        String between = text.substring(from, Math.min(to, from + NEAR)).replaceAll("[、，,和及]|合计|共计|总计", "");
        return to - from < NEAR && between.isEmpty();
    }

    private static boolean holdsAny(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }
}
