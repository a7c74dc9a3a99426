package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands between and around the cells of a file.
 *
 * @param delimiter between cells
 * @param quote around cells; {@link Dialect#NO_QUOTE} for none
 */
record Marks(char delimiter, char quote) {

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
        Set<String> known = keys(format);
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

    /** The line of the header in a file with these marks, from 1, where known names tell it; 0 where they do not. */
    long headerLine(EncodingProbe probe, TabularFormat format) throws IOException {
        Set<String> known = keys(format);
        if (known.isEmpty()) {
            return 0;
        }
        byte[] sample = probe.beginning().getBytes(StandardCharsets.UTF_8);
        CsvTop top = CsvTop.of(sample, this, known, format.limits());
        return top.isCertain() ? top.headerLine() : 0;
    }

    private static Set<String> keys(TabularFormat format) {
        return format.knownColumns().stream().map(Table::matchKey).collect(Collectors.toSet());
    }

    private double score(byte[] sample, Set<String> known, TabularLimits limits) throws IOException {
        CsvTop top = CsvTop.of(sample, this, known, limits);
        return top.cells() <= 1 ? 0 : top.named() * 1_000.0 + top.regular() * 10 + Math.min(top.cells(), 100) / 100.0;
    }
}
