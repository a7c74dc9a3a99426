package org.zhifaku.connectors.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageMergeTest {
    private static final int PARTITIONS = 4;

    /** Messages by partition; offset is their place. */
    private static Map<Integer, List<Message>> topic(long seed, int most) {
        Random random = new Random(seed);
        Map<Integer, List<Message>> messages = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            List<Message> own = new ArrayList<>();
            int count = random.nextInt(most);
            for (int offset = 0; offset < count; offset++) {
                own.add(message(partition, offset, random.nextInt(50)));
            }
            messages.put(partition, own);
        }
        return messages;
    }

    private static Message message(int partition, long offset, long timestamp) {
        return new Message(partition, offset, timestamp, null, null, new RecordHeaders());
    }

    private static MessageMerge merge(Map<Integer, List<Message>> topic) {
        SortedMap<Integer, TopicState.Stretch> stretches = new TreeMap<>();
        SortedMap<Integer, Long> from = new TreeMap<>();
        topic.forEach((partition, messages) -> {
            stretches.put(partition, new TopicState.Stretch(0, messages.size()));
            from.put(partition, 0L);
        });
        return new MessageMerge(new TopicState("id", stretches), from);
    }

    /** Merges with answers of random sizes from random ones of the partitions that are wanted. */
    private static List<String> merged(Map<Integer, List<Message>> topic, long seed) {
        Random random = new Random(seed);
        MessageMerge merge = merge(topic);
        List<String> order = new ArrayList<>();
        while (!merge.isRead()) {
            TopicAccess.Request.Fetch wanted = merge.wanted();
            assertThat(wanted.wanted()).isNotEmpty();
            List<Integer> some = new ArrayList<>(wanted.wanted());
            int partition = some.get(random.nextInt(some.size()));
            int from = Math.toIntExact(wanted.from().getOrDefault(partition, 0L));
            List<Message> all = topic.getOrDefault(partition, List.of());
            int to = Math.min(all.size(), from + 1 + random.nextInt(7));
            Map<Integer, Long> next = new HashMap<>(wanted.from());
            next.put(partition, (long) to);
            merge.add(all.subList(from, to), next);
            for (Message message = merge.poll(); message != null; message = merge.poll()) {
                order.add(message.partition() + ":" + message.offset());
            }
        }
        for (Message message = merge.pollWaiting(); message != null; message = merge.pollWaiting()) {
            order.add(message.partition() + ":" + message.offset());
        }
        return order;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesEachMessageOnceInAnOrderThatDoesNotDependOnHowTheyCame(long seed) {
        Map<Integer, List<Message>> topic = topic(seed, 300);

        List<String> order = merged(topic, 100 + seed);

        assertThat(order)
                .doesNotHaveDuplicates()
                .hasSize(topic.values().stream().mapToInt(List::size).sum());
        assertThat(merged(topic, 200 + seed)).isEqualTo(order);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String prefix = partition + ":";
            assertThat(order.stream().filter(one -> one.startsWith(prefix)))
                    .containsExactlyElementsOf(topic.getOrDefault(partition, List.of()).stream()
                            .map(message -> prefix + message.offset())
                            .toList());
        }
    }

    @Test
    void waitsForAPartitionOfWhichNothingIsKnown() {
        Map<Integer, List<Message>> topic = Map.of(0, List.of(message(0, 0, 5)), 1, List.of(message(1, 0, 3)));
        MessageMerge merge = merge(topic);

        merge.add(List.of(message(0, 0, 5)), Map.of(0, 1L, 1, 0L));
        assertThat(merge.poll()).isNull();
        merge.add(List.of(message(1, 0, 3)), Map.of(0, 1L, 1, 1L));

        assertThat(merge.poll()).extracting(Message::partition).isEqualTo(1);
        assertThat(merge.poll()).extracting(Message::partition).isEqualTo(0);
        assertThat(merge.poll()).isNull();
    }

    @Test
    void asksNoMoreOfAPartitionThatHasPlentyWaiting() {
        List<Message> many = new ArrayList<>();
        for (int offset = 0; offset < 1_000; offset++) {
            many.add(message(0, offset, offset));
        }
        MessageMerge merge = merge(Map.of(0, many, 1, many));

        merge.add(many.subList(0, 500), Map.of(0, 500L, 1, 0L));

        assertThat(merge.wanted().wanted()).containsExactly(1);
    }
}
