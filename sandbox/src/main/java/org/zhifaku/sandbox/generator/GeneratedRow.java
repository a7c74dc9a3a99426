package org.zhifaku.sandbox.generator;

import org.jspecify.annotations.Nullable;

/**
 * One row and the truth about it.
 *
 * @param values one per column of the layout, never null; fewer or more where the dirt says so. Not copied: the row is handed
 *     over to whoever asked for it
 * @param dirt the fault that was planted, null for a sound row
 */
public record GeneratedRow(String[] values, @Nullable DirtKind dirt) {
    /** How often the row stands in its file. */
    public int copies() {
        return dirt == DirtKind.EXACT_DUPLICATE ? 2 : 1;
    }
}
