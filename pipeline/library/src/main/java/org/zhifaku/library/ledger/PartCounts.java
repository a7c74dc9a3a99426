package org.zhifaku.library.ledger;

/**
 * What became of the rows of a part, or of several.
 *
 * @param read rows read
 * @param accepted rows that changed the library
 * @param unchanged rows that say what the library holds already, or an older version of it
 * @param rejected rows in quarantine
 * @param duplicate accepted rows of a record of which a later row of the same part was accepted too
 */
public record PartCounts(long read, long accepted, long unchanged, long rejected, long duplicate) {

    /** Nothing read. */
    public static final PartCounts NONE = new PartCounts(0, 0, 0, 0, 0);

    public PartCounts {
        if (read != accepted + unchanged + rejected + duplicate) {
            throw new IllegalArgumentException(
                    "A row was lost: read %d, but accepted %d + unchanged %d + rejected %d + duplicate %d. This is a defect of the program."
                            .formatted(read, accepted, unchanged, rejected, duplicate));
        }
    }

    /** Both together. */
    public PartCounts plus(PartCounts other) {
        return new PartCounts(
                read + other.read,
                accepted + other.accepted,
                unchanged + other.unchanged,
                rejected + other.rejected,
                duplicate + other.duplicate);
    }
}
