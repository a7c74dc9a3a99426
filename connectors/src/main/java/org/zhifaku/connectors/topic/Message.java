package org.zhifaku.connectors.topic;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One message of a topic.
 *
 * @param timestamp when the event happened, by its producer or broker; milliseconds since 1970, -1 where unknown
 * @param key null where the message has none
 * @param value null where the message says that the key is gone
 */
record Message(
        int partition,
        long offset,
        long timestamp,
        @Nullable Payload key,
        @Nullable Payload value,
        Headers headers) {
    /** Bytes it keeps in memory, about. */
    int weight() {
        return 200 + (key == null ? 0 : key.bytes().length) + (value == null ? 0 : value.bytes().length);
    }
}
