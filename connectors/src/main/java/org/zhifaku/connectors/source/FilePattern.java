package org.zhifaku.connectors.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularLimits;
import org.zhifaku.connectors.tabular.TextEncoding;
import org.zhifaku.schemas.landing.Operation;

/**
 * Which files of a drop belong to a dataset, and how they are read.
 *
 * @param pattern a file name in which {@code {date}} stands for the business date ({@code yyyyMMdd}) and {@code *} for
 *     any characters
 * @param format CSV or XLSX
 * @param encodings encodings a CSV file may have
 * @param delimiter between its cells
 * @param operation what its rows say
 */
public record FilePattern(
        String pattern, TabularFormat.Kind format, List<TextEncoding> encodings, char delimiter, Operation operation) {

    static final String DATE = "{date}";
    private static final Pattern PLACEHOLDERS = Pattern.compile("\\{date}|\\*");

    public FilePattern {
        encodings = List.copyOf(encodings);
    }

    /** Whether a file of this name is one, for this business date. */
    public boolean matches(String name, LocalDate businessDate) {
        return matches(name, Pattern.quote(businessDate.format(DateTimeFormatter.BASIC_ISO_DATE)));
    }

    /** Whether a file of this name is one, whatever date stands in it. */
    public boolean matchesAnyDate(String name) {
        return matches(name, "\\d{8}");
    }

    private boolean matches(String name, String date) {
        StringBuilder regex = new StringBuilder();
        Matcher placeholders = PLACEHOLDERS.matcher(pattern);
        int from = 0;
        while (placeholders.find()) {
            regex.append(Pattern.quote(pattern.substring(from, placeholders.start())))
                    .append(placeholders.group().equals(DATE) ? date : ".*");
            from = placeholders.end();
        }
        regex.append(Pattern.quote(pattern.substring(from)));
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(name).matches();
    }

    /** How the files are read, by a mapping that knows these columns. */
    public TabularFormat tabular(Set<String> knownColumns, TabularLimits limits) {
        return new TabularFormat(format, encodings, delimiter, operation, knownColumns, limits);
    }

    /** How much of a name the pattern fixes; where two patterns match, the one that fixes more is meant. */
    int fixedCharacters() {
        return pattern.replace("*", "").length();
    }
}
