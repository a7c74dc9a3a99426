package org.zhifaku.connectors.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.pull.Topics.NOON;
import static org.zhifaku.connectors.pull.Topics.message;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.source.TopicPlan.Deletion;
import org.zhifaku.connectors.source.TopicPlan.Place;
import org.zhifaku.sandbox.topic.BrokerOptions;
import org.zhifaku.sandbox.topic.EmbeddedKafka;
import org.zhifaku.schemas.landing.Manifest;

@Timeout(120)
class TopicPullIT {
    @TempDir
    static Path temporary;

    private static Topics topics;

    @BeforeAll
    static void start() {
        EmbeddedKafka kafka = EmbeddedKafka.start(temporary.resolve("broker"), BrokerOptions.USUAL);
        topics = new Topics(kafka, temporary.resolve("landing"));
    }

    @AfterAll
    static void stop() {
        topics.close();
    }

    private static String position(Manifest manifest) {
        return String.valueOf(manifest.watermark().after());
    }

    @Test
    void landsAllAtFirstAndThenExactlyTheRest() throws Exception {
        String topic = topics.make("rest", 2);
        topics.send(
                message(topic, 0, NOON, "a", "{\"id\":\"a\",\"process\":{\"filing\":{\"date\":\"2026-03-02\"}}}"),
                message(topic, 1, NOON.plusSeconds(1), "b", "{\"id\":\"b\"}"));

        Manifest first = Drop.landed(topics.pull(topic, null));
        assertThat(topics.rows()).containsExactly("1 UPSERT a 2026-03-02", "2 UPSERT b -");
        assertThat(topics.pulled().manifest().watermark().full()).isTrue();
        assertThat(position(first)).matches("\\S+ 0:1 1:1");

        topics.send(message(topic, 0, NOON.plusSeconds(2), "c", "{\"id\":\"c\"}"));
        Manifest second = Drop.landed(topics.pull(topic, position(first)));
        assertThat(topics.rows()).containsExactly("1 UPSERT c");
        assertThat(second.watermark().full()).isFalse();
        assertThat(position(second)).endsWith(" 0:2 1:1");

        Manifest third = Drop.landed(topics.pull(topic, position(second)));
        assertThat(third.totals().rows()).isZero();
        assertThat(position(third)).isEqualTo(position(second));
    }

    @Test
    void turnsAMessageWithoutValueIntoADeletionOfItsKey() throws Exception {
        String topic = topics.make("tombstone", 1);
        topics.send(message(topic, 0, NOON, "a", "{\"id\":\"a\",\"x\":\"1\"}"), message(topic, 0, NOON, "a", null));

        Drop.landed(topics.pull(topic, null));

        assertThat(topics.rows()).containsExactly("1 UPSERT a 1", "2 DELETE a -");
    }

    @Test
    void keepsEachOfSeveralEventsOfOneKeyInOrder() throws Exception {
        String topic = topics.make("order", 1);
        // The second was stamped before the first: within a partition the offset decides.
        topics.send(
                message(topic, 0, NOON, "a", "{\"id\":\"a\",\"state\":\"1\"}"),
                message(topic, 0, NOON.minusSeconds(60), "a", "{\"id\":\"a\",\"state\":\"2\"}"),
                message(topic, 0, NOON, "a", "{\"id\":\"a\",\"state\":\"3\"}"));

        Drop.landed(topics.pull(topic, null));

        assertThat(topics.rows()).containsExactly("1 UPSERT a 1", "2 UPSERT a 2", "3 UPSERT a 3");
    }

    @Test
    void ordersPartitionsByTheTimeOfTheirEventsEveryTimeTheSame() throws Exception {
        String topic = topics.make("merge", 3);
        for (int i = 0; i < 30; i++) {
            topics.send(message(topic, i % 3, NOON.plusSeconds((i * 7) % 30), "k" + i, "{\"id\":\"k" + i + "\"}"));
        }

        Drop.landed(topics.pull(topic, null));
        List<String> once = topics.rows();
        String original = Files.readString(topics.pulled().original("messages-000000001.ndjson"));
        Drop.landed(topics.pull(topic, null));

        assertThat(once).hasSize(30).doesNotHaveDuplicates();
        assertThat(topics.rows()).isEqualTo(once);
        assertThat(Files.readString(topics.pulled().original("messages-000000001.ndjson")))
                .isEqualTo(original);
        assertThat(original.lines()).hasSize(30);
    }

    @Test
    void takesBothOfABatchThatWasDeliveredTwice() throws Exception {
        String topic = topics.make("twice", 1);
        for (int delivery = 0; delivery < 2; delivery++) {
            topics.send(
                    message(topic, 0, NOON, "a", "{\"id\":\"a\",\"x\":\"1\"}"),
                    message(topic, 0, NOON, "b", "{\"id\":\"b\",\"x\":\"2\"}"));
        }

        Drop.landed(topics.pull(topic, null));

        assertThat(topics.rows()).containsExactly("1 UPSERT a 1", "2 UPSERT b 2", "3 UPSERT a 1", "4 UPSERT b 2");
    }

