package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Names of organisations and persons: full-width letters, digits and brackets become ASCII, the several middle dots become ·,
 * blanks beside a Han character vanish, other runs of blanks become one space. Nothing else changes: a name is never repaired, a
 * branch stays a branch, traditional script stays. NAME_DOUBT notes masks, several parties in one cell, and characters that only
 * look like the one that is meant; {@link TextForms#fold}, from which keys are made, takes the one that is meant.
 */
final class NameCleaner implements Cleaner {
    private static final String RULE = "NAME_DOUBT";
    private static final int LONGEST_SHOWN = 120;

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        if (isPlain(raw)) {
            return raw.isEmpty() ? null : raw;
        }
        String name = normal(raw);
        if (name.isEmpty()) {
            return null;
        }
        report(raw, name, cell);
        return name;
    }

    /** Han, letters, digits, ASCII brackets and the middle dot: nothing to change and nothing to doubt. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean plain = (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '('
                    || c == ')'
                    || c == '·';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String normal(String raw) {
        StringBuilder name = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (TextForms.isBlank(c)) {
                gap |= isSpace(c);
                continue;
            }
            char plain = TextForms.isLone(raw, i) ? TextForms.REPLACEMENT : plain(c);
            if (gap && !name.isEmpty() && isLatin(name.charAt(name.length() - 1)) && isLatin(plain)) {
                name.append(' ');
            }
            gap = false;
            name.append(plain);
        }
        return name.toString();
    }

    /** White space that parts words; characters without width or meaning do not. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || Character.isSpaceChar(c);
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && c != '(' && c != ')';
    }

    private static char plain(char c) {
        boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        if (wide) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '（', '﹙' -> '(';
            case '）', '﹚' -> ')';
            case '＆' -> '&';
            case '．' -> '.';
            case '－', '‐' -> '-';
            case '＊', '﹡' -> '*';
            case '•', '・', '･', '‧', '∙', '⋅', '᛫' -> '·';
            default -> c;
        };
    }

    private static void report(String raw, String name, Cell cell) {
        if (Codes.isMasked(name)) {
            cell.report(RULE, "名称已脱敏（含 * 等遮盖符）");
        }
        if (hasSeveral(name) || hasInnerBreak(raw)) {
            cell.report(RULE, "一格疑有多个名称；一行只应有一个，请拆分或核对");
        }
        if (hasLookAlike(name)) {
            String meant = name.length() > LONGEST_SHOWN ? "" : "，疑为“" + TextForms.fold(name) + "”";
            cell.report(RULE, "含有部首或兼容字符" + meant + "（未改动，匹配时按通用字）");
        }
        TextCleaner.reportUnreadable(name, "F05", cell);
    }

    /** An enumeration mark with a Han character or a closing bracket before and a Han character after it, outside brackets. */
    private static boolean hasSeveral(String name) {
        int depth = 0;
        for (int i = 0; i + 1 < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth <= 0 && i > 0 && isSeparator(c)) {
                char before = name.charAt(i - 1);
                if ((TextForms.isHan(before) || before == ')') && TextForms.isHan(name.charAt(i + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSeparator(char c) {
        return c == '、' || c == '；' || c == ';' || c == '，' || c == ',' || c == '/' || c == '／' || c == '|'
                || c == '\\';
    }

    /** A line break between two texts of which each may be a name; the wrapped line of one name is taken for two as well. */
    private static boolean hasInnerBreak(String raw) {
        return TextForms.tidy(raw).indexOf('\n') >= 0;
    }

    private static boolean hasLookAlike(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Radicals.isLookAlike(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
