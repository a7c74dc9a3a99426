package org.zhifaku.library.publish;

import java.util.BitSet;
import java.util.UUID;

/**
 * Which acts the index may hold, so that an act that must not be shown is taken out of it only where it can be in it: a new build is
 * not told of hundreds of thousands of documents that it never had. May say yes where the truth is no; never the other way. Used by
 * one thread at a time.
 */
final class HeldActs {

    /** An act's place is the first bits of its id, which is a hash: 8 MB, and a yes by mistake once in 200 at 300,000 acts. */
    private static final int BITS = 26;

    private final boolean all;
    private final BitSet sent = new BitSet();

    private HeldActs(boolean all) {
        this.all = all;
    }

    /** For an index about which nothing is known. */
    static HeldActs any() {
        return new HeldActs(true);
    }

    /** For an index that is empty yet; every act that is sent to it from now on has to be {@link #add added}. */
    static HeldActs none() {
        return new HeldActs(false);
    }

    /** This act is sent to the index. */
    void add(UUID act) {
        if (!all) {
            sent.set(place(act));
        }
    }

    /** False where the index certainly does not hold this act. */
    boolean mayHold(UUID act) {
        return all || sent.get(place(act));
    }

    private static int place(UUID act) {
        return (int) (act.getMostSignificantBits() >>> (Long.SIZE - BITS));
    }
}
