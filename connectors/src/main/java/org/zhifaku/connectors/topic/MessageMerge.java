package org.zhifaku.connectors.topic;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the messages of several partitions into one order: always the partition whose next message is the oldest, then the one with the
 * lower number; within a partition by offset. So the order depends on the messages alone, not on how they came. Not thread-safe.
 */
final class MessageMerge {
    /** Partitions that have messages waiting are asked for more only while all that waits is less. */
    private static final long MOST_WAITING_BYTES = 32L << 20;

    private static final int FEW_WAITING = 200;
    private static final Comparator<Message> OLDEST =
            Comparator.comparingLong(Message::timestamp).thenComparingInt(Message::partition);

    private final SortedMap<Integer, Long> next;
    private final Map<Integer, Long> ends = new HashMap<>();
    private final Map<Integer, Deque<Message>> waiting = new TreeMap<>();
    private final PriorityQueue<Message> heads = new PriorityQueue<>(OLDEST);
    private final Set<Integer> unread = new HashSet<>();
    private long waitingBytes;

    /** @param beginning for each partition the first offset to read */
    MessageMerge(TopicState topic, SortedMap<Integer, Long> beginning) {
        this.next = new TreeMap<>(beginning);
        topic.partitions().forEach((partition, stretch) -> {
            ends.put(partition, stretch.to());
            waiting.put(partition, new ArrayDeque<>());
        });
        note();
    }

    private void note() {
        unread.clear();
        next.forEach((partition, offset) -> {
            if (offset < end(partition)) {
                unread.add(partition);
            }
        });
    }

    private long end(int partition) {
        return ends.getOrDefault(partition, 0L);
    }

    /** Whether all was read. */
    boolean isRead() {
        return unread.isEmpty();
    }

    /** What to ask for next: always of partitions of which nothing waits, since nobody knows how old their next message is. */
    TopicAccess.Request.Fetch wanted() {
        Set<Integer> wanted = new HashSet<>();
        for (int partition : unread) {
            int count = waiting(partition).size();
            if (count == 0 || (count < FEW_WAITING && waitingBytes < MOST_WAITING_BYTES)) {
                wanted.add(partition);
            }
        }
        return new TopicAccess.Request.Fetch(Map.copyOf(next), Map.copyOf(ends), wanted);
    }

    void add(List<Message> messages, Map<Integer, Long> nextOffsets) {
        for (Message message : messages) {
            Deque<Message> queue = waiting(message.partition());
            if (queue.isEmpty()) {
                heads.add(message);
            }
            queue.add(message);
            waitingBytes += message.weight();
        }
        next.putAll(nextOffsets);
        note();
    }

    /** The next message, or null while that is not known or where there is none left. */
    @Nullable
    Message poll() {
        for (int partition : unread) {
            if (waiting(partition).isEmpty()) {
                return null;
            }
        }
        return pollWaiting();
    }

    /** The next of the messages that wait, whatever may still come; null where none waits. */
    @Nullable
    Message pollWaiting() {
        Message oldest = heads.poll();
        if (oldest == null) {
            return null;
        }
        Deque<Message> queue = waiting(oldest.partition());
        queue.remove();
        waitingBytes -= oldest.weight();
        Message follower = queue.peek();
        if (follower != null) {
            heads.add(follower);
        }
        return oldest;
    }

    private Deque<Message> waiting(int partition) {
        return waiting.computeIfAbsent(partition, any -> new ArrayDeque<>());
    }
}
