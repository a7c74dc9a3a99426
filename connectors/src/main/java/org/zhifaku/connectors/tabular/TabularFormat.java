package org.zhifaku.connectors.tabular;

import java.util.List;
import java.util.Set;
import org.zhifaku.schemas.landing.Operation;

/**
 * How a file is to be read.
 *
 * @param kind CSV or XLSX
 * @param encodings encodings a CSV file may have, in order of preference; the file's own bytes decide among them
 * @param delimiter between the cells of a CSV file, an ASCII character
 * @param operation what its rows say: {@code UPSERT}, or {@code DELETE} for a list of withdrawals
 * @param knownColumns names that mappings know; they tell the header of a sheet from title lines above it. May be empty
 * @param limits sizes beyond which something becomes a fault
 */
public record TabularFormat(
        Kind kind,
        List<TextEncoding> encodings,
        char delimiter,
        Operation operation,
        Set<String> knownColumns,
        TabularLimits limits) {

    /** The kinds of files. */
    public enum Kind {
        CSV,
        XLSX
    }

    public TabularFormat {
        encodings = List.copyOf(encodings);
        knownColumns = Set.copyOf(knownColumns);
        if (encodings.isEmpty()) {
            throw new IllegalArgumentException("encodings is empty; name at least one, e.g. utf-8");
        }
        if (delimiter >= 0x80 || delimiter == '"' || delimiter == '\r' || delimiter == '\n' || delimiter == 0) {
            throw new IllegalArgumentException(
                    "delimiter is U+%04X; it must be an ASCII character other than the".formatted((int) delimiter)
                            + " quotation mark, line ends and NUL");
        }
    }

    /** Comma-separated, UTF-8 or GB18030, upserts. */
    public static TabularFormat csv() {
        return new TabularFormat(
                Kind.CSV,
                List.of(TextEncoding.UTF_8, TextEncoding.GB18030),
                ',',
                Operation.UPSERT,
                Set.of(),
                TabularLimits.STANDARD);
    }

    /** An Excel workbook, upserts. */
    public static TabularFormat xlsx() {
        return csv().withKind(Kind.XLSX);
    }

    public TabularFormat withKind(Kind other) {
        return new TabularFormat(other, encodings, delimiter, operation, knownColumns, limits);
    }

    public TabularFormat withEncodings(List<TextEncoding> others) {
        return new TabularFormat(kind, others, delimiter, operation, knownColumns, limits);
    }

    public TabularFormat withDelimiter(char other) {
        return new TabularFormat(kind, encodings, other, operation, knownColumns, limits);
    }

    public TabularFormat withOperation(Operation other) {
        return new TabularFormat(kind, encodings, delimiter, other, knownColumns, limits);
    }

    public TabularFormat withKnownColumns(Set<String> others) {
        return new TabularFormat(kind, encodings, delimiter, operation, others, limits);
    }

    public TabularFormat withLimits(TabularLimits others) {
        return new TabularFormat(kind, encodings, delimiter, operation, knownColumns, others);
    }
}
