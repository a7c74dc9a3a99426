package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Yes and no in the words of sources. A number other than 0 and 1 is neither: sources number yes and no in their own ways (1 and 2, or 0
 * for yes), which the mapping says with a code set.
 */
final class BoolCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = CodeSet.form(raw);
        return switch (text) {
            case "" -> null;
            case "是", "有", "Y", "YES", "TRUE", "T", "1", "1.0", "已", "对", "對", "√", "✓", "✔", "☑" -> Boolean.TRUE;
            case "否", "无", "無", "没有", "不是", "N", "NO", "FALSE", "F", "0", "0.0", "未", "错", "錯", "×", "✗", "✘", "☒" ->
                Boolean.FALSE;
            default -> {
                cell.report("V01", "不能识别为“是”或“否”");
                yield null;
            }
        };
    }
}
