package org.zhifaku.pipeline.normalise;

import java.util.List;

/**
 * How a file's columns differ from the mapping.
 *
 * @param unmapped columns of the file that no field names and 'ignore' does not list
 * @param vanished fields' columns, by their first name, of which the file has none
 * @param aliases columns read under another name than their own, or not read because it could be two, in Chinese; no drift
 */
public record Drift(List<String> unmapped, List<String> vanished, List<String> aliases) {
    /** Copies the lists. */
    public Drift {
        unmapped = List.copyOf(unmapped);
        vanished = List.copyOf(vanished);
        aliases = List.copyOf(aliases);
    }

    /** True where nothing differs. */
    public boolean isNone() {
        return unmapped.isEmpty() && vanished.isEmpty();
    }
}
