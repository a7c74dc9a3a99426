package org.zhifaku.pipeline.clean;

import java.util.BitSet;

/**
 * The first two digits that a division code inside an identifier can have: the provinces of GB/T 2260, 10 for what the central
 * authorities register, 99 for the Xinjiang corps (reference data, README). Finer digits are not judged: codes are withdrawn, and
 * functional zones register under codes that no table holds.
 */
final class Provinces {
    private static final BitSet CODES = codes();

    private Provinces() {}

    private static BitSet codes() {
        BitSet codes = new BitSet(100);
        int[][] ranges = {{10, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 82}, {99, 99}};
        for (int[] range : ranges) {
            codes.set(range[0], range[1] + 1);
        }
        return codes;
    }

    /** True where the two digits at an offset begin a division code that can exist. */
    static boolean isPossible(String code, int offset) {
        return TextForms.isDigits(code, offset, offset + 2) && CODES.get(TextForms.number(code, offset, offset + 2));
    }
}
