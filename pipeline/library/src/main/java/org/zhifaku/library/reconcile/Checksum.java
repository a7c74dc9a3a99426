package org.zhifaku.library.reconcile;

/**
 * What a stage holds: a number of rows and the two sums of {@code docs/hashes.md} over a hash of each.
 *
 * @param rows how many
 * @param high sum of the hashes' first three bytes
 * @param low sum of their bytes four to six
 */
public record Checksum(long rows, long high, long low) {

    /** Nothing. */
    public static final Checksum NONE = new Checksum(0, 0, 0);

    /** Both sums as one text. */
    public String sums() {
        return high + ":" + low;
    }
}
