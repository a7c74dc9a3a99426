package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Free text: trimmed, rid of invisible characters, otherwise as written. A carriage return that a spreadsheet wrote out
 * ({@code _x000D_}) becomes the line break it was. Told under F05: control characters that were dropped, markup, character
 * references, characters for private use, and what could not be read. Joiners and everything visible stay.
 */
final class TextCleaner implements Cleaner {
    private static final String RULE = "F05";
    private static final String CONTROL = "含有控制字符，已去除";

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String tidy = TextForms.tidy(raw);
        boolean control = tidy.length() != raw.length() && TextForms.hasControl(raw);
        String text = tidy;
        if (tidy.indexOf('_') >= 0) {
            text = TextForms.tidy(SpreadsheetEscapes.lineBreaks(tidy));
            control |= !text.equals(tidy);
        }
        if (text.isEmpty()) {
            return null;
        }
        if (control) {
            cell.report(RULE, CONTROL);
        }
        report(text, cell);
        return text;
    }

    private static void report(String text, Cell cell) {
        if (text.indexOf('<') >= 0 && Markup.hasTag(text)) {
            cell.report(RULE, "含有网页标记（HTML）");
        }
        if (text.indexOf('&') >= 0 && Markup.hasReference(text)) {
            cell.report(RULE, "含有网页转义符（如 &nbsp;），未改动");
        }
        reportUnreadable(text, RULE, cell);
    }

    /** Notes characters that could not be read, and characters that each program shows as it likes. */
    static void reportUnreadable(String text, String rule, Cell cell) {
        boolean unread = false;
        boolean own = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xD800 && c < 0xFF00) {
                own |= c >= 0xE000 && c < 0xF900 || c >= 0xDB80 && c < 0xDC00;
            } else if (c >= TextForms.REPLACEMENT) {
                unread = true;
            }
        }
        if (unread) {
            cell.report(rule, "含有无法识别的字符（乱码）");
        }
        if (own) {
            cell.report(rule, "含有专用区字符（自造字），换一台机器可能显示为别的字或空白；未改动");
        }
    }
}
