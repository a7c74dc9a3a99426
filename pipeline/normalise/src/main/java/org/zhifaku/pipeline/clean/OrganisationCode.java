package org.zhifaku.pipeline.clean;

/** The check of an organisation code, GB 11714-1997 (data-standard reference 6.2): 8 characters and a check character. */
final class OrganisationCode {
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    /** Checks the nine characters that begin at an offset. */
    static boolean isValid(String text, int offset) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            char c = text.charAt(offset + i);
            int value;
            if (c >= '0' && c <= '9') {
                value = c - '0';
            } else if (c >= 'A' && c <= 'Z') {
                value = c - 'A' + 10;
            } else {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        char check = rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
        return text.charAt(offset + 8) == check;
    }
}
