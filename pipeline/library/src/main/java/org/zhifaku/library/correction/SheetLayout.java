package org.zhifaku.library.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What exporter and importer agree on: one heading row, then one row per quarantined row; first the columns that explain, then the
 * columns of the source in their order, last the technical columns, which are hidden and locked.
 */
final class SheetLayout {

    /** The sheet that tells stewards what to do; never read. */
    static final String GUIDE = "说明";

    /** The steward's reason, the last of the columns that explain. */
    static final int REASON = 3;

    static final List<String> LEADING = List.of("退回原因", "原始文件", "行号", "更正说明（请填写）");
    static final List<String> TECHNICAL = List.of("zhifaku:编号", "zhifaku:版本");
    private static final int MOST_CHARACTERS = 32_767;

    private SheetLayout() {}

    /** The headings of a sheet for rows with these source columns. */
    static List<String> headings(List<String> columns) {
        List<String> all = new ArrayList<>(LEADING);
        columns.forEach(column -> all.add(sheetText(column)));
        all.addAll(TECHNICAL);
        return all;
    }

    /** What a row must still be for a correction to be taken: the landed row, and the latest correction that the sheet shows. */
    static String version(UUID rawHash, long latestCorrection) {
        return rawHash + ":" + latestCorrection;
    }

    /**
     * A value as a sheet can hold it and gives it back: no character that XML forbids, line breaks as LF, blanks at the ends gone, cut at
     * Excel's limit. Two values with the same text are the same to a steward.
     */
    static String sheetText(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String text = value.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(SheetLayout::isXml).forEach(kept::appendCodePoint);
        String stripped = kept.toString().strip();
        return stripped.length() <= MOST_CHARACTERS ? stripped : stripped.substring(0, MOST_CHARACTERS);
    }

    private static boolean isXml(int point) {
        return point == '\n'
                || point == '\t'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
