package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * The check of a unified social credit code, GB 32100-2015 (data-standard reference 6.1): 18 characters of an alphabet of 31,
 * a check character over all, and inside it an organisation code with its own.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final byte[] INDEX = index();

    /** Registering departments and their categories of bodies; the reference knows them by hearsay [G], so a stranger is a doubt. */
    private static final String REGISTRARS = "123456789ANY";

    private static final String[] CATEGORIES = {
        "1239",
        "123456789",
        "123456789",
        "123456789",
        "1239",
        "123456789",
        "123456789",
        "123456789",
        "1239",
        "123456789",
        "1239",
        "1"
    };

    /** What the check says. */
    public enum Verdict {
        VALID,
        /** The code as a whole is right, the organisation code inside is not: some codes of individual businesses are so. */
        ORGANISATION_PART,
        LENGTH,
        ALPHABET,
        CHECK
    }

    private CreditCode() {}

    private static byte[] index() {
        byte[] index = new byte[128];
        java.util.Arrays.fill(index, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            index[ALPHABET.charAt(i)] = (byte) i;
        }
        return index;
    }

    /** Checks a code that is already folded and in upper case. */
    public static Verdict check(String code) {
        if (code.length() != 18) {
            return Verdict.LENGTH;
        }
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            int value = value(code.charAt(i));
            boolean digitWanted = i >= 2 && i < 8;
            if (value < 0 || (digitWanted && value > 9)) {
                return Verdict.ALPHABET;
            }
            if (i < 17) {
                sum += value * WEIGHTS[i];
            }
        }
        if ((31 - sum % 31) % 31 != value(code.charAt(17))) {
            return Verdict.CHECK;
        }
        return OrganisationCode.isValid(code, 8) ? Verdict.VALID : Verdict.ORGANISATION_PART;
    }

    /** Why a code of the right characters cannot exist though its arithmetic may be right, in Chinese; null where it can. */
    static @Nullable String impossibility(String code) {
        int registrar = REGISTRARS.indexOf(code.charAt(0));
        if (registrar < 0) {
            return "第 1 位“" + code.charAt(0) + "”不是已知的登记管理部门";
        }
        if (CATEGORIES[registrar].indexOf(code.charAt(1)) < 0) {
            return "前两位“" + code.substring(0, 2) + "”不是已知的机构类别";
        }
        return Provinces.isPossible(code, 2) ? null : "第 3 至 8 位“" + division(code) + "”不是行政区划";
    }

    /** The code with letters that are not of the alphabet read as the digits they resemble, where that makes it right; never applied. */
    static @Nullable String suggestion(String code) {
        String other =
                code.replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
        return !other.equals(code) && check(other) == Verdict.VALID ? other : null;
    }

    /** The 6-digit division code inside a code of 18 characters. */
    public static String division(String code) {
        return code.substring(2, 8);
    }

    private static int value(char c) {
        return c < 128 ? INDEX[c] : -1;
    }
}
