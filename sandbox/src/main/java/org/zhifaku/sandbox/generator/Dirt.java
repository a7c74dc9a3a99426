package org.zhifaku.sandbox.generator;

import java.util.Arrays;

/** Plants faults into the cells of a row of a current layout. */
final class Dirt {
    private static final String[] PLACEHOLDERS = {"无", "/", "-", "空", "NULL"};
    private static final String[] SEPARATORS = {"-", ".", ""};

    private Dirt() {}

    /** Replaces the check character by another of the same alphabet. */
    static String badCreditCheck(String uscc) {
        return uscc.substring(0, 17) + other(uscc.charAt(17), CheckDigits.USCC_ALPHABET);
    }

    /** Breaks the check of the organisation code inside; the check of the whole code stays right. */
    static String badOrganisationPart(String uscc) {
        String body = uscc.substring(0, 16) + other(uscc.charAt(16), "0123456789X");
        return body + CheckDigits.creditCheck(body);
    }

    static String badPersonCheck(String idNo) {
        return idNo.substring(0, 17) + other(idNo.charAt(17), "0123456789X");
    }

    private static char other(char right, String alphabet) {
        return alphabet.charAt((alphabet.indexOf(right) + 1) % alphabet.length());
    }

    /** E.g. 2026/03/05 → 2026/02/30. */
    static String impossible(String date, Dice dice) {
        return date.substring(0, 5) + (dice.chance(0.5) ? "02/30" : "13/01");
    }

    static void varyDates(String[] values, int[] dates, Dice dice) {
        String separator = dice.of(SEPARATORS);
        for (int date : dates) {
            values[date] = values[date].replace("/", separator);
        }
    }

    static void placeholders(String[] values, int[] optional, Dice dice) {
        String placeholder = dice.of(PLACEHOLDERS);
        for (int column : optional) {
            if (values[column].isEmpty()) {
                values[column] = placeholder;
            }
        }
    }

    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            wide.append(letter > ' ' && letter < 0x7F ? (char) (letter + 0xFEE0) : letter);
        }
        return wide.toString();
    }

    static String withControlCharacters(String text) {
        int middle = text.length() / 2;
        return text.substring(0, middle) + '\u0007' + text.substring(middle) + '\u000B';
    }

    static String[] cut(String[] values, Dice dice) {
        return Arrays.copyOf(values, values.length - dice.between(4, 8));
    }

    static String[] withExtraCell(String[] values) {
        String[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = "多余";
        return longer;
    }
}
