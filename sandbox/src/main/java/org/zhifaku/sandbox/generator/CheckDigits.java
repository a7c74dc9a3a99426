package org.zhifaku.sandbox.generator;

/** Check characters by GB 32100-2015, GB 11714-1997, GB 11643-1999 and GS 15-2006. Thread-safe. */
public final class CheckDigits {
    public static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String PERSON_CHECKS = "10X98765432";

    private CheckDigits() {}

    /**
     * A whole unified social credit code.
     *
     * @param head positions 1 to 8: kind and division
     * @param organisation positions 9 to 16: organisation code without its check
     */
    public static String creditCode(String head, String organisation) {
        String body = head + organisation + organisationCheck(organisation);
        return body + creditCheck(body);
    }

    /** Position 18 for the 17 before it. */
    public static char creditCheck(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(body.charAt(i)) * USCC_WEIGHTS[i];
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Ninth character of an organisation code for the 8 before it. */
    public static char organisationCheck(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** Last character of an identity number for the 17 digits before it. */
    public static char personCheck(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * PERSON_WEIGHTS[i];
        }
        return PERSON_CHECKS.charAt(sum % 11);
    }

    /** Last digit of a business registration number for the 14 before it. */
    public static char registrationCheck(CharSequence body) {
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + body.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
