package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/** Yes and no in the words of sources. */
final class BoolCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String text = CodeSet.form(raw);
        return switch (text) {
            case "" -> null;
            case "是", "有", "Y", "YES", "TRUE", "T", "1", "已", "√", "对" -> Boolean.TRUE;
            case "否", "N", "NO", "FALSE", "F", "0", "未", "×", "错" -> Boolean.FALSE;
            default -> {
                cell.report("V01", "不能识别为“是”或“否”");
                yield null;
            }
        };
    }
}
