package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Turns one raw cell into its canonical value.
 *
 * <p>Implementations are immutable and shared by threads; they never throw for bad data and never look at the clock.
 */
@FunctionalInterface
public interface Cleaner {
    /**
     * Cleans one cell that is neither null nor one of the field's null words.
     *
     * @param raw the cell as the source wrote it
     * @param cell takes notes of what is doubtful and the values that stand beside the main one; the caller resets it
     * @return the canonical value, of the Java type of the element's kind, or null where nothing usable is left
     */
    @Nullable
    Object clean(String raw, Cell cell);
}
