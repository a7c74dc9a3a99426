package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** Free text: trimmed, rid of invisible characters, otherwise as written. Markup and cut code points are noted under F05. */
final class TextCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = TextForms.tidy(raw);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() != raw.length() && TextForms.hasControl(raw)) {
            cell.report("F05", "含有控制字符，已去除");
        }
        if (text.indexOf('<') >= 0 && hasMarkup(text)) {
            cell.report("F05", "含有网页标记（HTML）");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            cell.report("F05", "含有无法识别的字符（乱码）");
        }
        return text;
    }

    /** A '<', an optional '/', a letter, and a '>' later: enough to tell markup from a comparison. */
    private static boolean hasMarkup(String text) {
        int last = text.lastIndexOf('>');
        for (int i = text.indexOf('<'); i >= 0 && i < last; i = text.indexOf('<', i + 1)) {
            int at = i + 1;
            if (at < text.length() && text.charAt(at) == '/') {
                at++;
            }
            if (at < text.length() && isLetter(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
