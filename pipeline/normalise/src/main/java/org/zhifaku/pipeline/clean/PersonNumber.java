package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The check of a citizen's identity number, GB 11643-1999 (data-standard reference 6.3): 17 digits and an ISO 7064 MOD 11-2
 * check character, or the old 15 digits. The division inside may be withdrawn and is not judged.
 */
public final class PersonNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int OF_AGE = 18;
    private static final int OF_LIABILITY = 14;
    private static final String CHECKS = "10X98765432";

    /** What the check says. */
    public enum Verdict {
        VALID,
        LENGTH,
        CHARACTERS,
        CHECK,
        BIRTH
    }

    private PersonNumber() {}

    /** Checks a number that is folded and in upper case; of 15 digits only the birth date can be checked. */
    public static Verdict check(String number) {
        int length = number.length();
        if (length != 18 && length != 15) {
            return Verdict.LENGTH;
        }
        if (!TextForms.isDigits(number, 0, length == 18 ? 17 : 15)) {
            return Verdict.CHARACTERS;
        }
        if (length == 15) {
            return birth(number) == null ? Verdict.BIRTH : Verdict.VALID;
        }
        char last = number.charAt(17);
        if (last != 'X' && (last < '0' || last > '9')) {
            return Verdict.CHARACTERS;
        }
        if (checkOf(number) != last) {
            return Verdict.CHECK;
        }
        return birth(number) == null ? Verdict.BIRTH : Verdict.VALID;
    }

    /**
     * Whether a text that should hold another number holds a valid one of 18 characters, of a person who was 14 on that day: below that age
     * nobody is punished, while serial numbers of tickets are made of a division, the day and a count, and look like the newborn.
     */
    public static boolean isIn(String text, LocalDate day) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            boolean last = c == 'X' || c == 'x';
            int from = i - digits;
            if ((digits == 18 || digits == 17 && last) && isAdult(text.substring(from, from + 18), day)) {
                return true;
            }
            digits = 0;
        }
        return false;
    }

    private static boolean isAdult(String number, LocalDate day) {
        String upper = number.toUpperCase(Locale.ROOT);
        LocalDate birth = check(upper) == Verdict.VALID ? birth(upper) : null;
        return birth != null && !birth.plusYears(OF_LIABILITY).isAfter(day);
    }

    /** True where a valid number tells that the person was under 18 on that day (data-standard reference 7.4), or not yet born. */
    public static boolean isMinor(String number, LocalDate day) {
        LocalDate birth = check(number) == Verdict.VALID ? birth(number) : null;
        return birth != null && birth.plusYears(OF_AGE).isAfter(day);
    }

    /** The date of birth in a number of 18 or 15 digits, or null where there is none. */
    public static @Nullable LocalDate birth(String number) {
        int year;
        int at;
        if (number.length() == 18 && TextForms.isDigits(number, 6, 14)) {
            year = TextForms.number(number, 6, 10);
            at = 10;
        } else if (number.length() == 15 && TextForms.isDigits(number, 6, 12)) {
            year = 1900 + TextForms.number(number, 6, 8);
            at = 8;
        } else {
            return null;
        }
        int month = TextForms.number(number, at, at + 2);
        int day = TextForms.number(number, at + 2, at + 4);
        boolean possible = year >= 1850 && month >= 1 && month <= 12 && day >= 1;
        if (!possible || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** A valid old number of 15 digits in its form of 18; any other number as it is. */
    static String modern(String number) {
        if (number.length() != 15 || check(number) != Verdict.VALID) {
            return number;
        }
        String body = number.substring(0, 6) + "19" + number.substring(6);
        return body + checkOf(body);
    }

    private static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