    @Test
    void keepsWhatIsNoJsonAsARowWithAFault() throws Exception {
        String topic = topics.make("broken", 1);
        topics.send(
                message(topic, 0, NOON, "a", "{\"id\":\"a\"}"),
                message(topic, 0, NOON, "b", "not json"),
                message(topic, 0, NOON, "c", "[1,2]"),
                new ProducerRecord<>(topic, 0, NOON.toEpochMilli(), "d", "{\"id\":\"中".getBytes("GB18030")),
                message(topic, 0, NOON, null, null),
                message(topic, 0, NOON, "e", "{\"id\":\"e\"}"));

        Manifest manifest = Drop.landed(topics.pull(topic, null));

        assertThat(topics.rows())
                .satisfiesExactly(
                        row -> assertThat(row).isEqualTo("1 UPSERT a"),
                        row -> assertThat(row).isEqualTo("2 UPSERT not json MALFORMED"),
                        row -> assertThat(row).isEqualTo("3 UPSERT [1,2] MALFORMED"),
                        row -> assertThat(row).startsWith("4 UPSERT {").endsWith(" BAD_ENCODING"),
                        row -> assertThat(row).isEqualTo("5 DELETE -"),
                        row -> assertThat(row).isEqualTo("6 UPSERT e"));
        assertThat(manifest.totals().faults()).isEqualTo(3);
        assertThat(manifest.originals().get(0).faults()).isEqualTo(3);
        List<String> kept = Files.readAllLines(topics.pulled().original("messages-000000001.ndjson"));
        assertThat(kept.get(0))
                .isEqualTo("{\"partition\":0,\"offset\":0,\"timestamp\":" + NOON.toEpochMilli()
                        + ",\"headers\":[],\"key\":\"a\",\"value\":\"{\\\"id\\\":\\\"a\\\"}\"}");
        assertThat(kept.get(3)).contains("\"value_base64\":\"");
        assertThat(kept.get(4)).contains("\"key\":null,\"value\":null");
    }

    @Test
    void takesLargeMessagesAndOnlyTheBeginningOfOnesThatAreTooLarge() throws Exception {
        String topic = topics.make("large", 1);
        String most = "大".repeat(300_000);
        topics.send(
                message(topic, 0, NOON, "a", "{\"id\":\"a\",\"x\":\"" + most + "\",\"y\":\"" + most + "\"}"),
                message(topic, 0, NOON, "b", "{\"id\":\"b\",\"x\":\"" + "z".repeat(5 << 20) + "\"}"),
                message(topic, 0, NOON, "c", "{\"id\":\"c\",\"x\":\"" + "z".repeat(2 << 20) + "\"}"),
                message(topic, 0, NOON, "d", "{\"id\":\"d\"}"));

        Drop.landed(topics.pull(topic, null));

        List<String> rows = topics.rows();
        assertThat(rows.get(0)).isEqualTo("1 UPSERT a " + most + " " + most);
        assertThat(rows.get(1))
                .startsWith("2 UPSERT {")
                .endsWith(" ROW_TOO_LARGE")
                .hasSizeLessThan(100_000);
        assertThat(rows.get(2)).startsWith("3 UPSERT c zzz").endsWith(" CELL_TOO_LARGE");
        assertThat(rows.get(3)).startsWith("4 UPSERT d");
        assertThat(Files.readAllLines(topics.pulled().original("messages-000000001.ndjson"))
                        .get(1))
                .contains("\"value_bytes\":5242897", "\"value_sha256\":\"")
                .hasSizeLessThan(100_000);
    }

    @Test
    void readsOnlyWhatWasCommittedAndWaitsForWhatIsOpen() throws Exception {
        String topic = topics.make("transaction", 1);
        try (KafkaProducer<String, byte[]> writer =
                topics.producer(Map.<String, Object>of("transactional.id", "transaction-test"))) {
            writer.initTransactions();
            writer.beginTransaction();
            writer.send(message(topic, 0, NOON, "gone", "{\"id\":\"gone\"}")).get();
            writer.abortTransaction();
            writer.beginTransaction();
            writer.send(message(topic, 0, NOON, "a", "{\"id\":\"a\"}")).get();
            writer.commitTransaction();
            writer.beginTransaction();
            writer.send(message(topic, 0, NOON, "open", "{\"id\":\"open\"}")).get();

            Manifest first = Drop.landed(topics.pull(topic, null));
            assertThat(topics.rows()).containsExactly("1 UPSERT a");

            writer.commitTransaction();
            Drop.landed(topics.pull(topic, position(first)));
            assertThat(topics.rows()).containsExactly("1 UPSERT open");
        }
    }

    @Test
    void holdsWhereRetentionWasFasterAndSaysHowManyAreGone() throws Exception {
        String topic = topics.make("retention", 1);
        topics.sendMany(topic, 1, 0, 10);
        Manifest first = Drop.landed(topics.pull(topic, null));
        topics.sendMany(topic, 1, 10, 30);
        topics.forget(topic, 0, 25);

        PullOutcome.Held held = Drop.held(topics.pull(topic, position(first)));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("主题 'yuezhifa.retention' 分区 0", "上次取到偏移 10", "最早的是 25", "最多缺 15 条", "全量采集");
        assertThat(topics.rows()).hasSize(5);
    }

