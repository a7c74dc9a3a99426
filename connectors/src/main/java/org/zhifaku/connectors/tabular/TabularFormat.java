package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.zhifaku.schemas.landing.Operation;

/**
 * How a file is to be read.
 *
 * @param kind what it is
 * @param dialect what its text may be
 * @param structure where its rows are
 * @param operation what its rows say: {@code UPSERT}, or {@code DELETE} for a list of withdrawals
 * @param knownColumns names that mappings know; they tell the header of a sheet from title lines above it. May be empty
 * @param limits sizes beyond which something becomes a fault
 */
public record TabularFormat(
        Kind kind,
        Dialect dialect,
        Structure structure,
        Operation operation,
        Set<String> knownColumns,
        TabularLimits limits) {

    /** The kinds of files. Text may be packed by gzip, or alone in a zip. */
    public enum Kind {
        /** Delimited text; one header line. */
        CSV,
        /** A workbook; the bytes tell whether it is of the new or of the old kind. */
        XLSX,
        /** The same; two names, since files often carry the wrong ending. */
        XLS,
        /** One JSON object per line. */
        NDJSON,
        /** One element per row. */
        XML
    }

    public TabularFormat {
        knownColumns = Set.copyOf(knownColumns);
    }

    /** Comma-separated, upserts. */
    public static TabularFormat csv() {
        return new TabularFormat(
                Kind.CSV, Dialect.STANDARD, Structure.STANDARD, Operation.UPSERT, Set.of(), TabularLimits.STANDARD);
    }

    /** An Excel workbook, upserts. */
    public static TabularFormat xlsx() {
        return csv().withKind(Kind.XLSX);
    }

    /** For a file of which nobody declared anything: its own kind, any encoding and any usual delimiter. */
    public static TabularFormat of(Path file) throws IOException {
        return csv().withKind(KindProbe.of(file)).withDialect(Dialect.ANY);
    }

    public TabularFormat withKind(Kind other) {
        return new TabularFormat(other, dialect, structure, operation, knownColumns, limits);
    }

    public TabularFormat withDialect(Dialect other) {
        return new TabularFormat(kind, other, structure, operation, knownColumns, limits);
    }

    public TabularFormat withStructure(Structure other) {
        return new TabularFormat(kind, dialect, other, operation, knownColumns, limits);
    }

    public TabularFormat withEncodings(List<TextEncoding> others) {
        return withDialect(new Dialect(others, dialect.delimiters(), dialect.quotes()));
    }

    public TabularFormat withDelimiter(char other) {
        return withDialect(new Dialect(dialect.encodings(), List.of(other), dialect.quotes()));
    }

    public TabularFormat withOperation(Operation other) {
        return new TabularFormat(kind, dialect, structure, other, knownColumns, limits);
    }

    public TabularFormat withKnownColumns(Set<String> others) {
        return new TabularFormat(kind, dialect, structure, operation, others, limits);
    }

    public TabularFormat withLimits(TabularLimits others) {
        return new TabularFormat(kind, dialect, structure, operation, knownColumns, others);
    }
}
