package org.zhifaku.sandbox.world.telling;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.CheckDigits;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.world.telling.Columns.Role;

/** Plants flaws into cells. */
final class Flaws {
    private static final Pattern DATE = Pattern.compile("^(\\d{4})(\\D?)\\d{2}(\\D?)\\d{2}(.*)$");
    private static final String[] PLACEHOLDERS = {"无", "/", "NULL"};

    private Flaws() {}

    /** Plants the flaw that the dice give, if any; returns it, or null where there is none or no cell for it. */
    static @Nullable Flaw plant(Columns columns, String[] values, Dice dice) {
        int draw = dice.below(1000);
        for (Flaw flaw : Flaw.values()) {
            draw -= flaw.perMille();
            if (draw < 0) {
                return plant(flaw, columns, values, dice) ? flaw : null;
            }
        }
        return null;
    }

    private static boolean plant(Flaw flaw, Columns columns, String[] values, Dice dice) {
        IntPredicate fit = at -> fits(flaw, columns, at, values[at]);
        int[] cells = IntStream.range(0, values.length).filter(fit).toArray();
        if (cells.length == 0) {
            return false;
        }
        int at = cells[dice.below(cells.length)];
        String placeholder = dice.of(PLACEHOLDERS);
        if (flaw == Flaw.PLACEHOLDER) {
            for (int cell : cells) {
                values[cell] = placeholder;
            }
        } else {
            values[at] = spoiled(flaw, values[at]);
        }
        return true;
    }

    private static boolean fits(Flaw flaw, Columns columns, int at, String value) {
        Role role = columns.role(at);
        return switch (flaw) {
            case MISSING -> columns.mandatory(at) && role != Role.KEY && !value.isEmpty();
            case BAD_CREDIT_CODE -> role == Role.USCC && value.length() == 18;
            case IMPOSSIBLE_DATE -> role == Role.DATE && DATE.matcher(value).matches();
            case UNKNOWN_CODE -> role == Role.CODE && !value.isEmpty();
            case FULL_WIDTH -> role == Role.DOC && !value.isEmpty();
            case PLACEHOLDER -> role == Role.PLAIN && value.isEmpty() && !columns.mandatory(at);
            case CONTROL_CHARACTER -> role == Role.TEXT && value.length() > 3;
            case LOWER_CASE -> role == Role.USCC && !value.equals(value.toLowerCase(Locale.ROOT));
        };
    }

    private static String spoiled(Flaw flaw, String value) {
        return switch (flaw) {
            case MISSING, PLACEHOLDER -> "";
            case BAD_CREDIT_CODE -> value.substring(0, 17) + next(value.charAt(17));
            case IMPOSSIBLE_DATE -> {
                Matcher date = DATE.matcher(value);
                yield date.replaceFirst("$1$202$330$4");
            }
            case UNKNOWN_CODE -> "77";
            case FULL_WIDTH -> fullWidth(value);
            case CONTROL_CHARACTER -> value.substring(0, 2) + '\u0007' + value.substring(2);
            case LOWER_CASE -> value.toLowerCase(Locale.ROOT);
        };
    }

    private static char next(char right) {
        String alphabet = CheckDigits.USCC_ALPHABET;
        return alphabet.charAt((alphabet.indexOf(right) + 1) % alphabet.length());
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(letter -> wide.append((char) (letter > ' ' && letter < 0x7F ? letter + 0xFEE0 : letter)));
        return wide.toString();
    }
}
