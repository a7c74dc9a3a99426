package org.zhifaku.connectors.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.zhifaku.connectors.source.TopicTransport;
import org.zhifaku.connectors.source.TopicTransport.Mechanism;
import org.zhifaku.connectors.source.TopicTransport.Protection;
import org.zhifaku.connectors.source.TopicTransport.SignIn;

/** The settings of Kafka's clients for a transport. */
final class ClientSettings {
    /** Few, since all that one poll gives is in memory at once, unpacked. */
    private static final int MOST_RECORDS_PER_POLL = 50;

    private static final int MOST_BYTES_PER_FETCH = 16 << 20;
    private static final int MOST_BYTES_PER_PARTITION = 4 << 20;
    private static final AtomicLong CLIENTS = new AtomicLong();

    private ClientSettings() {}

    static Map<String, Object> of(String source, TopicTransport transport) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, transport.brokers());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "zhifaku-" + source + "-" + CLIENTS.incrementAndGet());
        int connect = millis(transport.patience().connectTimeout());
        int idle = millis(transport.patience().idleTimeout());
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, (long) connect);
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, (long) connect);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, idle);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                Math.min(Integer.MAX_VALUE, (long) connect + idle));
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        secure(settings, transport);
        return settings;
    }

    /** For a consumer that takes what it is told to, and tells the brokers nothing. */
    static Map<String, Object> ofConsumer(String source, TopicTransport transport) {
        Map<String, Object> settings = of(source, transport);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS_PER_POLL);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES_PER_FETCH);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_BYTES_PER_PARTITION);
        return settings;
    }

    private static void secure(Map<String, Object> settings, TopicTransport transport) {
        SignIn signIn = transport.signIn();
        boolean tls = transport.encryption().protection() == Protection.TLS;
        boolean signs = signIn.mechanism() != Mechanism.NONE;
        settings.put(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                signs ? tls ? "SASL_SSL" : "SASL_PLAINTEXT" : tls ? "SSL" : "PLAINTEXT");
        String authority = transport.encryption().authority();
        if (tls && !authority.isEmpty()) {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, authority);
        }
        if (signs) {
            settings.put(SaslConfigs.SASL_MECHANISM, mechanism(signIn.mechanism()));
            settings.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    "%s required username=\"%s\" password=\"%s\";"
                            .formatted(
                                    module(signIn.mechanism()),
                                    escaped(signIn.user()),
                                    escaped(signIn.password().reveal())));
        }
    }

    private static String mechanism(Mechanism mechanism) {
        return switch (mechanism) {
            case NONE -> "";
            case PLAIN -> "PLAIN";
            case SCRAM_SHA_256 -> "SCRAM-SHA-256";
            case SCRAM_SHA_512 -> "SCRAM-SHA-512";
        };
    }

    private static String module(Mechanism mechanism) {
        return switch (mechanism) {
            case NONE -> "";
            case PLAIN -> "org.apache.kafka.common.security.plain.PlainLoginModule";
            case SCRAM_SHA_256, SCRAM_SHA_512 -> "org.apache.kafka.common.security.scram.ScramLoginModule";
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static int millis(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, duration.toMillis()));
    }
}
