package org.zhifaku.connectors.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhifaku.connectors.tabular.CsvScanner.Found;

/**
 * What stands between and around the cells of a file.
 *
 * @param delimiter between cells
 * @param quote around cells; {@link Dialect#NO_QUOTE} for none
 */
record Marks(char delimiter, char quote) {

    private static final int LOOKED_AT_RECORDS = 100;

    /**
     * Those among the declared ones under which the first records make the best table: a header of known names first, then
     * records as wide as the header, then a wide header; then the order declared.
     */
    static Marks of(EncodingProbe probe, TabularFormat format) throws IOException {
        Dialect dialect = format.dialect();
        Marks best = new Marks(dialect.delimiters().get(0), dialect.quotes().get(0));
        if (dialect.delimiters().size() * dialect.quotes().size() == 1 || probe.refusal() != null) {
            return best;
        }
        Set<String> known = format.knownColumns().stream().map(Table::matchKey).collect(Collectors.toSet());
        byte[] sample = probe.beginning().getBytes(StandardCharsets.UTF_8);
        double bestScore = -1;
        for (char delimiter : dialect.delimiters()) {
            for (char quote : dialect.quotes()) {
                Marks marks = new Marks(delimiter, quote);
                double score = marks.score(sample, known, format.limits());
                if (score > bestScore) {
                    best = marks;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private double score(byte[] sample, Set<String> known, TabularLimits limits) throws IOException {
        CsvScanner scanner =
                new CsvScanner(new ByteArrayInputStream(sample), delimiter, quote, false, limits.maxRowBytes());
        int header = 0;
        long named = 0;
        int records = 0;
        int sound = 0;
        Found found = scanner.look();
        while (found != Found.END && records < LOOKED_AT_RECORDS) {
            if (found == Found.TOO_LONG || found == Found.STRAY_QUOTE || found == Found.OPEN_QUOTE) {
                scanner.lookAtLine();
                records++;
            } else if (found == Found.RECORD && header == 0) {
                header = scanner.cells();
                named = named(scanner, known);
            } else if (found == Found.RECORD) {
                records++;
                sound += scanner.cells() == header && !scanner.looseQuote() ? 1 : 0;
            }
            scanner.advance();
            found = scanner.look();
        }
        double regular = records == 0 ? 1 : (double) sound / records;
        return header <= 1 ? 0 : named * 1_000.0 + regular * 10 + Math.min(header, 100) / 100.0;
    }

    private static long named(CsvScanner scanner, Set<String> known) {
        long named = 0;
        for (int cell = 0; cell < scanner.keptCells(); cell++) {
            int from = scanner.cellFrom(cell);
            String name = new String(scanner.window(), from, scanner.cellTo(cell) - from, StandardCharsets.UTF_8);
            named += known.contains(Table.matchKey(name)) ? 1 : 0;
        }
        return named;
    }
}
