package org.zhifaku.pipeline.quality;

import org.jspecify.annotations.Nullable;

/**
 * One thing found wrong or doubtful with a row.
 *
 * @param rule id of the rule, or the code of a damaged row
 * @param field name of the element, or null where it concerns the row
 * @param raw the cell as the source wrote it, at most 120 characters, personal identifiers masked; null where there is none
 * @param message what is wrong, in Chinese, without personal identifiers
 * @param english the same in English; what a cleaner says in particular is in {@code message} only
 */
public record Finding(
        String rule, @Nullable String field, @Nullable String raw, String message, String english) {
    /** A finding that no rule speaks of and that has no English text. */
    public Finding(String rule, @Nullable String field, @Nullable String raw, String message) {
        this(rule, field, raw, message, "");
    }
}
