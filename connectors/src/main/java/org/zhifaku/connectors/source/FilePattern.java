package org.zhifaku.connectors.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.zhifaku.connectors.tabular.TabularFormat;
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

    public FilePattern {
        encodings = List.copyOf(encodings);
    }

    /** Whether a file of this name is one, for this business date. */
    public boolean matches(String name, LocalDate businessDate) {
        StringBuilder regex = new StringBuilder();
        String dated = pattern.replace(DATE, businessDate.format(DateTimeFormatter.BASIC_ISO_DATE));
        int from = 0;
        for (int star = dated.indexOf('*'); star >= 0; star = dated.indexOf('*', from)) {
            regex.append(Pattern.quote(dated.substring(from, star))).append(".*");
            from = star + 1;
        }
        regex.append(Pattern.quote(dated.substring(from)));
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(name).matches();
    }

    /** How much of a name the pattern fixes; where two patterns match, the one that fixes more is meant. */
    int fixedCharacters() {
        return pattern.replace("*", "").length();
    }
}
