package org.zhifaku.library.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds what people type for a document number (决定书文号) to the match key, so that every way to write its brackets finds it.
 * Source of the steps: data-standard reference 6.8, steps 1 to 4.
 */
final class DocumentNumbers {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\u200B-\\u200D\\uFEFF]+");
    private static final Pattern YEAR = Pattern.compile("[(\\[{【〖《〔]((?:19|20)\\d{2})[)\\]}】〗》〕]");
    private static final Pattern DASH = Pattern.compile("[—–－‐―]");
    private static final Pattern BEFORE_YEAR = Pattern.compile("字(?=〔(?:19|20)\\d{2}〕)");
    private static final Pattern SERIAL = Pattern.compile("(?<=〕)第?(\\D*?)0*(\\d+)号?((?:[-之]\\d+)?)$");

    private DocumentNumbers() {}

    /** Whether {@link #BLANK} may find something; most numbers have none, and the pattern is dear. */
    private static boolean hasBlank(String text) {
        return text.chars()
                .anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || isJoiner(c));
    }

    private static boolean isJoiner(int c) {
        return c >= 0x200B && c <= 0x200D;
    }

    /**
     * Where the match key of a number of the usual form ends: Han characters, 〔year〕, a number without leading zeros, 号, nothing else;
     * 0 of any other text. Most numbers are so, and the patterns are dear.
     */
    private static int endOfPlain(String text) {
        int open = text.indexOf('〔');
        int end = text.length() - 1;
        if (open < 1 || end < open + 7 || text.charAt(open + 5) != '〕' || text.charAt(end) != '号') {
            return 0;
        }
        for (int i = 0; i < open; i++) {
            if (text.charAt(i) < '\u4E00' || text.charAt(i) > '\u9FA5') {
                return 0;
            }
        }
        boolean year = text.startsWith("19", open + 1) || text.startsWith("20", open + 1);
        boolean plain = year
                && text.charAt(open - 1) != '字'
                && text.charAt(open + 6) != '0'
                && isDigits(text, open + 3, open + 5)
                && isDigits(text, open + 6, end);
        return plain ? end : 0;
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The match key of {@code text}; of something that is no document number, the text without blanks in upper case. */
    static String fold(String text) {
        int end = endOfPlain(text);
        if (end > 0) {
            return text.substring(0, end);
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('﹝', '〔')
                .replace('﹞', '〕');
        if (hasBlank(folded)) {
            folded = BLANK.matcher(folded).replaceAll("");
        }
        folded = YEAR.matcher(folded).replaceAll("〔$1〕");
        folded = DASH.matcher(folded).replaceAll("-").toUpperCase(Locale.ROOT);
        folded = BEFORE_YEAR.matcher(folded).replaceAll("");
        return SERIAL.matcher(folded).replaceAll("$1$2$3");
    }
}
