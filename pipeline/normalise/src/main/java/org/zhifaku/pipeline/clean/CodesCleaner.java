package org.zhifaku.pipeline.clean;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Several codes in one cell, ascending and without repetition. Known names are matched first, the longest first, so that a name
 * which holds a separator itself (没收违法所得、没收非法财物) stays one; the rest is split at {@code ; ； 、 , ， / |} and line breaks.
 */
final class CodesCleaner implements Cleaner {
    private static final String SEPARATORS = ";、,/|\n，；+";

    private final CodeSet set;
    private final Map<String, String> index;
    private final List<Map.Entry<String, String>> prefixes;
    private final int longest;

    CodesCleaner(CodeSet set) {
        this.set = set;
        index = set.index();
        prefixes = set.prefixes();
        longest = index.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = CodeSet.form(raw.indexOf('\n') < 0 ? raw : raw.replace('\n', ';'));
        TreeSet<String> codes = new TreeSet<>();
        int at = 0;
        while (at < text.length()) {
            if (isSeparator(text.charAt(at))) {
                at++;
                continue;
            }
            int end = known(text, at);
            String code = end < 0 ? null : index.get(text.substring(at, end));
            if (code == null) {
                end = segmentEnd(text, at);
                code = begun(text.substring(at, end), cell);
            }
            if (!code.isEmpty()) {
                codes.add(code);
            }
            at = end;
        }
        return codes.isEmpty() ? null : List.copyOf(codes);
    }

    /** Where the longest known name that begins here and is followed by a separator or the end stops; -1 for none. */
    private int known(String text, int from) {
        for (int end = Math.min(text.length(), from + longest); end > from; end--) {
            boolean whole = end == text.length() || isSeparator(text.charAt(end));
            if (whole && index.containsKey(text.substring(from, end))) {
                return end;
            }
        }
        return -1;
    }

    private String begun(String segment, Cell cell) {
        for (Map.Entry<String, String> prefix : prefixes) {
            if (segment.startsWith(prefix.getKey())) {
                return prefix.getValue();
            }
        }
        cell.report("V01", "“" + cut(segment) + "”不在代码表“" + set.name() + "”中");
        return set.unmapped();
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
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
