package org.zhifaku.connectors.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.zhifaku.connectors.source.Transport.Patience;

/** Looks what a topic holds. */
final class TopicLook {

    private TopicLook() {}

    static TopicState at(Map<String, Object> settings, String topic, Patience patience) {
        long millis = patience.connectTimeout().plus(patience.idleTimeout()).toMillis();
        try (Admin admin = Admin.create(settings)) {
            TopicDescription found =
                    get(admin.describeTopics(List.of(topic)).topicNameValues().get(topic), millis);
            List<TopicPartition> partitions = found.partitions().stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            Map<TopicPartition, ListOffsetsResultInfo> first =
                    offsets(admin, partitions, OffsetSpec.earliest(), millis);
            Map<TopicPartition, ListOffsetsResultInfo> last = offsets(admin, partitions, OffsetSpec.latest(), millis);
            SortedMap<Integer, TopicState.Stretch> stretches = new TreeMap<>();
            partitions.forEach(partition -> stretches.put(
                    partition.partition(), new TopicState.Stretch(offset(first, partition), offset(last, partition))));
            Uuid id = found.topicId();
            return new TopicState(id == null || Uuid.ZERO_UUID.equals(id) ? "" : id.toString(), stretches);
        }
    }

    private static long offset(Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
        ListOffsetsResultInfo info = offsets.get(partition);
        if (info == null) {
            throw new KafkaException("The broker gave no offset of partition " + partition + ".");
        }
        return info.offset();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, List<TopicPartition> partitions, OffsetSpec which, long millis) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        return get(
                admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all(),
                millis);
    }

    private static <T> T get(KafkaFuture<T> future, long millis) {
        try {
            return future.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("The brokers did not answer within " + millis + " ms.", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
