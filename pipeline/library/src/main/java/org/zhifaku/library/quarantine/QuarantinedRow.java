package org.zhifaku.library.quarantine;

import java.util.List;
import java.util.UUID;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PullKey;

/**
 * An open row with its raw content, as it landed.
 *
 * @param place where it landed
 * @param rawHash its hash, of what landed
 * @param columns the columns of its part
 * @param row its cells; may hold personal identifiers
 * @param judged how it was judged last
 */
public record QuarantinedRow(
        long quarantineId, Place place, UUID rawHash, List<String> columns, LandingRow row, Judged judged) {

    /**
     * A part of a pull.
     *
     * @param part index of the part, from 0
     * @param original name of the original file
     */
    public record Place(PullKey pull, int part, String original) {}

    /**
     * A judgement.
     *
     * @param mappingVersion version of the mapping
     * @param correctedTo the latest correction that was applied, 0 for none
     * @param causes ids of the causes of its violations; empty where they were not asked for
     */
    public record Judged(String mappingVersion, long correctedTo, List<String> causes) {
        public Judged {
            causes = List.copyOf(causes);
        }
    }
}
