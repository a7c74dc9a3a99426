package org.zhifaku.library.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.search.ActDocument;
import org.zhifaku.library.search.BulkBody;
import org.zhifaku.library.search.BulkSender;

/** A number of acts that are sent together and then settled in one transaction. Prepared by one thread, then handed to another. */
final class PublishBatch {

    /** Acts in one batch at the most; fewer where their texts are long. */
    static final int MOST_ACTS = 6_000;

    private final LocalDate day;
    private final Publication publication;
    private final HeldActs held;
    private final HiddenActs hiddenActs;
    private final List<QueueRow> rows = new ArrayList<>();
    private final List<BulkBody> bodies = new ArrayList<>();
    private final Map<UUID, String> kinds = new LinkedHashMap<>();
    private final Map<String, Map<UUID, String>> hidden = new HashMap<>();
    private int documents;

    PublishBatch(LocalDate day, Publication publication, HeldActs held, HiddenActs hidden) {
        this.day = day;
        this.publication = publication;
        this.held = held;
        this.hiddenActs = hidden;
    }

    /** Adds a row of the queue; its act, null where there is none, is looked at once. */
    void add(QueueRow row, @Nullable TopicAct act) {
        rows.add(row);
        if (kinds.putIfAbsent(row.actId(), row.kind()) != null) {
            return;
        }
        if (act == null) {
            remove(row.actId());
        } else {
            judge(act, row.kind());
        }
    }

    private BulkBody body() {
        if (bodies.isEmpty() || bodies.get(bodies.size() - 1).isFull()) {
            bodies.add(new BulkBody());
        }
        return bodies.get(bodies.size() - 1);
    }

    /** Adds what the index has to do for an act that the topic library holds. */
    void add(TopicAct act) {
        String kind = act.record().type().name();
        kinds.putIfAbsent(act.actId(), kind);
        judge(act, kind);
    }

    private void judge(TopicAct act, String kind) {
        if (!act.current()) {
            remove(act.actId());
            return;
        }
        Publication.Verdict verdict = publication.decide(act.record(), day);
        if (verdict instanceof Publication.Shown shown) {
            documents++;
            held.add(act.actId());
            body().index(new ActDocument(
                    act.actId(), kind, act.organId(), act.contentHash(), shown.until(), shown.elements()));
        } else if (verdict instanceof Publication.Hidden secret) {
            hidden.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(act.actId(), secret.reason());
            remove(act.actId());
        }
    }

    /** Takes an act out of the index, if it may be there. */
    void remove(UUID actId) {
        if (held.mayHold(actId)) {
            body().delete(actId);
        }
    }

    /** Documents to be written. */
    int documents() {
        return documents;
    }

    /** Bytes to be sent. */
    private long bytes() {
        long bytes = 0;
        for (BulkBody body : bodies) {
            bytes += body.length();
        }
        return bytes;
    }

    /** Whether what comes next should go into another batch. */
    boolean isFull() {
        return rows.size() >= MOST_ACTS || kinds.size() >= MOST_ACTS || bytes() >= BulkBody.FULL_BYTES;
    }

    /** Rows of the queue, or acts where they come from elsewhere. */
    int size() {
        return Math.max(rows.size(), kinds.size());
    }

    List<BulkSender.Failure> send(BulkSender sender) {
        List<BulkSender.Failure> failures = new ArrayList<>();
        bodies.forEach(body -> failures.addAll(sender.send(body)));
        return failures;
    }

    /**
     * Settles what was sent, in the caller's transaction.
     *
     * @return what became of the batch
     */
    PublishResult settle(Connection connection, long runId, List<BulkSender.Failure> failures) throws SQLException {
        Set<UUID> failed = new HashSet<>();
        failures.forEach(failure -> failed.add(failure.actId()));
        long[] counted = PublishQueue.settle(
                connection,
                items(act -> !isHidden(act) && !failed.contains(act)),
                items(act -> isHidden(act) && !failed.contains(act)));
        hiddenActs.unhide(
                connection,
                kinds.keySet().stream().filter(act -> !isHidden(act)).toList());
        PublishQueue.forgetFailures(connection, kinds.keySet());
        for (Map.Entry<String, Map<UUID, String>> kind : hidden.entrySet()) {
            hiddenActs.hide(connection, kind.getKey(), kind.getValue(), day);
        }
        PublishQueue.fail(connection, runId, kinds, failures);
        return new PublishResult(counted[0], counted[1], failed.size(), 0, 0);
    }

    private boolean isHidden(UUID act) {
        for (Map<UUID, String> reasons : hidden.values()) {
            if (reasons.containsKey(act)) {
                return true;
            }
        }
        return false;
    }

    /** The queue's rows about acts of which this is true. */
    private long[] items(Predicate<UUID> wanted) {
        return rows.stream()
                .filter(row -> wanted.test(row.actId()))
                .mapToLong(QueueRow::itemId)
                .toArray();
    }
}
