package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** One code of a set, from its code, name or an alias. What nobody knows becomes the set's 'unmapped' code with V01, never nothing. */
final class CodeCleaner implements Cleaner {
    private final CodeIndex index;

    CodeCleaner(CodeSet set, boolean dated) {
        index = new CodeIndex(set, dated);
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = CodeSet.form(raw);
        if (text.isEmpty()) {
            return null;
        }
        String code = index.read(text, cell);
        return code.isEmpty() ? null : code;
    }
}
