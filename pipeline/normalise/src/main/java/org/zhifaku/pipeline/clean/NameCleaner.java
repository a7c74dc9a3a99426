package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Names of organisations and persons: full-width letters, digits and brackets become ASCII, the several middle dots become ·,
 * blanks beside a Han character vanish, other runs of blanks become one space. Nothing else changes: a name is never repaired.
 */
final class NameCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String name = isPlain(raw) ? raw : normal(raw);
        if (name.indexOf('\uFFFD') >= 0) {
            cell.report("F05", "含有无法识别的字符（乱码）");
        }
        return name.isEmpty() ? null : name;
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean plain = (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
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
                gap = true;
                continue;
            }
            char plain = plain(c);
            if (gap && !name.isEmpty() && isLatin(name.charAt(name.length() - 1)) && isLatin(plain)) {
                name.append(' ');
            }
            gap = false;
            name.append(plain);
        }
        return name.toString();
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
            case '•', '・', '･', '‧', '∙', '⋅', '᛫' -> '·';
            default -> c;
        };
    }
}
