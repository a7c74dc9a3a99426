package org.zhifaku.connectors.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.zhifaku.connectors.source.Transport.Patience;

/** Fetches the next messages of some partitions, up to their ends. Used once. */
final class Fetching {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int ENOUGH_MESSAGES = 1_000;
    private static final int ENOUGH_BYTES = 4 << 20;

    private final Consumer<Payload, Payload> consumer;
    private final String topic;
    private final Map<Integer, Long> ends;
    private final Set<Integer> open;
    private final Patience patience;
    private final Map<Integer, Long> next;
    private final List<Message> messages = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private long bytes;

    Fetching(Consumer<Payload, Payload> consumer, String topic, TopicAccess.Request.Fetch fetch, Patience patience) {
        this.consumer = consumer;
        this.topic = topic;
        this.ends = fetch.ends();
        this.open = new HashSet<>(fetch.wanted());
        this.patience = patience;
        this.next = new HashMap<>(fetch.from());
    }

    /** Returns as soon as there is something; an answer without messages says that partitions went on all the same. */
    TopicAccess.Batch run() {
        consumer.pause(consumer.assignment());
        consumer.resume(open.stream().map(this::partition).toList());
        // The first answer of a new connection may take the time that connecting takes as well.
        long deadline = System.nanoTime()
                + patience.connectTimeout().plus(patience.idleTimeout()).toNanos();
        while (true) {
            boolean any = poll();
            boolean moved = advance();
            boolean enough = messages.size() >= ENOUGH_MESSAGES || bytes >= ENOUGH_BYTES;
            if (open.isEmpty() || enough || (!any && (!messages.isEmpty() || moved))) {
                return new TopicAccess.Batch(messages, next, losses);
            }
            if (any || moved) {
                deadline = System.nanoTime() + patience.idleTimeout().toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new TimeoutException("no message came from " + next);
            }
        }
    }

    private boolean poll() {
        ConsumerRecords<Payload, Payload> polled;
        try {
            polled = consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            e.offsetOutOfRangePartitions().forEach(this::skip);
            return true;
        }
        for (ConsumerRecord<Payload, Payload> record : polled) {
            if (record.offset() < ends.getOrDefault(record.partition(), Long.MAX_VALUE)) {
                Message message = new Message(
                        record.partition(),
                        record.offset(),
                        record.timestamp(),
                        record.key(),
                        record.value(),
                        record.headers());
                messages.add(message);
                bytes += message.weight();
            }
        }
        return !polled.isEmpty();
    }

    /** Retention was faster than we. */
    private void skip(TopicPartition partition, long wanted) {
        long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, wanted);
        long end = ends.getOrDefault(partition.partition(), first);
        losses.add("主题 '%s' 分区 %d 的消息在采集途中被对方删除：要取偏移 %d，现在最早的是 %d，最多缺 %d 条。请对方延长主题的保留期，并补发。"
                .formatted(topic, partition.partition(), wanted, first, Math.min(first, end) - wanted));
        consumer.seek(partition, Math.max(first, wanted));
    }

    /** Notes how far each partition has come, over what is no message too; whether any went on. */
    private boolean advance() {
        boolean moved = false;
        for (int number : List.copyOf(open)) {
            long position = consumer.position(partition(number));
            long end = ends.getOrDefault(number, position);
            Long before = next.put(number, Math.min(position, end));
            moved |= before == null || position > before;
            if (position >= end) {
                consumer.pause(List.of(partition(number)));
                open.remove(number);
            }
        }
        return moved;
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(topic, number);
    }
}
