package org.zhifaku.console.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text, marked or not. Pages write each piece escaped, so nothing in the data can become markup.
 *
 * @param text never empty
 * @param marked whether it matched the search
 */
public record Highlight(String text, boolean marked) {

    /** Stands before what matched: a private-use character, which no published text holds. */
    public static final String OPEN = "\uE000";

    /** Stands after what matched. */
    public static final String CLOSE = "\uE001";

    /** Splits a text at its marks. A mark without its partner marks nothing beyond the text's end. */
    static List<Highlight> split(String text) {
        List<Highlight> pieces = new ArrayList<>();
        var marked = false;
        var start = 0;
        for (var at = 0; at <= text.length(); at++) {
            var end = at == text.length();
            var mark = !end && (text.startsWith(OPEN, at) || text.startsWith(CLOSE, at));
            if (!end && !mark) {
                continue;
            }
            if (at > start) {
                pieces.add(new Highlight(text.substring(start, at), marked));
            }
            if (mark) {
                marked = text.startsWith(OPEN, at);
                start = at + 1;
            }
        }
        return pieces;
    }
}