    @Test
    void holdsWhereTheTopicWasMadeAnew() throws Exception {
        String topic = topics.make("anew", 1);
        topics.sendMany(topic, 1, 0, 5);
        Manifest first = Drop.landed(topics.pull(topic, null));
        topics.delete(topic);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> topics.make("anew", 1), topic::equals);
        topics.sendMany(topic, 1, 0, 9);

        PullOutcome.Held held = Drop.held(topics.pull(topic, position(first)));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("主题 'yuezhifa.anew' 已被删除重建", "0:5");
        assertThat(topics.rows()).hasSize(9);
        assertThat(held.manifest().watermark().full()).isFalse();
    }

    @Test
    void holdsWhereThePositionLiesBeyondTheEnd() throws Exception {
        String topic = topics.make("beyond", 1);
        topics.sendMany(topic, 1, 0, 5);
        Manifest first = Drop.landed(topics.pull(topic, null));

        PullOutcome.Held held = Drop.held(topics.pull(topic, position(first).replace("0:5", "0:50")));

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("上次取到偏移 50", "现在末尾是 5");
    }

    @Test
    void readsPartitionsThatWereAddedFromTheirBeginningAndTellsIt() throws Exception {
        String topic = topics.make("added", 1);
        topics.sendMany(topic, 1, 0, 3);
        Manifest first = Drop.landed(topics.pull(topic, null));
        topics.addPartitions(topic, 2);
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            topics.send(message(topic, 1, NOON, "new", "{\"id\":\"new\"}"));
            return true;
        });

        Manifest second = Drop.landed(topics.pull(topic, position(first)));

        assertThat(topics.rows()).containsExactly("1 UPSERT new");
        assertThat(position(second)).endsWith(" 0:3 1:1");
        assertThat(second.told()).singleElement().asString().contains("新增了分区 1", "偏移 0");
    }

    @Test
    void takesRowsStampedInTheFutureAndDoesNotGoBlind() throws Exception {
        String topic = topics.make("future", 1);
        topics.send(message(topic, 0, NOON.plus(Duration.ofDays(27_000)), "far", "{\"id\":\"far\"}"));
        Manifest first = Drop.landed(topics.pull(topic, null));
        assertThat(first.told()).singleElement().asString().contains("有 1 条消息的时间晚于业务日期次日", "2100-");
        topics.send(message(topic, 0, NOON.plusSeconds(5), "now", "{\"id\":\"now\"}"));

        Drop.landed(topics.pull(topic, position(first)));

        assertThat(topics.rows()).containsExactly("1 UPSERT now");
    }

    @Test
    void deletesWhereAColumnOrAHeaderSaysSo() throws Exception {
        String topic = topics.make("said", 1);
        ProducerRecord<String, byte[]> event = message(topic, 0, NOON, "b", "{\"id\":\"b\"}");
        event.headers().add("event", "gone".getBytes(StandardCharsets.UTF_8));
        topics.send(message(topic, 0, NOON, "a", "{\"id\":\"a\",\"operation\":\"d\"}"), event);

        Drop.landed(topics.pull(
                Topics.dataset(topics.transport(), topic, new Deletion(Place.COLUMN, "operation", Set.of("d"))),
                null,
                ProgressListener.NONE));
        assertThat(topics.rows()).containsExactly("1 DELETE a d", "2 UPSERT b -");

        Drop.landed(topics.pull(
                Topics.dataset(topics.transport(), topic, new Deletion(Place.HEADER, "event", Set.of("gone"))),
                null,
                ProgressListener.NONE));
        assertThat(topics.rows()).containsExactly("1 UPSERT a d", "2 DELETE b -");
    }

    @Test
    void takesTheKeyFromTheMessageWhereTheValueLacksIt() throws Exception {
        String topic = topics.make("keyed", 1);
        topics.send(message(topic, 0, NOON, "a", "{\"x\":\"1\"}"));

        Drop.landed(topics.pull(topic, null));

        assertThat(topics.rows()).containsExactly("1 UPSERT 1 a");
    }

    @Test
    void looksWithoutPulling() throws Exception {
        String topic = topics.make("probe", 2);
        topics.send(
                message(topic, 0, NOON, "a", "{\"id\":\"a\",\"process\":{\"no\":\"1\"}}"),
                message(topic, 1, NOON, "b", "{\"id\":\"b\",\"x\":\"2\"}"));

        assertThat(topics.probe(Topics.dataset(topics.transport(), topic)))
                .isInstanceOfSatisfying(ProbeOutcome.Reachable.class, reachable -> {
                    assertThat(reachable.place()).contains("kafka://zhifaku@127.0.0.1:", "yuezhifa.probe");
                    assertThat(reachable.columns()).containsExactlyInAnyOrder("id", "process.no", "x");
                    assertThat(reachable.seen()).isEqualTo(2);
                });
    }
}
