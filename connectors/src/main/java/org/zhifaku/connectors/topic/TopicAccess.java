package org.zhifaku.connectors.topic;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.TopicTransport;
import org.zhifaku.connectors.tabular.TabularLimits;

/**
 * The step of a {@code topic} route: carries out the request that is the message's body, and answers with it. After a failure the
 * connection is made anew, and reading goes on where the request says.
 */
final class TopicAccess implements Processor, Closeable {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

    /** What a topic is asked for. */
    sealed interface Request {
        /** What the topic holds now: a {@link TopicState}. */
        record Look() implements Request {}

        /**
         * The next messages: a {@link Batch}.
         *
         * @param from the next offset of each partition that is read
         * @param ends where each ends
         * @param wanted those of which messages are wanted now; the others wait
         */
        record Fetch(Map<Integer, Long> from, Map<Integer, Long> ends, Set<Integer> wanted) implements Request {}
    }

    /**
     * Messages that came.
     *
     * @param messages partition by partition in order of offset, all before the ends asked for
     * @param next the next offset of each partition
     * @param losses messages that the topic deleted before they could be read, in Chinese
     */
    record Batch(List<Message> messages, Map<Integer, Long> next, List<String> losses) {}

    private final String source;
    private final TopicTransport transport;
    private final String topic;
    private final TabularLimits limits;
    private final TopicFailures failures;
    private @Nullable Consumer<Payload, Payload> connected;

    TopicAccess(String source, TopicTransport transport, String topic, TabularLimits limits) {
        this.source = source;
        this.transport = transport;
        this.topic = topic;
        this.limits = limits;
        this.failures = new TopicFailures(source, transport, topic);
    }

    @Override
    public void process(Exchange exchange) throws SourceException {
        Object request = exchange.getIn().getBody();
        try {
            if (request instanceof Request.Look) {
                exchange.getMessage()
                        .setHeader(
                                SourceRoute.ANSWER,
                                TopicLook.at(ClientSettings.of(source, transport), topic, transport.patience()));
            } else if (request instanceof Request.Fetch fetch) {
                exchange.getMessage().setHeader(SourceRoute.ANSWER, fetch(fetch));
            } else {
                throw new IllegalArgumentException("A topic cannot be asked for " + request + ".");
            }
        } catch (KafkaException e) {
            close();
            throw failures.of(e);
        }
    }

    private Batch fetch(Request.Fetch fetch) {
        Consumer<Payload, Payload> consumer = connected;
        if (consumer == null) {
            consumer = new KafkaConsumer<>(
                    ClientSettings.ofConsumer(source, transport),
                    Payload.reader(limits.maxCellBytes()),
                    Payload.reader(limits.maxRowBytes()));
            connected = consumer;
            consumer.assign(fetch.from().keySet().stream().map(this::partition).toList());
            for (Map.Entry<Integer, Long> next : fetch.from().entrySet()) {
                consumer.seek(partition(next.getKey()), next.getValue());
            }
        }
        return new Fetching(consumer, topic, fetch, transport.patience()).run();
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(topic, number);
    }

    /** Forgets the connection; the next request makes a new one. */
    @Override
    public void close() {
        Consumer<Payload, Payload> consumer = connected;
        connected = null;
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(CLOSE_PATIENCE));
        }
    }
}
