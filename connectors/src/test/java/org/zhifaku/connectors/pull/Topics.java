package org.zhifaku.connectors.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.connectors.source.TopicPlan;
import org.zhifaku.connectors.source.TopicTransport;
import org.zhifaku.connectors.source.TopicTransport.Encryption;
import org.zhifaku.connectors.source.TopicTransport.Mechanism;
import org.zhifaku.connectors.source.TopicTransport.Protection;
import org.zhifaku.connectors.source.TopicTransport.SignIn;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;
import org.zhifaku.sandbox.topic.EmbeddedKafka;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.PullKey;

/** Topics, their messages and pulls of them, for tests with a real broker. */
final class Topics implements AutoCloseable {
    private static final int MOST_FILLINGS = 4;
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.ofHours(8));
    static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), new Retry(2, Duration.ofMillis(50), 1));

    final EmbeddedKafka kafka;
    private final CamelRuntime camel = CamelRuntime.start();
    private final LandingZone zone;
    private long pulls;

    Topics(EmbeddedKafka kafka, Path landing) {
        this.kafka = kafka;
        this.zone = new LandingZone(landing);
    }

    TopicTransport transport() {
        return transport(kafka.brokers(), kafka.password(), PATIENCE);
    }

    TopicTransport transport(String brokers, String password, Patience patience) {
        return new TopicTransport(
                brokers,
                new SignIn(Mechanism.PLAIN, kafka.user(), new Secret(password)),
                new Encryption(Protection.NONE, ""),
                patience);
    }

    static Dataset dataset(TopicTransport transport, String topic) {
        return dataset(transport, topic, TopicPlan.Deletion.NONE);
    }

    static Dataset dataset(TopicTransport transport, String topic, TopicPlan.Deletion deletion) {
        // The breaker has tests of its own; here one test's failures must not be told to the next.
        SourceSystem system = new SourceSystem(
                "demo",
                "演示",
                "演示局",
                transport,
                DriftPolicy.ACCEPT,
                "nightly",
                Drop.THRESHOLDS,
                new SourceSystem.Breaker(1_000, Duration.ofSeconds(1)));
        return new Dataset(
                system, "case", "案件", new TopicPlan(topic, new TopicPlan.Key(List.of("id"), "|"), true, deletion));
    }

    /** Pulls what came after a position; null pulls from the beginning. */
    PullOutcome pull(String topic, @Nullable String position) {
        return pull(dataset(transport(), topic), position, ProgressListener.NONE);
    }

    PullOutcome pull(Dataset dataset, @Nullable String position, ProgressListener progress) {
        return new Puller(camel, zone)
                .pull(dataset, PullRequest.of(DAY, ++pulls).from(position), progress);
    }

    ProbeOutcome probe(Dataset dataset) {
        return new Puller(camel, zone).probe(dataset);
    }

    /** Rows of the last pull: operation and cells, absent ones as {@code -}, faults at the end. */
    List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        LandedPull pull = pulled();
        for (int part = 0; part < pull.parts(); part++) {
            try (var reader = pull.openPart(part)) {
                while (reader.hasNext()) {
                    rows.add(told(reader.next()));
                }
            }
        }
        return rows;
    }

    LandedPull pulled() throws IOException {
        return zone.open(new PullKey("demo", "case", DAY, pulls));
    }

    private static String told(LandingRow row) {
        StringBuilder told = new StringBuilder(row.sequence() + " " + row.operation());
        for (String value : row.values()) {
            told.append(' ').append(value == null ? "-" : value);
        }
        return told.append(row.fault() == null ? "" : " " + row.fault().code()).toString();
    }

    /** Makes a topic that keeps all, however old its stamps are; its name begins with what the reader may read. */
    String make(String name, int partitions) throws ExecutionException, InterruptedException {
        String topic = "yuezhifa." + name;
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)
                            .configs(Map.of(
                                    "retention.ms",
                                    "-1",
                                    "message.timestamp.after.max.ms",
                                    String.valueOf(Long.MAX_VALUE)))))
                    .all()
                    .get();
        }
        return topic;
    }

    void delete(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.deleteTopics(Set.of(topic)).all().get();
        }
    }

    void addPartitions(String topic, int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                    .all()
                    .get();
        }
    }

    /** What retention does: the messages before an offset are gone. */
    void forget(String topic, int partition, long before) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }

    private Admin admin() {
        return Admin.create(kafka.publisherSettings());
    }

    KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(kafka.publisherSettings());
        settings.put("max.request.size", 32 << 20);
        settings.put("buffer.memory", 64L << 20);
        settings.put("linger.ms", 10);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    static ProducerRecord<String, byte[]> message(
            String topic, int partition, Instant at, @Nullable String key, @Nullable String value) {
        return new ProducerRecord<>(
                topic,
                partition,
                at.toEpochMilli(),
                key,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    @SafeVarargs
    final void send(ProducerRecord<String, byte[]>... messages) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
            for (ProducerRecord<String, byte[]> message : messages) {
                producer.send(message).get();
            }
        }
    }

    /**
     * Makes a topic of many messages of about a kilobyte each; message n has the key n and partition n modulo the number of partitions.
     * A broker that was killed and revived by an earlier test may leave a producer without an answer: then another topic is filled.
     *
     * @return its name, which begins with the one asked for
     */
    String filled(String name, int partitions, int messages) throws ExecutionException, InterruptedException {
        String topic = make(name, partitions);
        for (int attempt = 1; !fill(topic, partitions, 0, messages); attempt++) {
            assertThat(attempt).as("topics that could not be filled").isLessThan(MOST_FILLINGS);
            topic = make(name + attempt, partitions);
        }
        return topic;
    }

    /** Sends messages as {@link #filled} does, from one number up to another. */
    void sendMany(String topic, int partitions, int from, int to) throws ExecutionException, InterruptedException {
        assertThat(fill(topic, partitions, from, to)).as("the broker took all").isTrue();
    }

    /** Whether the broker took all. */
    private boolean fill(String topic, int partitions, int from, int to)
            throws ExecutionException, InterruptedException {
        String padding = "x".repeat(900);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer =
                producer(Map.of("delivery.timeout.ms", 30_000, "request.timeout.ms", 10_000))) {
            for (int i = from; i < to; i++) {
                sent.add(producer.send(message(
                        topic,
                        i % partitions,
                        NOON.plusMillis(i),
                        String.valueOf(i),
                        "{\"id\":\"" + i + "\",\"text\":\"" + padding + "\"}")));
            }
        }
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TimeoutException) {
                    return false;
                }
                throw e;
            }
        }
        return true;
    }

    @Override
    public void close() {
        camel.close();
        kafka.close();
    }
}
