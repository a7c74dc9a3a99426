package org.zhifaku.pipeline.quality;

import org.jspecify.annotations.Nullable;

/**
 * One thing found wrong or doubtful with a row.
 *
 * @param rule id of the rule, or the code of a damaged row
 * @param field name of the element, or null where it concerns the row
 * @param raw the cell as the source wrote it, at most 120 characters, personal identifiers masked; null where there is none
 * @param message what is wrong, in Chinese, without personal identifiers
 */
public record Finding(
        String rule, @Nullable String field, @Nullable String raw, String message) {}
