package org.zhifaku.pipeline.publication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a decision needs besides the record.
 *
 * @param actId stable id of the act; becomes {@code act_id} of the document
 * @param today the business date of the run
 * @param withdrawn true where the source has withdrawn the record
 * @param minor true where the party is known to be a minor although the record holds no identity number (a record read back from the
 *     warehouse holds none; {@link Minors} tells it when the record is written)
 */
public record PublicationContext(UUID actId, LocalDate today, boolean withdrawn, boolean minor) {
    /** A record that stands, whose identity number is in the record. */
    public static PublicationContext of(UUID actId, LocalDate today) {
        return new PublicationContext(actId, today, false, false);
    }
}
