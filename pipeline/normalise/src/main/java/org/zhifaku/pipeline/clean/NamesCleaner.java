package org.zhifaku.pipeline.clean;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several names or numbers in one cell, in their order, each once. They are separated by ； ; 、 ， , | or line breaks; where none of
 * these stands, by blanks, if every piece looks like the whole name of a person or a number (张 三 is one name, 张三 李四 are two).
 */
final class NamesCleaner implements Cleaner {
    private static final Pattern SEPARATOR = Pattern.compile("[；;、，,|｜\\r\\n]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");

    private static final Pattern WHOLE = Pattern.compile("\\p{IsHan}{2,4}|[0-9A-Za-z-]{4,}");

    private final Cleaner name = new NameCleaner();

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        Set<String> names = new LinkedHashSet<>();
        for (String piece : pieces(raw.strip())) {
            if (name.clean(piece, cell) instanceof String clean) {
                names.add(clean);
            }
        }
        return names.isEmpty() ? null : List.copyOf(names);
    }

    private static String[] pieces(String raw) {
        String[] pieces = SEPARATOR.split(raw);
        if (pieces.length > 1) {
            return pieces;
        }
        String[] words = BLANKS.split(raw);
        for (String word : words) {
            if (!WHOLE.matcher(word).matches()) {
                return pieces;
            }
        }
        return words;
    }
}
