package org.zhifaku.sandbox.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.TellingRow;

@Timeout(180)
class TopicPublisherIT {
    private static final LocalDate BASE = LocalDate.of(2026, 3, 2);
    private static final DatasetView VIEW =
            World.of(new WorldSize(3_000), 7, BASE).view("internet-supervision", "penalty");

    @TempDir
    static Path home;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(home.resolve("broker"), BrokerOptions.USUAL);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void publishesEachDayOnceAndKeysStayInOnePartition() {
        publisher("once").ensureThrough(BASE, BASE.plusDays(1));
        publisher("once").ensureThrough(BASE, BASE.plusDays(1));
        kafka.kill();
        kafka.revive();
        publisher("once").ensureThrough(BASE, BASE.plusDays(2));

        List<ConsumerRecord<String, String>> events = events("once");
        Map<String, String> state = new TreeMap<>();
        Map<String, Integer> partitions = new TreeMap<>();
        for (ConsumerRecord<String, String> event : events) {
            assertThat(partitions.merge(event.key(), event.partition(), (one, other) -> one))
                    .isEqualTo(event.partition());
            if (event.value() == null) {
                state.remove(event.key());
            } else {
                state.put(event.key(), event.value());
            }
        }

        assertThat(events).hasSize((int) (count(VIEW.rows(BASE))
                + count(VIEW.changes(BASE.plusDays(1)))
                + count(VIEW.changes(BASE.plusDays(2)))));
        try (Stream<TellingRow> rows = VIEW.rows(BASE.plusDays(2))) {
            assertThat(state.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            rows.map(TellingRow::key).toList());
        }
        assertThat(partitions.values()).contains(0, 1, 2);
        assertThat(state.values()).allMatch(document -> document.startsWith("{\"cd_id\":"), "a document");
    }

    @Test
    void letsTheReaderReadAndNothingElse() {
        publisher("read").ensureThrough(BASE, BASE);

        try (KafkaProducer<String, String> writer =
                new KafkaProducer<>(reader(), new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() -> writer.send(new ProducerRecord<>("read.penalty", "a", "b"))
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void saysWhenTheEventHappenedAndWhatItWas() {
        TellingRow gone = IntStream.rangeClosed(1, 9)
                .mapToObj(day -> VIEW.changes(BASE.plusDays(day)))
                .flatMap(changes -> changes)
                .filter(row -> row.operation() == Operation.DELETE)
                .findFirst()
                .orElseThrow();

        publisher("stamped").ensureThrough(BASE, BASE.plusDays(9));

        ConsumerRecord<String, String> event = events("stamped").stream()
                .filter(one -> one.key().equals(gone.key()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(event.value()).isNull();
        assertThat(event.timestamp()).isEqualTo(gone.updatedAt().toEpochMilli());
        assertThat(new String(event.headers().lastHeader("event").value(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("DELETE");
    }

    private static long count(Stream<TellingRow> rows) {
        try (rows) {
            return rows.count();
        }
    }

    private static TopicPublisher publisher(String source) {
        return new TopicPublisher(kafka.publisherSettings(), source, List.of(VIEW));
    }

    private static Map<String, Object> reader() {
        Map<String, Object> settings = new HashMap<>(kafka.publisherSettings());
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(kafka.user(), kafka.password()));
        return settings;
    }

    private static List<ConsumerRecord<String, String>> events(String source) {
        Map<String, Object> settings = new HashMap<>(kafka.publisherSettings());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        List<ConsumerRecord<String, String>> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = List.of(
                    new TopicPartition(source + ".penalty", 0),
                    new TopicPartition(source + ".penalty", 1),
                    new TopicPartition(source + ".penalty", 2));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(events::add);
            }
        }
        return events;
    }
}
