package org.zhifaku.sandbox.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.TellingRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes what a system tells, a topic per dataset, day by day. A day is one transaction together with the note that it was published,
 * so that each is published exactly once however often the publisher is killed. A deleted row is a tombstone.
 */
final class TopicPublisher {
    static final int PARTITIONS = 3;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Object> settings;
    private final String source;
    private final List<DatasetView> views;

    /** @param settings of a client that may do everything */
    TopicPublisher(Map<String, Object> settings, String source, List<DatasetView> views) {
        this.settings = settings;
        this.source = source;
        this.views = List.copyOf(views);
    }

    /** Publishes all days from the base date on that were not published yet. */
    void ensureThrough(LocalDate baseDate, LocalDate date) {
        makeTopics();
        Set<LocalDate> done = published();
        List<LocalDate> missing = baseDate.isAfter(date)
                ? List.of()
                : baseDate.datesUntil(date.plusDays(1))
                        .filter(day -> !done.contains(day))
                        .toList();
        if (missing.isEmpty()) {
            return;
        }
        try (Producer<String, byte[]> producer = producer()) {
            // Ends what a killed publisher left open.
            producer.initTransactions();
            for (LocalDate day : missing) {
                producer.beginTransaction();
                for (DatasetView view : views) {
                    try (Stream<TellingRow> rows = day.equals(baseDate) ? view.rows(day) : view.changes(day)) {
                        rows.forEach(row -> producer.send(event(view, row)));
                    }
                }
                producer.send(new ProducerRecord<>(progress(), day.toString(), new byte[0]));
                producer.commitTransaction();
            }
        }
    }

    private ProducerRecord<String, byte[]> event(DatasetView view, TellingRow row) {
        boolean gone = row.operation() == Operation.DELETE;
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                topic(source, view.dataset()),
                null,
                row.updatedAt().toEpochMilli(),
                row.key(),
                gone ? null : JSON.writeValueAsBytes(row.tree()));
        event.headers().add("event", row.operation().name().getBytes(StandardCharsets.UTF_8));
        return event;
    }

    static String topic(String source, String dataset) {
        return source + "." + dataset;
    }

    /** Where the publisher notes the days it has published; no topic that readers see. */
    private String progress() {
        return source + "-published";
    }

    private void makeTopics() {
        List<NewTopic> topics = new ArrayList<>();
        // A change topic keeps the last event of each key for ever; compaction waits, so that a night sees what came by
        // day.
        Map<String, String> compacted = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                        String.valueOf(Duration.ofDays(2).toMillis()),
                // The world's days need not be past by this machine's clock.
                TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
        views.forEach(view ->
                topics.add(new NewTopic(topic(source, view.dataset()), PARTITIONS, (short) 1).configs(compacted)));
        topics.add(new NewTopic(progress(), 1, (short) 1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
        try (Admin admin = Admin.create(settings)) {
            Set<String> there = admin.listTopics().names().get();
            topics.removeIf(topic -> there.contains(topic.name()));
            admin.createTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while making the topics of '" + source + "'.", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerException("Cannot make the topics of '" + source + "': " + e.getCause(), e);
            }
        }
    }

    private Set<LocalDate> published() {
        Map<String, Object> reading = new HashMap<>(settings);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Set<LocalDate> days = new HashSet<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(progress(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> day : consumer.poll(POLL)) {
                    days.add(LocalDate.parse(day.key()));
                }
            }
        }
        return days;
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> writing = new HashMap<>(settings);
        writing.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, source + "-publisher");
        writing.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 600_000);
        writing.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        writing.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
        writing.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(writing, new StringSerializer(), new ByteArraySerializer());
    }
}
