package org.zhifaku.library.integrate;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PartReader;

/**
 * The identities of a part's rows, by ordinal (from 0, in the order of the part), in arrays: 41 bytes a row instead of the row itself.
 * Filled by one thread, then handed to another. Not thread-safe.
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

    private long[] recordHigh = new long[4096];
    private long[] recordLow = new long[4096];
    private long[] rawHigh = new long[4096];
    private long[] rawLow = new long[4096];
    private long[] sequences = new long[4096];
    private byte[] flags = new byte[4096];
    private int size;
    private boolean repeats;

    private PartKeys() {}

    /** Reads a part and identifies its rows. */
    static PartKeys read(LandedPull pull, int part, DatasetMapping mapping) throws IOException {
        PartKeys keys = new PartKeys();
        try (PartReader reader = pull.openPart(part)) {
            BoundMapping bound = mapping.bind(reader.header().columns());
            while (reader.hasNext()) {
                LandingRow row = reader.next();
                keys.add(bound.identify(row), row.sequence());
            }
        }
        keys.markRepeated();
        return keys;
    }

    /** The identities of rows given one by one. */
    static PartKeys of(List<RowIdentity> identities) {
        PartKeys keys = new PartKeys();
        for (RowIdentity identity : identities) {
            keys.add(identity, keys.size + 1L);
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

    /** Open addressing over ordinals; record ids are hashes, so their bits spread by themselves. */
    private void markRepeated() {
        int slots = Integer.highestOneBit(Math.max(size, 1)) * 4;
        int[] table = new int[slots];
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (has(ordinal, KEYLESS)) {
                continue;
            }
            int slot = (int) recordLow[ordinal] & slots - 1;
            while (table[slot] != 0 && !sameRecord(table[slot] - 1, ordinal)) {
                slot = slot + 1 & slots - 1;
            }
            if (table[slot] == 0) {
                table[slot] = ordinal + 1;
            } else {
                mark(table[slot] - 1, REPEATED);
                mark(ordinal, REPEATED);
                repeats = true;
            }
        }
    }

    private boolean sameRecord(int one, int other) {
        return recordHigh[one] == recordHigh[other] && recordLow[one] == recordLow[other];
    }

    int size() {
        return size;
    }

    /** Whether any row is repeated. */
    boolean hasRepeats() {
        return repeats;
    }

    boolean has(int ordinal, byte flag) {
        return (flags[ordinal] & flag) != 0;
    }

    void mark(int ordinal, byte flag) {
        flags[ordinal] |= flag;
    }

    /** Whether nothing is to be done for the row: repeated rows are always looked at again, for the last accepted one counts. */
    boolean isSkipped(int ordinal) {
        return has(ordinal, UNCHANGED) && !has(ordinal, REPEATED);
    }

    /** Rows for which nothing is to be done. */
    int skipped() {
        int count = 0;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (isSkipped(ordinal)) {
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
