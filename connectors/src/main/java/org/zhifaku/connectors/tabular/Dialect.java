package org.zhifaku.connectors.tabular;

import java.util.List;

/**
 * What a source may do in its text files. Each list is in order of preference; the file's own bytes decide among them,
 * and what stands in none of them is refused.
 *
 * @param encodings encodings a file may have
 * @param delimiters characters that may stand between the cells of a CSV file; ASCII
 * @param quotes characters that may enclose a cell; {@link #NO_QUOTE} for files that enclose none
 */
public record Dialect(List<TextEncoding> encodings, List<Character> delimiters, List<Character> quotes) {

    /** Stands for files in which a quotation mark is a character like any other. */
    public static final char NO_QUOTE = 0;

    /** Comma and double quotation mark, any encoding. */
    public static final Dialect STANDARD = new Dialect(List.of(TextEncoding.values()), List.of(','), List.of('"'));

    /** All that is known, for files of which nobody declared anything. */
    public static final Dialect ANY =
            new Dialect(List.of(TextEncoding.values()), List.of(',', '\t', ';', '|'), List.of('"'));

    public Dialect {
        encodings = List.copyOf(encodings);
        delimiters = List.copyOf(delimiters);
        quotes = List.copyOf(quotes);
        if (encodings.isEmpty() || delimiters.isEmpty() || quotes.isEmpty()) {
            throw new IllegalArgumentException("encodings, delimiters and quotes each need one value at least, e.g."
                    + " utf-8, a comma and a double quotation mark");
        }
        delimiters.forEach(Dialect::requireDelimiter);
        for (char quote : quotes) {
            if (quote != NO_QUOTE && (!isMark(quote) || delimiters.contains(quote))) {
                throw new IllegalArgumentException(
                        "quote is U+%04X; it must be an ASCII character that is no delimiter".formatted((int) quote));
            }
        }
    }

    private static void requireDelimiter(char delimiter) {
        if (!isMark(delimiter) || delimiter == '"') {
            throw new IllegalArgumentException(
                    "delimiter is U+%04X; it must be an ASCII character other than the".formatted((int) delimiter)
                            + " quotation mark, line ends and NUL");
        }
    }

    /** Whether a character may stand between or around cells: ASCII, no line end, not NUL. */
    public static boolean isMark(char c) {
        return c < 0x80 && c != '\r' && c != '\n' && c != 0;
    }
}
