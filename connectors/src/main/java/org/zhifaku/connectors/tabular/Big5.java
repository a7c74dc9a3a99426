package org.zhifaku.connectors.tabular;

/**
 * Tells Big5 from GB18030. Bytes of the one are mostly bytes of the other too, but then they make rare characters: Big5
 * has its frequent characters under the lead bytes A4 to C6, GB2312 under B0 to D7 with a high second byte (the ranges of
 * level 1 in either standard).
 */
final class Big5 {

    private static final int LEAST_CHARACTERS = 6;

    private Big5() {}

    static boolean looksLike(byte[] bytes) {
        return share(bytes, true) >= 0.85 && share(bytes, false) < 0.6;
    }

    /** Share of frequent ones among the ideographs; of Big5, none where a byte is not Big5. */
    private static double share(byte[] bytes, boolean big5) {
        int frequent = 0;
        int ideographs = 0;
        int i = 0;
        while (i + 1 < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int second = bytes[i + 1] & 0xFF;
            if (big5 && (lead < 0xA1 || lead > 0xF9 || second < 0x40 || (second > 0x7E && second < 0xA1))) {
                return 0;
            }
            // Below lie punctuation and forms of Latin letters, in both.
            ideographs += big5 && lead < 0xA4 ? 0 : 1;
            boolean often = big5 ? lead >= 0xA4 && lead <= 0xC6 : lead >= 0xB0 && lead <= 0xD7 && second >= 0xA1;
            frequent += often ? 1 : 0;
            i += 2;
        }
        return ideographs < LEAST_CHARACTERS ? 0 : (double) frequent / ideographs;
    }
}
