package org.zhifaku.bench.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.TopicPlan;
import org.zhifaku.connectors.source.TopicTransport;
import org.zhifaku.connectors.source.TopicTransport.Encryption;
import org.zhifaku.connectors.source.TopicTransport.Mechanism;
import org.zhifaku.connectors.source.TopicTransport.Protection;
import org.zhifaku.connectors.source.TopicTransport.SignIn;
import org.zhifaku.sandbox.topic.BrokerOptions;
import org.zhifaku.sandbox.topic.EmbeddedKafka;
import org.zhifaku.sandbox.world.telling.TellingRow;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases with their process as JSON documents in a topic of three partitions, on a broker of its own process. The bare loop is Kafka's
 * consumer and Jackson's parser over each value, on one thread.
 */
final class TopicContestant implements TransportContestant {

    private static final String TOPIC = "yuezhifa.bench";
    private static final int PARTITIONS = 3;
    private static final Duration POLL = Duration.ofMillis(200);

    private final JsonFactory json = JsonFactory.builder().build();
    private @Nullable EmbeddedKafka started;

    @Override
    public String name() {
        return "kafka";
    }

    private EmbeddedKafka kafka() {
        return Objects.requireNonNull(started, "A contestant is prepared before it is asked");
    }

    @Override
    public void prepare(Path folder, int rows) throws ExecutionException, InterruptedException {
        started = EmbeddedKafka.start(folder.resolve("kafka"), BrokerOptions.USUAL);
        Map<String, Object> settings = new HashMap<>(kafka().publisherSettings());
        try (Admin admin = Admin.create(settings)) {
            // The world's days are long past by this machine's clock: nothing must be deleted for its age.
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))))
                    .all()
                    .get();
        }
        settings.put("compression.type", "lz4");
        settings.put("batch.size", 1 << 17);
        settings.put("linger.ms", 20);
        TellingRows told = TellingRows.of("yuezhifa", "case");
        long noon = TellingRows.DAY
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.ofHours(8))
                .toEpochMilli();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < rows; i++) {
                TellingRow row = told.row(i);
                byte[] document = JsonMapper.shared().writeValueAsBytes(row.tree());
                producer.send(new ProducerRecord<>(TOPIC, i % PARTITIONS, noon + i, told.key(row), document));
            }
        }
    }

    @Override
    public Dataset dataset() {
        TopicTransport transport = new TopicTransport(
                kafka().brokers(),
                new SignIn(Mechanism.PLAIN, kafka().user(), new Secret(kafka().password())),
                new Encryption(Protection.NONE, ""),
                BenchSystem.PATIENCE);
        TopicPlan plan =
                new TopicPlan(TOPIC, new TopicPlan.Key(List.of("case_id"), "|"), false, TopicPlan.Deletion.NONE);
        return new Dataset(BenchSystem.of(name(), transport), "case", "案件", plan);
    }

    @Override
    public long bareLoop() {
        Map<String, Object> settings = new HashMap<>(kafka().publisherSettings());
        settings.put("enable.auto.commit", false);
        long rows = 0;
        long characters = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    rows++;
                    characters += characters(message.value());
                }
            }
        }
        return characters == 0 ? 0 : rows;
    }

    /** Reads every value of a document, as anybody must who wants to use them. */
    private long characters(byte[] document) {
        long characters = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += parser.getString().length();
                }
            }
        }
        return characters;
    }

    @Override
    public void close() {
        EmbeddedKafka running = started;
        started = null;
        if (running != null) {
            running.close();
        }
    }
}
