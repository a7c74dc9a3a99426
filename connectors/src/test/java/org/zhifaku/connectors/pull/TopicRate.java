package org.zhifaku.connectors.pull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.zhifaku.sandbox.topic.BrokerOptions;
import org.zhifaku.sandbox.topic.EmbeddedKafka;

/** Measures by hand a pull of a topic against a consumer that only reads and counts: {@code TopicRate FOLDER MESSAGES}. */
final class TopicRate {
    private static final int PARTITIONS = 3;
    private static final int ROUNDS = 4;

    private TopicRate() {}

    public static void main(String[] args) throws Exception {
        int messages = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory(Path.of(args[0]), "topic-rate");
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("broker"), BrokerOptions.USUAL);
        try (Topics topics = new Topics(kafka, folder.resolve("landing"))) {
            String topic = topics.make("rate", PARTITIONS);
            long bytes = publish(topics, topic, messages);
            List<Double> bare = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                long read = read(kafka, topic);
                double seconds = (System.nanoTime() - start) / 1e9;
                start = System.nanoTime();
                long landed = Drop.landed(topics.pull(topic, null)).totals().rows();
                double pulled = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "%d MB, bare %d in %.2f s, pull %d in %.2f s (x%.2f), %.0f rows/s%n",
                        bytes >> 20, read, seconds, landed, pulled, pulled / seconds, landed / pulled);
                if (round > 0) {
                    bare.add(seconds);
                    ours.add(pulled);
                }
            }
            System.out.printf(
                    "medians: bare %.2f s, pull %.2f s, x%.2f%n",
                    median(bare), median(ours), median(ours) / median(bare));
        }
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /** Documents of about two kilobytes in 40 fields, as those of cases are. */
    private static long publish(Topics topics, String topic, int messages) {
        long bytes = 0;
        try (KafkaProducer<String, byte[]> producer =
                topics.producer(Map.of("compression.type", "lz4", "batch.size", 1 << 17))) {
            for (int i = 0; i < messages; i++) {
                StringBuilder document = new StringBuilder("{\"id\":\"" + i + "\",\"process\":{");
                for (int field = 0; field < 40; field++) {
                    document.append(field == 0 ? "" : ",")
                            .append("\"field")
                            .append(field)
                            .append("\":\"")
                            .append(i * 31L + field)
                            .append("当事人未按规定建立进货查验记录制度\"");
                }
                String text = document.append("}}").toString();
                bytes += text.length();
                producer.send(Topics.message(topic, i % PARTITIONS, Topics.NOON.plusMillis(i), "" + i, text));
            }
        }
        return bytes;
    }

    private static long read(EmbeddedKafka kafka, String topic) {
        Map<String, Object> settings = new HashMap<>(kafka.publisherSettings());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        long count = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L))) {
                count += consumer.poll(Duration.ofMillis(200)).count();
            }
        }
        return count;
    }
}
