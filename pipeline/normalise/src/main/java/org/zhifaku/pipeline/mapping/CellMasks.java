package org.zhifaku.pipeline.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CleanerKind;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.pipeline.clean.PersonNumber;
import org.zhifaku.pipeline.clean.TextForms;

/**
 * What may be shown of the raw cells of one file: a cell that feeds a restricted element is masked, in a cell that holds a code or a
 * document number only what looks like an identity number, in any other every run of digits that identifies a person. Thread-safe.
 */
public final class CellMasks {

    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[1-8][0-9]{16}[0-9Xx]|[1-8][0-9]{14}");

    /** Cleaners of what identifies no person by its digits; every other column is masked more. */
    private static final Set<CleanerKind> CODES = EnumSet.of(
            CleanerKind.USCC,
            CleanerKind.ORG_CODE,
            CleanerKind.REG_NO,
            CleanerKind.IDENTIFIER,
            CleanerKind.DOC_NO,
            CleanerKind.DIVISION,
            CleanerKind.DATE,
            CleanerKind.TIMESTAMP,
            CleanerKind.AMOUNT,
            CleanerKind.INTEGER);

    private enum Column {
        RESTRICTED,
        CODE,
        OTHER
    }

    private final List<FieldSpec> fields;
    private final List<Column> columns;

    CellMasks(List<FieldSpec> fields, List<String> columns) {
        this.fields = fields;
        this.columns = columns.stream().map(TextForms::heading).map(this::kind).toList();
    }

    private Column kind(String heading) {
        Column kind = Column.OTHER;
        for (FieldSpec field : fields) {
            if (reads(field, heading)) {
                if (field.element().isRestricted()) {
                    return Column.RESTRICTED;
                }
                kind = CODES.contains(field.cleaner()) ? Column.CODE : kind;
            }
        }
        return kind;
    }

    private static boolean reads(FieldSpec field, String heading) {
        return field.alternatives().stream().anyMatch(columns -> columns.contains(heading));
    }

    /** The cell at this position as it may be shown; null for null. */
    public @Nullable String shown(int column, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return raw;
        }
        return switch (column < columns.size() ? columns.get(column) : Column.OTHER) {
            case RESTRICTED -> Masks.idNumber(raw.strip());
            case CODE -> isIdentityNumber(raw) ? Masks.idNumber(raw.strip()) : raw;
            case OTHER -> Masks.digitRuns(raw);
        };
    }

    /** A wrong check character makes a number no less personal; a credit code has no date where the birth date stands. */
    private static boolean isIdentityNumber(String raw) {
        String number = TextForms.fold(raw);
        return IDENTITY_NUMBER.matcher(number).matches() && PersonNumber.birth(number) != null;
    }
}
