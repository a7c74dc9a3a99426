package org.zhifaku.connectors.topic;

import java.io.IOException;
import java.time.Instant;
import org.zhifaku.connectors.source.TopicPlan;
import org.zhifaku.connectors.tabular.RecordTable;

/** Keeps messages, makes rows of them and counts those from the future. */
final class MessageRows {
    private final RecordTable records;
    private final MessageReading reading;
    private final MessageKeeper originals;
    private final long futureMillis;
    private long row;
    private long future;
    private long latest;

    /** @param future messages stamped from here on are told of */
    MessageRows(TopicPlan plan, RecordTable records, MessageKeeper originals, Instant future) {
        this.records = records;
        this.reading = new MessageReading(plan, records);
        this.originals = originals;
        this.futureMillis = future.toEpochMilli();
    }

    void take(Message message) throws IOException {
        row++;
        if (message.timestamp() >= futureMillis) {
            future++;
            latest = Math.max(latest, message.timestamp());
        }
        long faults = records.faultRows();
        reading.take(row, message);
        originals.take(row, message, records.faultRows() - faults);
    }

    /** Messages so far. */
    long rows() {
        return row;
    }

    /** How many messages were stamped in the future. */
    long future() {
        return future;
    }

    /** The latest of their stamps. */
    Instant latest() {
        return Instant.ofEpochMilli(latest);
    }
}
