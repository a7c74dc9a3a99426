package org.zhifaku.connectors.tabular;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines of a table that are there for whoever prints it: totals, signatures, repeated headers, numbered columns.
 * Each needs more than a word, so that no row of data is taken for one.
 */
final class Furniture {

    private static final Pattern TOTAL = Pattern.compile(
            "(本页|本月|本季度?|本年度?|全年|全市|全省|全区|全县)?(合计|总计|小计|共计|累计|总数)(\\(.*\\))?:?[\\d.,]*(件|条|户|宗|起|项|人次?|万?元)?");
    /** A cell beside a total: a number, perhaps with its unit, or a dash. */
    private static final Pattern COUNT = Pattern.compile("[-+]?[¥￥]?[\\d.,]+(%|件|条|户|宗|起|项|人次?|万?元)?|[-/—–]+");

    private static final Pattern SIGNATURE =
            Pattern.compile("((填报|填表|制表|制单|编制|报送|上报|审核|审查|复核|审批|批准|签发|经办|统计|联系|单位|主管|分管|部门|机构|科室|处室)"
                    + "(人员?|单位|日期|时间|部门|机构|主?要?负责人|领导|电话|方式|意见)?|主?要?负责人|领导|日期|电话|签字|签名|盖章|备注|注|说明)"
                    + "(\\([^)]*\\))?:.*");
    private static final Pattern DAY = Pattern.compile("(\\d{4}|[二〇零一三四五六七八九]{4})[-年/.].{1,3}[-月/.].{1,3}日?");
    private static final Pattern ORDINAL_LETTER = Pattern.compile("[甲乙丙丁戊己]|栏次");

    /** What totals, signatures, numbered columns and starred names begin with. */
    private static final String BEGINNINGS = "本全合总小共累填制编报上审复批签经办统联单主分部机科处负要领日电盖备注说甲乙丙丁戊己栏(*★※";

    static final char NOTHING = 0;
    /** A first character that only the text tells. */
    static final char UNSURE = '\uFFFF';

    private Furniture() {}

    /** What a row is if it is no data; null for data. */
    static @Nullable Skipped of(SheetRow row, List<String> headerKeys, boolean signed) {
        if (isTotal(row)) {
            return Skipped.TOTAL_LINE;
        }
        if (isSignature(row) && isSparse(row, headerKeys.size())) {
            return Skipped.SIGNATURE_LINE;
        }
        if (signed
                && row.filled() == 1
                && headerKeys.size() > 2
                && DAY.matcher(first(row)).matches()) {
            return Skipped.SIGNATURE_LINE;
        }
        if (isHeader(row, headerKeys)) {
            return Skipped.REPEATED_HEADER;
        }
        return isNumbering(row, headerKeys.size()) ? Skipped.COLUMN_NUMBERS : null;
    }

    /**
     * Whether a row could be no data, by a look at where it begins: for rows that come by the million. What {@link #of} takes for furniture
     * passes.
     *
     * @param headerKeys match keys of the header
     */
    static boolean isWorthALook(@Nullable String[] cells, List<String> headerKeys, boolean signed) {
        for (int cell = 0; cell < cells.length; cell++) {
            char first = firstShown(cells[cell]);
            if (first == NOTHING) {
                continue;
            }
            boolean numbers = first == '1' && cell + 1 < cells.length && firstShown(cells[cell + 1]) == '2';
            String key = cell < headerKeys.size() ? headerKeys.get(cell) : "";
            return signed
                    || BEGINNINGS.indexOf(first) >= 0
                    || (numbers && Table.trim(String.valueOf(cells[cell + 1])).length() == 1)
                    || (!key.isEmpty() && key.charAt(0) == first);
        }
        return false;
    }

    /** The first character shown, upper case, of plain width; {@link #NOTHING} where all is blank. */
    private static char firstShown(@Nullable String text) {
        int at = 0;
        while (text != null && at < text.length() && Table.isBlank(text.charAt(at))) {
            at++;
        }
        if (text == null || at == text.length()) {
            return NOTHING;
        }
        char first = text.charAt(at);
        return Character.toUpperCase(first >= '！' && first <= '～' ? (char) (first - '！' + '!') : first);
    }

    /** The same of UTF-8, without making text of it; {@link #UNSURE} where that would be needed. */
    static char firstShown(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to) {
            int lead = utf8[at];
            if (lead > ' ') {
                return (char) (lead >= 'a' && lead <= 'z' ? lead - 'a' + 'A' : lead);
            }
            boolean han = lead <= (byte) 0xE9 && lead >= (byte) 0xE4 && at + 2 < to;
            if (lead < 0) {
                return han ? (char) ((lead & 0x0F) << 12 | (utf8[at + 1] & 0x3F) << 6 | (utf8[at + 2] & 0x3F)) : UNSURE;
            }
            if (!Table.isBlank(lead)) {
                return UNSURE;
            }
            at++;
        }
        return NOTHING;
    }

    /** Whether a total, a signature or the like may begin with this character. */
    static boolean begins(char first) {
        return BEGINNINGS.indexOf(first) >= 0;
    }

    private static boolean isTotal(SheetRow row) {
        boolean label = true;
        for (int column = 0; column < row.cells().length; column++) {
            String text = folded(row.text(column));
            if (text.isEmpty()) {
                continue;
            }
            if (!(label ? TOTAL : COUNT).matcher(text).matches()) {
                return false;
            }
            label = false;
        }
        return !label;
    }

    /** Whether the first text of the row is such a label with its colon. */
    static boolean isSignature(SheetRow row) {
        return SIGNATURE.matcher(first(row)).matches();
    }

    /** Whether a row with labels in it is no more than labels and what stands beside them. */
    private static boolean isSparse(SheetRow row, int columns) {
        int labels = 0;
        for (int column = 0; column < row.cells().length; column++) {
            labels += SIGNATURE.matcher(folded(row.text(column))).matches() ? 1 : 0;
        }
        return row.filled() <= 2 * labels && (row.filled() * 2 <= columns + 1 || labels * 2 >= row.filled());
    }

    private static boolean isHeader(SheetRow row, List<String> headerKeys) {
        int same = 0;
        for (int column = 0; column < Math.max(row.cells().length, headerKeys.size()); column++) {
            String key = column < headerKeys.size() ? headerKeys.get(column) : "";
            if (!Table.matchKey(row.text(column)).equals(key)) {
                return false;
            }
            same += key.isEmpty() ? 0 : 1;
        }
        return same >= 2;
    }

    private static boolean isNumbering(SheetRow row, int columns) {
        if (columns < 3 || row.filled() != columns) {
            return false;
        }
        int next = 1;
        for (int column = 0; column < columns; column++) {
            String text = folded(row.text(column)).replaceAll("[()]", "");
            if (next > 1 || !ORDINAL_LETTER.matcher(text).matches()) {
                // Numbers run on from 1, or, where letters come before, name the column's place.
                boolean runs =
                        text.equals(String.valueOf(next)) || (next == 1 && text.equals(String.valueOf(column + 1)));
                if (!runs) {
                    return false;
                }
                next = Integer.parseInt(text) + 1;
            }
        }
        return next > 2;
    }

    private static String first(SheetRow row) {
        for (int column = 0; column < row.cells().length; column++) {
            String text = folded(row.text(column));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String folded(String text) {
        if (text.isEmpty() || text.length() > 200) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
