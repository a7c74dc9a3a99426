package org.zhifaku.pipeline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Several codes in one cell, ascending and without repetition. Known names are matched first, the longest first, so that a name
 * which holds a separator itself (没收违法所得、没收非法财物) stays one; the rest is split at {@code ; ； 、 , ， / | +}, line breaks,
 * brackets and quotes of a list, and blanks between codes. Names without a separator (罚款并没收违法所得, 1.警告2.罚款) are told
 * apart where they and plain conjunctions make up the whole text; a text with any other word in it (不予罚款) is none of them.
 */
final class CodesCleaner implements Cleaner {
    private static final String SEPARATORS = ";、,/|\n，；+[]\"'“”";
    private static final int LONGEST_SENTENCE = 120;

    /** What a cell with thousands of unknown parts says after so many is told by its raw text. */
    private static final int MOST_NOTES = 10;

    private static final String ORDINAL_ENDS = ".、)";
    private static final List<String> CONJUNCTIONS = List.of("并处以", "并处", "以及", "同时", "并", "和", "及", "与");

    private final CodeIndex index;
    private final Set<String> nullWords;

    CodesCleaner(CodeSet set, boolean dated, Set<String> nullWords) {
        index = new CodeIndex(set, dated);
        this.nullWords = nullWords;
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = CodeSet.form(separated(raw));
        TreeSet<String> codes = new TreeSet<>();
        int at = 0;
        while (at < text.length()) {
            if (isSeparator(text.charAt(at))) {
                at++;
                continue;
            }
            int start = afterOrdinal(text, at);
            if (start > at) {
                at = start;
                continue;
            }
            int end = known(text, at);
            if (end < 0) {
                end = segmentEnd(text, at);
                segment(text.substring(at, end), codes, cell);
            } else {
                add(index.known(text.substring(at, end)), codes, cell);
            }
            at = end;
        }
        return codes.isEmpty() ? null : List.copyOf(codes);
    }

    /** Line breaks, and blanks between two codes, become separators; other blanks mean nothing. */
    private static String separated(String raw) {
        StringBuilder text = null;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean parts =
                    c == '\n' || c == '\r' || (TextForms.isBlank(c) && isCode(raw, i - 1) && isCode(raw, i + 1));
            if (parts) {
                text = text == null ? new StringBuilder(raw) : text;
                text.setCharAt(i, ';');
            }
        }
        return text == null ? raw : text.toString();
    }

    private static boolean isCode(String text, int at) {
        return at >= 0 && at < text.length() && CodeIndex.isLetterOrDigit(text.charAt(at));
    }

    /** Where the longest known name that begins here and is followed by a separator or the end stops; -1 for none. */
    private int known(String text, int from) {
        for (int end = Math.min(text.length(), from + index.longest()); end > from; end--) {
            boolean whole = end == text.length() || isSeparator(text.charAt(end));
            if (whole && index.known(text.substring(from, end)) != null) {
                return end;
            }
        }
        return -1;
    }

    private void segment(String segment, TreeSet<String> codes, Cell cell) {
        if (nullWords.contains(segment)) {
            return;
        }
        List<String> parts = new ArrayList<>(2);
        if (segment.length() <= LONGEST_SENTENCE && decompose(segment, 0, parts)) {
            parts.forEach(code -> add(code, codes, cell));
            return;
        }
        if (cell.notes().size() >= MOST_NOTES) {
            codes.add(index.unmapped());
            return;
        }
        String code = index.read(segment, cell);
        if (!code.isEmpty()) {
            codes.add(code);
        }
    }

    private void add(@Nullable String code, TreeSet<String> codes, Cell cell) {
        if (code != null && !code.isEmpty()) {
            codes.add(index.told(code, cell));
        }
    }

    /** Whether the text from here on is names, each perhaps after a conjunction or an ordinal, and nothing else. */
    private boolean decompose(String text, int from, List<String> parts) {
        int at = afterOrdinal(text, from == 0 ? 0 : afterConjunction(text, from));
        for (int end = Math.min(text.length(), at + index.longest()); end > at + 1; end--) {
            String code = text.charAt(at) < 0x7F ? null : index.known(text.substring(at, end));
            if (code != null) {
                parts.add(code);
                if (end == text.length() || decompose(text, end, parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }

    private static int afterConjunction(String text, int from) {
        for (String word : CONJUNCTIONS) {
            if (text.startsWith(word, from)) {
                return from + word.length();
            }
        }
        return from;
    }

    private int afterOrdinal(String text, int from) {
        int start = from < text.length() && text.charAt(from) == '(' ? from + 1 : from;
        int end = start;
        while (end < text.length() && end < start + 2 && TextForms.isDigits(text, end, end + 1)) {
            end++;
        }
        boolean ordinal = end > start
                && end + 1 < text.length()
                && ORDINAL_ENDS.indexOf(text.charAt(end)) >= 0
                && text.charAt(end + 1) > 0x7F
                && index.known(text.substring(start, end)) == null;
        return ordinal ? end + 1 : from;
    }

    private static int segmentEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isSeparator(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }
}
