package org.zhifaku.pipeline.publication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a decision needs besides the record.
 *
 * @param actId stable id of the act; becomes {@code act_id} of the document
 * @param today the business date of the run
 * @param withdrawn true where the source has withdrawn the record
 */
public record PublicationContext(UUID actId, LocalDate today, boolean withdrawn) {
    /** A record that stands. */
    public static PublicationContext of(UUID actId, LocalDate today) {
        return new PublicationContext(actId, today, false);
    }
}
