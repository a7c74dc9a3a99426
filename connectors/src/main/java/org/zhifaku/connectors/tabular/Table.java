package org.zhifaku.connectors.tabular;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of one table: a CSV file, or one sheet.
 *
 * @param sheet name of the sheet; null for a CSV file
 * @param encoding what the text is read as; null for a sheet
 * @param headerLine physical line (row of the sheet) of the header, from 1
 * @param columns names as written, without white space and byte order mark around them; an unnamed column is empty
 * @param matchKeys the same names in NFKC form without white space, in upper case, for comparing
 */
public record Table(
        @Nullable String sheet,
        @Nullable TextEncoding encoding,
        long headerLine,
        List<String> columns,
        List<String> matchKeys) {

    private static final Pattern STARS = Pattern.compile("^[*★※]+|[*★※]+$");
    private static final Pattern NOTE = Pattern.compile("(?<=.)[(\\[【][^()\\[\\]【】]*[)\\]】]$");

    public Table {
        columns = List.copyOf(columns);
        matchKeys = List.copyOf(matchKeys);
    }

    static Table of(@Nullable String sheet, @Nullable TextEncoding encoding, long headerLine, List<String> rawColumns) {
        List<String> columns = rawColumns.stream().map(Table::trim).toList();
        return new Table(
                sheet,
                encoding,
                headerLine,
                columns,
                columns.stream().map(Table::matchKey).toList());
    }

    /** Names that stand more than once, as first written. */
    public List<String> duplicates() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!matchKeys.get(i).isEmpty() && !seen.add(matchKeys.get(i))) {
                twice.add(columns.get(i));
            }
        }
        return List.copyOf(twice);
    }

    /**
     * The form in which column names are compared: NFKC, no white space at all, upper case, without the star that marks a
     * mandatory column. Notes in brackets stay: two columns may differ in nothing else.
     */
    public static String matchKey(String column) {
        String folded = Normalizer.normalize(column, Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> !isBlank(c)).forEach(key::appendCodePoint);
        return STARS.matcher(key).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** A match key without the note in brackets at its end, for a second try by names that are known. */
    public static String withoutNote(String matchKey) {
        return NOTE.matcher(matchKey).replaceFirst("");
    }

    /** A name without white space around it. */
    static String trim(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }
}
