package org.zhifaku.pipeline.sharing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer is given.
 *
 * @param consumer its key: lower-case letters, digits and underscores
 * @param nameZh who it is
 * @param purpose what it is used for
 * @param basis what the consumer's application rests on; null: only what is shared unconditionally
 * @param until the last day; null: without end (a return to a city, which no file declares)
 * @param extent which part of the library
 * @param records what of it
 */
public record Share(
        String consumer,
        String nameZh,
        String purpose,
        @Nullable String basis,
        @Nullable LocalDate until,
        Extent extent,
        List<SharedRecord> records) {

    /**
     * The territory and the organs; a row must be of both where both are given.
     *
     * @param divisions prefixes of division codes; empty: anywhere
     * @param organs unified social credit codes; empty: any
     */
    public record Extent(List<String> divisions, List<String> organs) {
        /** Copies the lists. */
        public Extent {
            divisions = List.copyOf(divisions);
            organs = List.copyOf(organs);
        }
    }

    /** Copies the list. */
    public Share {
        records = List.copyOf(records);
    }
}
