package org.zhifaku.sandbox.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/** The settings with which clients of this package reach their broker. */
final class KafkaClients {
    private KafkaClients() {}

    /** As the publisher, who may do everything. */
    static Map<String, Object> of(BrokerEndpoint endpoint) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + endpoint.port());
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
        settings.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
        settings.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(Credentials.PUBLISHER, endpoint.credentials().publisherPassword()));
        settings.put("enable.metrics.push", false);
        return settings;
    }
}
