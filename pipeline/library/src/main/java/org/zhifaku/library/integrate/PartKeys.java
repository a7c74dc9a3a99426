package org.zhifaku.library.integrate;

import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PartReader;

/**
 * The identities of a part's rows, by ordinal (from 0, in the order of the part), in arrays: some 50 bytes a row instead of the row itself.
 * Filled by one thread, then handed to another; only the ids may be read by the thread of the next part meanwhile.
 */
final class PartKeys {

    /** The row has no key, so nothing in the warehouse can be it. */
    static final byte KEYLESS = 1;
    /** Another row of the part has the same key. */
    static final byte REPEATED = 2;
    /** The warehouse holds the record. */
    static final byte KNOWN = 4;
    /** The warehouse holds this very row, or a newer version. */
    static final byte UNCHANGED = 8;
    /** A later row of the part has the same key and is {@link #UNCHANGED}: whatever this row says changes nothing. */
    static final byte OVERTAKEN = 16;
    /** As {@link #OVERTAKEN}, and the later row says exactly the same. */
    static final byte COPY = 32;
    /** The part before, which is not committed yet, has a row of the record too. */
    static final byte PENDING = 64;

    private long[] recordHigh = new long[4096];
    private long[] recordLow = new long[4096];
    private long[] rawHigh = new long[4096];
    private long[] rawLow = new long[4096];
    private long[] sequences = new long[4096];
    private byte[] flags = new byte[4096];
    private int size;
    private int[] places = {};
    private boolean repeats;
    private boolean pending;

    private PartKeys() {}

    /** Reads a part and identifies its rows, corrected where somebody corrected them. */
    static PartKeys read(LandedPull pull, int part, DatasetMapping mapping, Corrections corrections)
            throws IOException {
        PartKeys keys = new PartKeys();
        try (PartReader reader = pull.openPart(part)) {
            BoundMapping bound = mapping.bind(reader.header().columns());
            while (reader.hasNext()) {
                LandingRow row = reader.next();
                keys.add(corrections.identify(bound, row), row.sequence());
            }
        }
        keys.markRepeated();
        return keys;
    }

    private void add(RowIdentity identity, long sequence) {
        if (size == flags.length) {
            grow();
        }
        UUID record = identity.recordId();
        if (record == null) {
            flags[size] = KEYLESS;
        } else {
            recordHigh[size] = record.getMostSignificantBits();
            recordLow[size] = record.getLeastSignificantBits();
        }
        rawHigh[size] = identity.rawHash().getMostSignificantBits();
        rawLow[size] = identity.rawHash().getLeastSignificantBits();
        sequences[size] = sequence;
        size++;
    }

    private void grow() {
        int room = size * 2;
        recordHigh = Arrays.copyOf(recordHigh, room);
        recordLow = Arrays.copyOf(recordLow, room);
        rawHigh = Arrays.copyOf(rawHigh, room);
        rawLow = Arrays.copyOf(rawLow, room);
        sequences = Arrays.copyOf(sequences, room);
        flags = Arrays.copyOf(flags, room);
    }

    private void markRepeated() {
        int[] table = new int[slots()];
        places = table;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (has(ordinal, KEYLESS)) {
                continue;
            }
            int slot = slot(table, recordHigh[ordinal], recordLow[ordinal]);
            if (table[slot] == 0) {
                table[slot] = ordinal + 1;
            } else {
                mark(table[slot] - 1, REPEATED);
                mark(ordinal, REPEATED);
                repeats = true;
            }
        }
    }

    private int slots() {
        return Integer.highestOneBit(Math.max(size, 1)) * 4;
    }

    /** Where the record stands, or is to stand, in a table of ordinals + 1. Ids are hashes, so their bits spread by themselves. */
    private int slot(int[] table, long high, long low) {
        int slot = (int) low & table.length - 1;
        while (table[slot] != 0 && !(recordHigh[table[slot] - 1] == high && recordLow[table[slot] - 1] == low)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean holds(long high, long low) {
        return places[slot(places, high, low)] != 0;
    }

    /** Marks the rows whose records the part before has too, which is still on its way. */
    void markPending(PartKeys before) {
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (!has(ordinal, KEYLESS) && before.holds(recordHigh[ordinal], recordLow[ordinal])) {
                mark(ordinal, PENDING);
                pending = true;
            }
        }
    }

    /** Whether any row is {@link #PENDING}. */
    boolean hasPending() {
        return pending;
    }

    /** The place after the last row of which this is true; 0 where there is none. */
    int end(IntPredicate wanted) {
        int end = size;
        while (end > 0 && !wanted.test(end - 1)) {
            end--;
        }
        return end;
    }

    int size() {
        return size;
    }

    boolean has(int ordinal, byte flag) {
        return (flags[ordinal] & flag) != 0;
    }

    void mark(int ordinal, byte flag) {
        flags[ordinal] |= flag;
    }

    /**
     * Decides, once known and unchanged rows are marked, what becomes of repeated rows. Where the last row of a key is unchanged, the
     * others are overtaken by it; where it is not, all of them are to be looked at, for the last accepted one counts.
     */
    void settleRepeated() {
        if (!repeats) {
            return;
        }
        int[] table = new int[slots()];
        for (int ordinal = size - 1; ordinal >= 0; ordinal--) {
            if (!has(ordinal, REPEATED)) {
                continue;
            }
            int slot = slot(table, recordHigh[ordinal], recordLow[ordinal]);
            if (table[slot] == 0) {
                table[slot] = ordinal + 1;
                continue;
            }
            int last = table[slot] - 1;
            if (has(last, UNCHANGED)) {
                mark(ordinal, OVERTAKEN);
                if (rawHigh[last] == rawHigh[ordinal] && rawLow[last] == rawLow[ordinal]) {
                    mark(ordinal, COPY);
                }
            } else {
                flags[ordinal] &= ~UNCHANGED;
            }
        }
    }

    /** Whether nothing is to be done for the row. */
    boolean isSkipped(int ordinal) {
        return has(ordinal, COPY) || has(ordinal, UNCHANGED) && !has(ordinal, OVERTAKEN);
    }

    /** Rows for which nothing is to be done, copies of later rows left out. */
    int unchanged() {
        int count = 0;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (isSkipped(ordinal) && !has(ordinal, COPY)) {
                count++;
            }
        }
        return count;
    }

    /** Rows for which nothing is to be done because a later row says exactly the same. */
    int copies() {
        int count = 0;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (has(ordinal, COPY)) {
                count++;
            }
        }
        return count;
    }

    /** The identity of the row at this ordinal. */
    RowIdentity identity(int ordinal) {
        UUID record = has(ordinal, KEYLESS) ? null : new UUID(recordHigh[ordinal], recordLow[ordinal]);
        return new RowIdentity(record, new UUID(rawHigh[ordinal], rawLow[ordinal]));
    }

    long recordHigh(int ordinal) {
        return recordHigh[ordinal];
    }

    long recordLow(int ordinal) {
        return recordLow[ordinal];
    }

    long rawHigh(int ordinal) {
        return rawHigh[ordinal];
    }

    long rawLow(int ordinal) {
        return rawLow[ordinal];
    }

    long sequence(int ordinal) {
        return sequences[ordinal];
    }
}
