package org.zhifaku.sandbox.topic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the settings of a broker of one node that is its own controller, small, on loopback. */
final class BrokerSettings {
    /** Largest message; Kafka's own limit of 1 MB is too small for a case with its documents. */
    private static final int MOST_MESSAGE_BYTES = 32 << 20;

    private BrokerSettings() {}

    static String text(Path data, BrokerEndpoint endpoint, int controllerPort, BrokerOptions options) {
        List<String> listeners = new ArrayList<>();
        List<String> advertised = new ArrayList<>();
        List<String> protocols = new ArrayList<>();
        List<String> more = new ArrayList<>();
        protocols.add("CONTROLLER:PLAINTEXT");
        listen("CLIENTS", "SASL_PLAINTEXT", endpoint.port(), endpoint.port(), listeners, advertised, protocols);
        signIn("clients", endpoint.credentials(), more);
        if (endpoint.behindProxyPort() != 0) {
            listen(
                    "PROXIED",
                    "SASL_PLAINTEXT",
                    endpoint.behindProxyPort(),
                    options.proxyPort(),
                    listeners,
                    advertised,
                    protocols);
            signIn("proxied", endpoint.credentials(), more);
        }
        if (endpoint.tlsPort() != 0) {
            listen("TLS", "SASL_SSL", endpoint.tlsPort(), endpoint.tlsPort(), listeners, advertised, protocols);
            signIn("tls", endpoint.credentials(), more);
            more.add("listener.name.tls.ssl.keystore.type=PKCS12");
            more.add("listener.name.tls.ssl.keystore.location=" + options.keyStore());
            more.add("listener.name.tls.ssl.keystore.password=" + options.keyStorePassword());
            more.add("listener.name.tls.ssl.key.password=" + options.keyStorePassword());
        }
        listeners.add("CONTROLLER://127.0.0.1:" + controllerPort);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%d
                controller.listener.names=CONTROLLER
                listeners=%s
                advertised.listeners=%s
                listener.security.protocol.map=%s
                inter.broker.listener.name=CLIENTS
                sasl.mechanism.inter.broker.protocol=PLAIN
                sasl.enabled.mechanisms=PLAIN
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:%s;User:ANONYMOUS
                log.dirs=%s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                message.max.bytes=%d
                replica.fetch.max.bytes=%d
                num.network.threads=2
                num.io.threads=2
                background.threads=2
                num.recovery.threads.per.data.dir=1
                log.cleaner.dedupe.buffer.size=8388608
                log.cleaner.io.buffer.size=262144
                log.index.size.max.bytes=1048576
                log.initial.task.delay.ms=5000
                log.retention.check.interval.ms=1000
                %s
                """.formatted(
                        controllerPort,
                        String.join(",", listeners),
                        String.join(",", advertised),
                        String.join(",", protocols),
                        Credentials.PUBLISHER,
                        data,
                        MOST_MESSAGE_BYTES,
                        MOST_MESSAGE_BYTES,
                        String.join("\n", more));
    }

    private static void listen(
            String name,
            String protocol,
            int port,
            int shownPort,
            List<String> listeners,
            List<String> advertised,
            List<String> protocols) {
        listeners.add(name + "://127.0.0.1:" + port);
        advertised.add(name + "://127.0.0.1:" + shownPort);
        protocols.add(name + ":" + protocol);
    }

    private static void signIn(String listener, Credentials credentials, List<String> more) {
        more.add(
                ("listener.name.%s.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required"
                                + " username=\"%s\" password=\"%s\" user_%s=\"%s\" user_%s=\"%s\";")
                        .formatted(
                                listener,
                                Credentials.PUBLISHER,
                                credentials.publisherPassword(),
                                Credentials.PUBLISHER,
                                credentials.publisherPassword(),
                                Credentials.READER,
                                credentials.readerPassword()));
    }
}
