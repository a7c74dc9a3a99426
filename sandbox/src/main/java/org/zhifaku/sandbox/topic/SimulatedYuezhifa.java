package org.zhifaku.sandbox.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.telling.DatasetView;

/** The provincial enforcement platform behind its change topics: what the source {@code yuezhifa} reaches. */
public final class SimulatedYuezhifa implements SimulatedSystem {
    static final String SOURCE = "yuezhifa";

    /** Starts it. */
    public static final Starter STARTER = new Starter() {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public SimulatedSystem start(SimulatedHome home) {
            List<DatasetView> views = home.world().system(SOURCE);
            EmbeddedKafka kafka = EmbeddedKafka.start(home.folder(), BrokerOptions.USUAL);
            return new SimulatedYuezhifa(kafka, home.baseDate(), views);
        }
    };

    private final EmbeddedKafka kafka;
    private final LocalDate baseDate;
    private final TopicPublisher publisher;

    private SimulatedYuezhifa(EmbeddedKafka kafka, LocalDate baseDate, List<DatasetView> views) {
        this.kafka = kafka;
        this.baseDate = baseDate;
        this.publisher = new TopicPublisher(kafka.publisherSettings(), SOURCE, views);
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String place() {
        return "kafka://" + kafka.brokers();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("brokers", kafka.brokers(), "user", kafka.user(), "password", kafka.password());
    }

    @Override
    public void ensureThrough(LocalDate date) {
        publisher.ensureThrough(baseDate, date);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
