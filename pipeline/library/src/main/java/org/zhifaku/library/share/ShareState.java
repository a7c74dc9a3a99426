package org.zhifaku.library.share;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One consumer and what it has.
 *
 * @param consumer its key in {@code rules/shares.yaml}
 * @param nameZh who it is; the key where no file declares it
 * @param status how the share stands
 * @param until its last day; null where it has none
 * @param records the record types, granted or (where not granted) declared
 * @param role the database role that may read the views
 * @param last the last grant or revocation; null where there was none
 * @param reads how often its views were read in the last 30 days, as far as logged
 */
public record ShareState(
        String consumer,
        String nameZh,
        ShareStatus status,
        @Nullable LocalDate until,
        List<String> records,
        String role,
        @Nullable Last last,
        long reads) {

    /** Copies the list. */
    public ShareState {
        records = List.copyOf(records);
    }

    /**
     * A grant or revocation.
     *
     * @param by who did it
     * @param reason why
     * @param at when
     */
    public record Last(String by, String reason, Instant at) {}
}
