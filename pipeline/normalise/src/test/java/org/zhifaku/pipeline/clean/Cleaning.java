package org.zhifaku.pipeline.clean;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.RealMappings;

/** Runs one cleaner on one cell and writes down everything it yields, so that tables can be read. */
final class Cleaning {
    private static final Divisions DIVISIONS = RealMappings.compiled().divisions();

    private final Cell cell = new Cell();
    private final @Nullable Object value;

    private Cleaning(Cleaner cleaner, String raw) {
        value = cleaner.clean(raw, cell);
    }

    static Cleaning of(CleanerKind kind, String raw) {
        return new Cleaning(kind.create(new CleanerKind.Options("", null, DIVISIONS)), raw);
    }

    static Cleaning amount(String unit, String raw) {
        return new Cleaning(CleanerKind.AMOUNT.create(new CleanerKind.Options(unit, null, DIVISIONS)), raw);
    }

    static Cleaning integer(String unit, String raw) {
        return new Cleaning(CleanerKind.INTEGER.create(new CleanerKind.Options(unit, null, DIVISIONS)), raw);
    }

    static Cleaning code(CleanerKind kind, String set, String raw) {
        CodeSet codes = RealMappings.compiled().codeSets().get(set);
        return new Cleaning(kind.create(new CleanerKind.Options("", codes, DIVISIONS)), raw);
    }

    @Nullable
    String value() {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value == null ? null : value.toString();
    }

    Cell cell() {
        return cell;
    }

    /** Ids of the rules noted, joined by blanks; null where there are none. */
    @Nullable
    String rules() {
        return cell.isClean()
                ? null
                : cell.notes().stream().map(Cell.Note::rule).collect(Collectors.joining(" "));
    }

    /** Details of the notes, joined by blanks; empty where there are none. */
    String details() {
        return cell.notes().stream().map(Cell.Note::detail).collect(Collectors.joining(" "));
    }
}
