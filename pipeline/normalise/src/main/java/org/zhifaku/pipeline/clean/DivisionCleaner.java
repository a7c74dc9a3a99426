package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Division codes (GB/T 2260): 6 digits. Of codes of 9 and 12 digits the first 6 are taken, after the street was looked up where we know
 * the streets. A code that is withdrawn, an aggregate, a zone of statistics or unknown is kept and told with V02; a successor is
 * suggested, never put in its place.
 */
final class DivisionCleaner implements Cleaner {
    private static final String RULE = "V02";
    private static final int COUNTY = 6;
    private static final int STREET = 9;
    private static final int VILLAGE = 12;

    private final Divisions divisions;
    private final boolean dated;

    /**
     * @param dated true where the record's date will tell whether a code is withdrawn; else it is told at once
     */
    DivisionCleaner(Divisions divisions, boolean dated) {
        this.divisions = divisions;
        this.dated = dated;
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = Codes.compact(raw);
        if (text.isEmpty() || Codes.isZeros(text)) {
            return null;
        }
        int length = text.length();
        boolean code =
                (length == COUNTY || length == STREET || length == VILLAGE) && TextForms.isDigits(text, 0, length);
        return code ? byCode(text, cell) : byName(text, cell);
    }

    private @Nullable String byCode(String text, Cell cell) {
        String six = text.length() == COUNTY ? text : text.substring(0, COUNTY);
        Division division = divisions.find(six);
        if (division == null) {
            return unknown(six, cell);
        }
        switch (division.status()) {
            case CURRENT -> {}
            case WITHDRAWN -> withdrawn(six, cell);
            case AGGREGATE ->
                cell.report(RULE, "“" + divisions.described(six) + "”是汇总代码，不指具体行政区划" + above(division) + "；未改动");
            case STATISTICAL ->
                cell.report(
                        RULE, "“" + divisions.described(six) + "”是统计用开发区代码，不在 GB/T 2260 中" + above(division) + "；未改动");
        }
        if (text.length() > COUNTY && !divisions.isPossibleStreet(text.substring(0, STREET))) {
            cell.report(
                    RULE, "街道（乡镇）代码“" + text.substring(COUNTY, STREET) + "”不在“" + divisions.described(six) + "”的代码表中");
        }
        return six;
    }

    private @Nullable String unknown(String six, Cell cell) {
        Divisions.Alias mistake = divisions.alias(six);
        if (mistake != null) {
            cell.report(RULE, mistake.note() + "；是否为“" + divisions.described(mistake.code()) + "”？未取值");
            return null;
        }
        cell.report(RULE, "行政区划代码不在现行或历史代码表中");
        return six;
    }

    private void withdrawn(String six, Cell cell) {
        String doubt = dated ? null : divisions.doubt(six, null);
        if (doubt != null) {
            cell.report(RULE, doubt);
        }
    }

    private String above(Division division) {
        String above = division.successor();
        return above == null ? "" : "，上级为“" + divisions.described(above) + "”";
    }

    private @Nullable String byName(String text, Cell cell) {
        String named = divisions.codeOf(text);
        if (named != null) {
            return named;
        }
        Divisions.Alias alias = divisions.alias(text);
        if (alias != null) {
            cell.report(RULE, alias.note() + "；取“" + divisions.described(alias.code()) + "”");
            return alias.code();
        }
        cell.report(RULE, "不是行政区划代码（应为 6 位数字）" + suggestion(text));
        return null;
    }

    /** What a spreadsheet or a short form made of a code: 440305.0, 44, 4403; or a code beside its name. */
    private String suggestion(String text) {
        int end = 0;
        while (end < text.length() && TextForms.isDigits(text, end, end + 1)) {
            end++;
        }
        boolean alone = end == text.length() || text.charAt(end) > 0x7F || isZeroFraction(text, end);
        if (!alone || end == 0 || end > COUNTY) {
            return "";
        }
        String code = text.substring(0, end) + "000000".substring(end);
        return divisions.isKnown(code) ? "；是否为“" + divisions.described(code) + "”？未改动" : "";
    }

    private static boolean isZeroFraction(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char expected = i == from ? '.' : '0';
            if (text.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }
}
