package org.zhifaku.pipeline.clean;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One code of a set, from its code, name or an alias. What nobody knows becomes the set's 'unmapped' code with V01, never nothing. */
final class CodeCleaner implements Cleaner {
    private final CodeSet set;
    private final Map<String, String> index;
    private final List<Map.Entry<String, String>> prefixes;

    CodeCleaner(CodeSet set) {
        this.set = set;
        index = set.index();
        prefixes = set.prefixes();
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = CodeSet.form(raw);
        if (text.isEmpty()) {
            return null;
        }
        String code = index.get(text);
        if (code != null) {
            return code.isEmpty() ? null : code;
        }
        for (Map.Entry<String, String> prefix : prefixes) {
            if (text.startsWith(prefix.getKey())) {
                return prefix.getValue();
            }
        }
        cell.report("V01", "不在代码表“" + set.name() + "”中");
        return set.unmapped();
    }
}
