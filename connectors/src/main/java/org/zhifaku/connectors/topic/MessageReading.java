package org.zhifaku.connectors.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.TopicPlan;
import org.zhifaku.connectors.source.TopicPlan.Deletion;
import org.zhifaku.connectors.source.TopicPlan.Place;
import org.zhifaku.connectors.tabular.RecordTable;
import org.zhifaku.schemas.landing.Operation;

/** Makes rows of messages: the value's cells, and of the key those that the value lacks. */
final class MessageReading {
    private final TopicPlan plan;
    private final RecordTable records;

    MessageReading(TopicPlan plan, RecordTable records) {
        this.plan = plan;
        this.records = records;
    }

    /** @param row its number in the pull, from 1 */
    void take(long row, Message message) throws IOException {
        Payload key = message.key();
        Payload payload = message.value();
        boolean told = plan.deletion().place() == Place.HEADER && isDeletion(header(message));
        Operation operation = payload == null || told ? Operation.DELETE : Operation.UPSERT;
        Map<String, String> keyCells = keyCells(key == null || key.isCut() ? null : key.text());
        if (payload == null) {
            records.values(row, operation, new LinkedHashMap<>(keyCells));
        } else if (payload.isCut()) {
            records.tooLarge(row, operation, payload.text());
        } else if (!payload.isText()) {
            records.foreign(row, operation, payload.text());
        } else {
            records.json(
                    row,
                    payload.bytes(),
                    keyCells,
                    operation,
                    cells -> saysDeletion(cells) ? Operation.DELETE : operation);
        }
    }

    private boolean saysDeletion(RecordTable.Row cells) {
        return plan.deletion().place() == Place.COLUMN
                && isDeletion(cells.cell(plan.deletion().name()));
    }

    private boolean isDeletion(@Nullable String word) {
        return word != null && plan.deletion().words().contains(word);
    }

    private @Nullable String header(Message message) {
        Deletion deletion = plan.deletion();
        Header header = message.headers().lastHeader(deletion.name());
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The cells that a key gives; none where it has not as many parts as the key has columns. */
    private Map<String, String> keyCells(@Nullable String key) {
        List<String> columns = plan.key().columns();
        Map<String, String> cells = new LinkedHashMap<>();
        if (key == null) {
            return cells;
        }
        String[] parts = columns.size() == 1
                ? new String[] {key}
                : key.split(Pattern.quote(plan.key().separator()), -1);
        if (parts.length == columns.size()) {
            for (int i = 0; i < parts.length; i++) {
                cells.put(columns.get(i), parts[i]);
            }
        }
        return cells;
    }
}
