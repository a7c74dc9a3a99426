package org.zhifaku.library.integrate;

import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Which part is integrated, for what and how.
 *
 * @param run the run
 * @param pull the pull the part is of
 * @param part index of the part, from 0
 * @param type what its rows become
 * @param mappingVersion version of the mapping in force
 */
record PartPlace(RunContext run, PullKey pull, int part, RecordType type, String mappingVersion) {

    /** Where the row with this line stands. */
    RowOrigin at(long sequence) {
        return new RowOrigin(pull.businessDate(), pull.pullId(), part, sequence);
    }

    /** SQL literals of the version that all rows of the part share: business date, pull, part. */
    String versionLiterals() {
        return "date '%s', %d::bigint, %d".formatted(pull.businessDate(), pull.pullId(), part);
    }

    /** Whether resolve waits for its rows. */
    boolean isResolved() {
        return type.reaches(Layer.TOPIC);
    }

    /** Whether publish settles its rows; those of other record types are settled when they are stored. */
    boolean isPublished() {
        return type.reaches(Layer.INDEX);
    }

    /** SQL literal. */
    String quotedMappingVersion() {
        return quoted(mappingVersion);
    }

    /** SQL literal of a text. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
