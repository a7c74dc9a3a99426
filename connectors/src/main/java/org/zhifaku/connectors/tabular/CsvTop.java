package org.zhifaku.connectors.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.zhifaku.connectors.tabular.CsvScanner.Found;

/**
 * What the first records of delimited text look like. The header is the first record with several known names, or with nothing
 * else; where there is none, it is the first record, whatever it is.
 *
 * @param headerLine physical line of the header, from 1; 0 where there is no record
 * @param cells cells of the header
 * @param named how many of its names are known
 * @param regular share of the records below it that are as wide as the header; 1 where there is none
 */
record CsvTop(long headerLine, int cells, long named, double regular) {

    private static final int HEADER_WITHIN_RECORDS = 30;
    private static final int LOOKED_AT_RECORDS = 100;

    /** Looks at a sample in UTF-8. */
    static CsvTop of(byte[] sample, Marks marks, Set<String> knownKeys, TabularLimits limits) throws IOException {
        CsvScanner scanner = new CsvScanner(
                new ByteArrayInputStream(sample), marks.delimiter(), marks.quote(), false, limits.maxRowBytes());
        CsvTop best = new CsvTop(0, 0, 0, 1);
        int records = 0;
        int below = 0;
        int sound = 0;
        long line = 1;
        for (Found found = scanner.look(); found != Found.END && below < LOOKED_AT_RECORDS; found = scanner.look()) {
            if (found == Found.RECORD) {
                records++;
                long named = named(scanner, knownKeys);
                boolean header = !best.isCertain() && isCertain(named, scanner.cells());
                if (best.headerLine == 0 || (header && records <= HEADER_WITHIN_RECORDS)) {
                    best = new CsvTop(line, scanner.cells(), named, 1);
                    below = 0;
                    sound = 0;
                } else {
                    below++;
                    sound += scanner.cells() == best.cells && !scanner.looseQuote() ? 1 : 0;
                }
            } else if (found != Found.BLANK) {
                scanner.lookAtLine();
                below++;
            }
            line += scanner.lineEnds();
            scanner.advance();
        }
        return new CsvTop(best.headerLine, best.cells, best.named, below == 0 ? 1 : (double) sound / below);
    }

    /** Whether known names tell that it is the header: a single one among others may be a word in a row of data. */
    boolean isCertain() {
        return isCertain(named, cells);
    }

    private static boolean isCertain(long named, int cells) {
        return named >= 2 || (named == 1 && cells == 1);
    }

    private static long named(CsvScanner scanner, Set<String> knownKeys) {
        long named = 0;
        for (int cell = 0; !knownKeys.isEmpty() && cell < scanner.keptCells(); cell++) {
            int from = scanner.cellFrom(cell);
            String name = new String(scanner.window(), from, scanner.cellTo(cell) - from, StandardCharsets.UTF_8);
            String key = Table.matchKey(name);
            named += knownKeys.contains(key) || knownKeys.contains(Table.withoutNote(key)) ? 1 : 0;
        }
        return named;
    }
}
