package org.zhifaku.connectors.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.pull.Topics.NOON;
import static org.zhifaku.connectors.pull.Topics.PATIENCE;
import static org.zhifaku.connectors.pull.Topics.message;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.connectors.source.TopicTransport;
import org.zhifaku.connectors.source.TopicTransport.Encryption;
import org.zhifaku.connectors.source.TopicTransport.Mechanism;
import org.zhifaku.connectors.source.TopicTransport.Protection;
import org.zhifaku.connectors.source.TopicTransport.SignIn;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;
import org.zhifaku.sandbox.topic.BrokerOptions;
import org.zhifaku.sandbox.topic.EmbeddedKafka;
import org.zhifaku.schemas.landing.Manifest;

@Timeout(180)
class TopicFaultIT {
    private static final int MANY = 40_000;
    private static final int PARTITIONS = 3;

    @TempDir
    static Path temporary;

    private static int proxyPort;
    private static Topics topics;
    private static Path authority;

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            proxyPort = free.getLocalPort();
        }
        Path keys = keys("broker");
        authority = temporary.resolve("broker.pem");
        EmbeddedKafka kafka =
                EmbeddedKafka.start(temporary.resolve("broker"), new BrokerOptions(proxyPort, keys, "changeit"));
        topics = new Topics(kafka, temporary.resolve("landing"));
    }

    @AfterAll
    static void stop() {
        topics.close();
    }

    /** A key with a certificate for loopback, and that certificate as {@code <name>.pem}. */
    private static Path keys(String name) throws Exception {
        Path store = temporary.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-keystore",
                store.toString(),
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=IP:127.0.0.1");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "key",
                "-keystore",
                store.toString(),
                "-file",
                temporary.resolve(name + ".pem").toString());
        return store;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", "changeit"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("%s", new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isZero();
    }

    private static PullOutcome pull(TopicTransport transport, String topic) {
        return topics.pull(Topics.dataset(transport, topic), null, ProgressListener.NONE);
    }

    /** Does something as soon as the first rows have landed. */
    private static ProgressListener atFirstRows(Runnable what) {
        AtomicBoolean done = new AtomicBoolean();
        return new ProgressListener() {
            @Override
            public void fetched(long bytes, long ofBytes) {}

            @Override
            public void landed(long rows) {
                if (rows > 0 && done.compareAndSet(false, true)) {
                    what.run();
                }
            }
        };
    }

    private static Set<String> ids() throws IOException {
        Set<String> ids = new HashSet<>();
        topics.rows().forEach(row -> assertThat(ids.add(row.split(" ", 4)[2])).isTrue());
        return ids;
    }

    @Test
    void goesOnWhereItWasWhenTheBrokerDiesAndComesBack() throws Exception {
        String topic = topics.filled("revived", PARTITIONS, MANY);
        TopicTransport patient = topics.transport(
                topics.kafka.brokers(),
                topics.kafka.password(),
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), new Retry(10, Duration.ofSeconds(1), 1)));

        PullOutcome outcome = topics.pull(Topics.dataset(patient, topic), null, atFirstRows(() -> {
            topics.kafka.kill();
            topics.kafka.revive();
        }));

        assertThat(Drop.landed(outcome).totals().rows()).isEqualTo(MANY);
        assertThat(ids()).hasSize(MANY);
    }

    @Test
    void holdsWhatCameWhenTheBrokerDiesAndTakesAllTheNextTime() throws Exception {
        String topic = topics.filled("dead", PARTITIONS, MANY);

        PullOutcome.Held held = Drop.held(
                topics.pull(Topics.dataset(topics.transport(), topic), null, atFirstRows(topics.kafka::kill)));
        topics.kafka.revive();

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("主题 '" + topic + "'", "无人应答", "条消息已落地", "位置不动");
        assertThat(held.manifest().totals().rows()).isPositive().isLessThan(MANY);
        assertThat(held.manifest().watermark().after()).isNull();
        Manifest next = Drop.landed(topics.pull(topic, null));
        assertThat(next.totals().rows()).isEqualTo(MANY);
        assertThat(next.watermark().full()).isTrue();
    }

    @Test
    void holdsWhatCameWhenTheBrokerHangs() throws Exception {
        String topic = topics.filled("hangs", PARTITIONS, MANY);

        PullOutcome.Held held;
        try {
            held = Drop.held(
                    topics.pull(Topics.dataset(topics.transport(), topic), null, atFirstRows(topics.kafka::freeze)));
        } finally {
            topics.kafka.thaw();
        }

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("限时内没有应答", "idle_timeout");
    }

    @Test
    void holdsWhatCameWhenTheBrokerCrawls() throws Exception {
        String topic = topics.filled("crawls", 1, MANY);

        try (SlowProxy proxy = proxy(SlowProxy.Then.CRAWL)) {
            PullOutcome.Held held = Drop.held(pull(proxy.before(topics), topic));

            assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
            assertThat(held.reason()).contains("限时内没有应答");
            assertThat(held.manifest().totals().rows()).isPositive().isLessThan(MANY);
        }
    }

    @Test
    void holdsWhatCameWhenTheConnectionBreaksForGood() throws Exception {
        String topic = topics.filled("breaks", 1, MANY);

        try (SlowProxy proxy = proxy(SlowProxy.Then.BREAK)) {
            PullOutcome.Held held = Drop.held(pull(proxy.before(topics), topic));

            assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
            assertThat(held.manifest().totals().rows()).isPositive().isLessThan(MANY);
            assertThat(held.manifest().watermark().after()).isNull();
        }
    }

    /** Lets six megabytes pass. */
    private static SlowProxy proxy(SlowProxy.Then then) throws IOException {
        return new SlowProxy(proxyPort, topics.kafka.portBehindProxy(), 6 << 20, then);
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        String topic = topics.make("password", 1);

        PullOutcome.Failed failed =
                Drop.failed(pull(topics.transport(topics.kafka.brokers(), "wr0ng-\"pa55\\", PATIENCE), topic));

        assertThat(failed.code()).isEqualTo(SourceFailure.AUTH_FAILED);
        assertThat(failed.reason())
                .contains("topic 'yuezhifa.password'", "refuse user 'zhifaku'", "zhifaku.sources.demo.password")
                .doesNotContain("wr0ng");
        assertThat(failed.reasonZh())
                .contains("来源 'demo'", "拒绝用户 'zhifaku' 或其口令", "zhifaku.sources.demo.password")
                .doesNotContain("wr0ng");
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        PullOutcome.Failed failed =
                Drop.failed(pull(topics.transport("nowhere.invalid:9092", "x", PATIENCE), "yuezhifa.any"));

        assertThat(failed.code()).isEqualTo(SourceFailure.UNKNOWN_HOST);
        assertThat(failed.reason()).contains("'nowhere.invalid:9092'", "zhifaku.sources.demo.brokers");
        assertThat(failed.reasonZh()).contains("找不到主机 'nowhere.invalid:9092'", "zhifaku.sources.demo.brokers");
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Patience once =
                new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), new Retry(1, Duration.ofMillis(1), 1));

        PullOutcome.Failed failed = Drop.failed(pull(topics.transport("127.0.0.1:" + port, "x", once), "yuezhifa.any"));

        assertThat(failed.code()).isEqualTo(SourceFailure.HOST_UNREACHABLE);
        assertThat(failed.reason()).contains("nobody answers at 127.0.0.1:" + port, "firewall");
        assertThat(failed.reasonZh()).contains("127.0.0.1:" + port + " 无人应答", "zhifaku.sources.demo.brokers");
    }

    @Test
    void saysThatThereIsNoSuchTopic() {
        PullOutcome.Failed failed = Drop.failed(topics.pull("yuezhifa.absent", null));

        assertThat(failed.code()).isEqualTo(SourceFailure.REFUSED);
        assertThat(failed.reason()).contains("there is no such topic", "pull.topic.name");
        assertThat(failed.reasonZh()).contains("没有这个主题", "pull.topic.name");
    }

    @Test
    void saysThatTheUserMayNotReadTheTopic() throws Exception {
        try (Admin admin = Admin.create(topics.kafka.publisherSettings())) {
            admin.createTopics(List.of(new NewTopic("internal", 1, (short) 1)))
                    .all()
                    .get();
        }

        PullOutcome.Failed failed = Drop.failed(topics.pull("internal", null));

        assertThat(failed.code()).isEqualTo(SourceFailure.REFUSED);
        assertThat(failed.reasonZh()).contains("用户 'zhifaku' 无权读取", "READ");
    }

    @Test
    void saysThatAPositionIsNoneOfATopic() {
        PullOutcome.Failed failed = Drop.failed(topics.pull("yuezhifa.any", "2026-03-01"));

        assertThat(failed.code()).isEqualTo(SourceFailure.REFUSED);
        assertThat(failed.reasonZh()).contains("'2026-03-01'", "全量采集");
    }

    @Test
    void readsOverTlsWhereTheCertificateIsTrustedOnly() throws Exception {
        String topic = topics.make("tls", 1);
        topics.send(message(topic, 0, NOON, "a", "{\"id\":\"a\"}"));

        assertThat(Drop.landed(pull(tls(authority), topic)).totals().rows()).isEqualTo(1);

        keys("other");
        PullOutcome.Failed failed = Drop.failed(pull(tls(temporary.resolve("other.pem")), topic));
        assertThat(failed.code()).isEqualTo(SourceFailure.HOST_KEY_MISMATCH);
        assertThat(failed.reason()).contains("certificate is not trusted", "zhifaku.sources.demo.authority");
        assertThat(failed.reasonZh()).contains("证书不可信", "请向对方核实");

        Path nonsense = Files.writeString(temporary.resolve("nonsense.pem"), "nonsense");
        assertThat(Drop.failed(pull(tls(nonsense), topic)).code()).isEqualTo(SourceFailure.REFUSED);
    }

    private static TopicTransport tls(Path authority) {
        return new TopicTransport(
                "127.0.0.1:" + topics.kafka.tlsPort(),
                new SignIn(Mechanism.PLAIN, topics.kafka.user(), new Secret(topics.kafka.password())),
                new Encryption(Protection.TLS, authority.toString()),
                PATIENCE);
    }
}
