package org.zhifaku.pipeline.normalise;

import java.util.List;

/**
 * How a file's columns differ from the mapping.
 *
 * @param unmapped columns of the file that no field names and 'ignore' does not list
 * @param vanished fields' columns, by their first name, of which the file has none
 */
public record Drift(List<String> unmapped, List<String> vanished) {
    /** Copies the lists. */
    public Drift {
        unmapped = List.copyOf(unmapped);
        vanished = List.copyOf(vanished);
    }

    /** True where nothing differs. */
    public boolean isNone() {
        return unmapped.isEmpty() && vanished.isEmpty();
    }
}
