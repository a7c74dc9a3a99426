package org.zhifaku.pipeline.clean;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as texts write it, with numerals of any kind: 贰万叁仟元整, 两千元, 2万3千元, 1.5万元, 壹拾万零伍佰元叁角, 2,000元5角.
 *
 * @param value the sum in 元
 * @param end where the text goes on behind it
 * @param isMarked whether 元, 角 or 分 is written, so that it is money and no other number
 */
public record AmountPhrase(BigDecimal value, int end, boolean isMarked) {
    /** True where a sum may begin with the character. */
    public static boolean begins(char c) {
        return isDigit(c)
                || ChineseNumerals.digit(c) > 0
                || ChineseNumerals.power(c) == 1
                || ChineseNumerals.tens(c) > 0;
    }

    /** True where the character may stand within the number of a sum. */
    public static boolean continues(char c) {
        return begins(c) || isPoint(c) || isComma(c) || ChineseNumerals.digit(c) == 0 || ChineseNumerals.power(c) > 0;
    }

    /** The sum that begins at a place of a text, or null where none does, or none that can be read in one way only. */
    public static @Nullable AmountPhrase at(String text, int from) {
        return new Reader(text, from).read();
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == '．';
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '，';
    }

    /** Reads one phrase from left to right. */
    private static final class Reader {
        /** A longer phrase is no sum; it bounds the cost of a text of numerals. */
        private static final int LONGEST = 40;

        private static final int MOST_DIGITS = 18;

        private final String text;
        private final int limit;
        private int at;

        /** Set where the phrase can be read in two ways or in none. */
        private boolean broken;

        Reader(String text, int from) {
            this.text = text;
            at = from;
            limit = Math.min(text.length(), from + LONGEST);
        }

        @Nullable
        AmountPhrase read() {
            BigDecimal number = number();
            if (number == null) {
                return null;
            }
            boolean marked = true;
            BigDecimal value = number;
            if (take('元') || take('圆') || take('圓')) {
                value = number.add(coin(1, '角')).add(coin(2, '分'));
            } else if (take('角')) {
                value = number.movePointLeft(1).add(coin(2, '分'));
            } else if (take('分')) {
                value = number.movePointLeft(2);
            } else {
                marked = false;
            }
            if (!take('整')) {
                take('正');
            }
            boolean cut = at == limit && limit < text.length();
            return broken || cut ? null : new AmountPhrase(value, at, marked);
        }

        /** Sections below 10,000, each but the last with its 亿 or 万. */
        private @Nullable BigDecimal number() {
            BigDecimal total = null;
            int last = 12;
            while (!broken) {
                boolean zero = peek() == '零' || peek() == '〇';
                BigDecimal section = section();
                if (section == null) {
                    return total;
                }
                int power = ChineseNumerals.power(peek());
                if (power < 4) {
                    return total == null ? section : total.add(ones(section, last, zero));
                }
                broken |= power >= last;
                at++;
                BigDecimal high = section.scaleByPowerOfTen(power);
                total = total == null ? high : total.add(high);
                last = power;
            }
            return null;
        }

        /** Thousands, hundreds, tens and ones; null where none stands here. */
        private @Nullable BigDecimal section() {
            BigDecimal sum = null;
            int last = 4;
            while (!broken) {
                boolean zero = zeros();
                int tens = ChineseNumerals.tens(peek());
                BigDecimal number = tens > 0 ? BigDecimal.valueOf(tens) : operand();
                int power = tens > 0 ? 1 : ChineseNumerals.power(peek());
                if (power == 0 || power >= 4) {
                    return number == null ? sum : sum == null ? number : sum.add(ones(number, last, zero));
                }
                broken |= power >= last || (number == null && power > 1);
                at++;
                BigDecimal high = (number == null ? BigDecimal.ONE : number).scaleByPowerOfTen(power);
                sum = sum == null ? high : sum.add(high);
                last = power;
            }
            return null;
        }

        /** What follows a unit without one of its own. 一百五 and 1万2 may mean 150 and 12,000: broken, unless 零 stands before. */
        private BigDecimal ones(BigDecimal number, int last, boolean zero) {
            boolean sure = last == 1 || zero || number.compareTo(BigDecimal.TEN) >= 0;
            broken |= !sure || number.compareTo(BigDecimal.ONE.scaleByPowerOfTen(last)) >= 0;
            return number;
        }

        /** 角 or 分 with its number, in 元; zero where it does not stand here. */
        private BigDecimal coin(int place, char unit) {
            int from = at;
            boolean zero = zeros();
            BigDecimal number = operand();
            BigDecimal coins = number == null && zero ? BigDecimal.ZERO : number;
            if (coins != null && take(unit)) {
                broken |= coins.compareTo(BigDecimal.TEN) >= 0;
                return coins.movePointLeft(place);
            }
            at = from;
            return BigDecimal.ZERO;
        }

        /** A number in Arabic digits, or a row of numerals for digits (二〇〇〇); null where none stands here. */
        private @Nullable BigDecimal operand() {
            if (isDigit(peek())) {
                return arabic();
            }
            StringBuilder digits = new StringBuilder(8);
            while (ChineseNumerals.digit(peek()) >= 0) {
                digits.append(ChineseNumerals.digit(peek()));
                at++;
            }
            return digits.isEmpty() ? null : decimal(digits);
        }

        private BigDecimal arabic() {
            StringBuilder digits = new StringBuilder(12);
            int group = -1; // digits since the last comma
            boolean point = false;
            while (isDigit(peek()) || isJoint()) {
                char c = peek();
                at++;
                if (isComma(c)) {
                    broken |= point || (group < 0 ? digits.length() > 3 : group != 3);
                    group = 0;
                } else if (isPoint(c)) {
                    broken |= point;
                    point = true;
                    digits.append('.');
                } else {
                    group += group >= 0 && !point ? 1 : 0;
                    digits.append((char) (c >= '０' ? c - '０' + '0' : c));
                }
            }
            broken |= group >= 0 && group != 3;
            return decimal(digits);
        }

        /** A point or comma between two digits. */
        private boolean isJoint() {
            return (isPoint(peek()) || isComma(peek())) && at + 1 < limit && isDigit(text.charAt(at + 1));
        }

        private BigDecimal decimal(StringBuilder digits) {
            broken |= digits.length() > MOST_DIGITS;
            return broken ? BigDecimal.ZERO : new BigDecimal(digits.toString());
        }

        private boolean zeros() {
            int from = at;
            while (ChineseNumerals.digit(peek()) == 0) {
                at++;
            }
            return at > from;
        }

        /** The character here; 0 at the end. */
        private char peek() {
            return at < limit ? text.charAt(at) : 0;
        }

        private boolean take(char c) {
            boolean here = peek() == c;
            at += here ? 1 : 0;
            return here;
        }
    }
}
