package org.zhifaku.pipeline.clean;

/**
 * Line breaks as spreadsheets write them into XML: {@code _x000D_}, {@code _x000A_} (ECMA-376, ST_Xstring). Readers that do not know
 * the form leave it in the text.
 */
final class SpreadsheetEscapes {
    private static final int LENGTH = 7;

    private SpreadsheetEscapes() {}

    /** The text with escaped line breaks as line feeds, one for a pair. */
    static String lineBreaks(String text) {
        int at = find(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int copied = 0;
        while (at >= 0) {
            plain.append(text, copied, at);
            copied = at + LENGTH;
            boolean pair = isReturn(text, at)
                    && (text.startsWith("\n", copied) || find(text, copied) == copied && !isReturn(text, copied));
            if (!pair) {
                plain.append('\n');
            }
            at = find(text, copied);
        }
        return plain.append(text, copied, text.length()).toString();
    }

    private static int find(String text, int from) {
        for (int at = text.indexOf("_x000", from); at >= 0; at = text.indexOf("_x000", at + 1)) {
            if (at + LENGTH <= text.length()
                    && text.charAt(at + 6) == '_'
                    && "DdAa".indexOf(text.charAt(at + 5)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isReturn(String text, int at) {
        return text.charAt(at + 5) == 'D' || text.charAt(at + 5) == 'd';
    }
}
