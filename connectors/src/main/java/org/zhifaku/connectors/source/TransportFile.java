package org.zhifaku.connectors.source;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;

/** Reads a {@code transport}: its kind decides which keys it has besides the time-outs and the retry that all have. */
final class TransportFile {

    private static final Map<String, BiFunction<Fields, Patience, Transport>> KINDS = new TreeMap<>(Map.of(
            "database",
            DatabaseTransportFile::read,
            "file-drop",
            FileTransportFile::read,
            "rest",
            RestTransportFile::read,
            "soap",
            SoapTransportFile::read,
            "topic",
            TopicTransportFile::read));

    private TransportFile() {}

    static Transport read(Fields transport) {
        String kind = transport.text("kind");
        BiFunction<Fields, Patience, Transport> reader = KINDS.get(kind);
        if (reader == null) {
            if (!kind.isEmpty()) {
                transport.problem(
                        "kind",
                        "'kind: %s' is no kind of transport. Known are %s."
                                .formatted(kind, String.join(", ", KINDS.keySet())));
            }
            reader = FileTransportFile::read;
        }
        Patience patience = new Patience(
                transport.duration("connect_timeout", Duration.ofSeconds(10)),
                transport.duration("idle_timeout", Duration.ofSeconds(60)),
                transport
                        .optionalMap("retry")
                        .map(TransportFile::retry)
                        .orElseGet(() -> new Retry(3, Duration.ofSeconds(2), 2)));
        Transport read = reader.apply(transport, patience);
        transport.finish();
        return read;
    }

    private static Retry retry(Fields retry) {
        Retry read = new Retry(
                retry.integer("attempts", 1, 100, 3),
                retry.duration("delay", Duration.ofSeconds(2)),
                retry.decimal("backoff", 1, 10, 2));
        retry.finish();
        return read;
    }
}
