package org.zhifaku.connectors.topic;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a topic holds at a moment.
 *
 * @param id tells it from another topic of the same name; empty where the brokers give no ids
 * @param partitions what each holds
 */
record TopicState(String id, SortedMap<Integer, Stretch> partitions) {
    TopicState {
        partitions = Collections.unmodifiableSortedMap(new TreeMap<>(partitions));
    }

    /**
     * Offsets of a partition.
     *
     * @param from the first that is still there
     * @param to the one after the last whose transaction, if any, has ended
     */
    record Stretch(long from, long to) {}

    /** Where a pull of all of it ends. */
    TopicPosition end() {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        partitions.forEach((partition, stretch) -> offsets.put(partition, stretch.to()));
        return new TopicPosition(id, offsets);
    }
}
