package org.zhifaku.library.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a corrected sheet.
 *
 * @param place where it stands
 * @param columns headings of the source columns
 * @param cells cells below them; null where the sheet has something that is no value (then {@code flaw} says what)
 * @param reason why it was corrected; may be empty
 * @param key the technical columns
 * @param flaw what makes the row unusable if it was changed, in Chinese, or null
 */
record SheetRow(
        Place place,
        List<String> columns,
        List<@Nullable String> cells,
        String reason,
        Key key,
        @Nullable String flaw) {

    /** A row of a sheet, from 1. */
    record Place(String sheet, int row) {
        SheetProblem problem(String message) {
            return new SheetProblem(sheet, row, message);
        }
    }

    /** Number of the quarantined row and its version when it was exported. */
    record Key(long quarantineId, String version) {}
}
