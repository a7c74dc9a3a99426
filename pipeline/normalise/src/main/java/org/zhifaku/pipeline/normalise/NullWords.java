package org.zhifaku.pipeline.normalise;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.clean.TextForms;

/** Words that say 'nothing here', compared folded (no blanks, no full width) and in upper case. Immutable. */
public final class NullWords {
    private static final int LONGEST = 40;

    private final Set<String> words;
    private final BitSet first = new BitSet();
    private final BitSet last = new BitSet();

    /** Words of a field, in any width and case. */
    public NullWords(Set<String> words) {
        this.words = words.stream().map(NullWords::form).collect(Collectors.toUnmodifiableSet());
        for (String word : this.words) {
            if (!word.isEmpty()) {
                first.set(word.charAt(0));
                last.set(word.charAt(word.length() - 1));
            }
        }
    }

    /** Whether a cell counts as empty. The first and the last character that can be seen tell it of nearly all cells. */
    boolean contains(String cell) {
        int start = 0;
        int end = cell.length();
        if (end > LONGEST) {
            return false;
        }
        while (start < end && TextForms.isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && TextForms.isBlank(cell.charAt(end - 1))) {
            end--;
        }
        boolean possible =
                start == end || first.get(upper(cell.charAt(start))) && last.get(upper(cell.charAt(end - 1)));
        return possible && words.contains(form(cell));
    }

    private static String form(String word) {
        return TextForms.upper(TextForms.fold(word));
    }

    private static char upper(char c) {
        char narrow = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 32) : narrow;
    }
}
