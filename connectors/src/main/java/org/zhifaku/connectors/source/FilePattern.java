package org.zhifaku.connectors.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhifaku.connectors.tabular.Dialect;
import org.zhifaku.connectors.tabular.Structure;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularLimits;
import org.zhifaku.schemas.landing.Operation;

/**
 * Which files of a drop belong to a dataset, and how they are read.
 *
 * @param pattern a file name in which {@code {date}} stands for the business date ({@code yyyyMMdd}) and {@code *} for
 *     any characters
 * @param format what they are
 * @param dialect what their text may be
 * @param structure where their rows are
 * @param operation what its rows say
 * @param full whether such a file holds all rows the source has, so that a record that is not in it is gone
 */
public record FilePattern(
        String pattern,
        TabularFormat.Kind format,
        Dialect dialect,
        Structure structure,
        Operation operation,
        boolean full) {

    static final String DATE = "{date}";
    private static final Pattern PLACEHOLDERS = Pattern.compile("\\{date}|\\*");

    /** Upserts of the usual dialect and structure. */
    public static FilePattern of(String pattern, TabularFormat.Kind format) {
        return new FilePattern(pattern, format, Dialect.STANDARD, Structure.STANDARD, Operation.UPSERT, false);
    }

    public FilePattern withOperation(Operation other) {
        return new FilePattern(pattern, format, dialect, structure, other, full && other == Operation.UPSERT);
    }

    /** Of files that hold all rows the source has. */
    public FilePattern whole() {
        return new FilePattern(pattern, format, dialect, structure, operation, true);
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
        return new TabularFormat(format, dialect, structure, operation, knownColumns, limits);
    }

    /** How much of a name the pattern fixes; where two patterns match, the one that fixes more is meant. */
    int fixedCharacters() {
        return pattern.replace("*", "").length();
    }
}
