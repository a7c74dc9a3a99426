package org.zhifaku.library.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.search.BulkBody;
import org.zhifaku.library.search.BulkSender;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Brings the index to what the topic library says now.
 *
 * <p>A change stays in {@code control.unpublished} until the index has taken it; taking it off and counting it is one transaction. A
 * run that dies anywhere leaves what it had not counted queued, and the next run sends that again: writing a document twice changes
 * nothing. One publisher at a time, held by a lock in the database.
 */
public final class IndexPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(IndexPublisher.class);

    private static final int FEWEST_ROWS = 50;
    private static final int FIRST_ROWS = 500;
    private static final long MANY_ROWS = 20_000;
    private static final long LOCK = 0x7A68_6966_616B_7531L;

    private final DataSource database;
    private final EnforcementIndex index;
    private final Publication publication;
    private final Map<String, TopicActs> kinds = new LinkedHashMap<>();

    public IndexPublisher(DataSource database, EnforcementIndex index, Publication publication, RecordTypes types) {
        this.database = database;
        this.index = index;
        this.publication = publication;
        for (RecordType type : types.acts()) {
            kinds.put(type.name(), new TopicActs(type, publication));
        }
    }

    /**
     * Publishes all that is queued, whatever run it came from; removes what was withdrawn or whose publication has ended. Makes and
     * fills the index first where there is none of this program's schema version.
     *
     * @param run the run that publishes; its business date decides what may be shown
     * @param actsDone told the number of queue rows settled since it was last told; called from another thread, one call at a time
     * @throws org.zhifaku.library.search.IndexException where the server stays away or refuses whole requests
     * @throws PublishException where the database fails, or another publisher runs
     */
    public PublishResult publish(RunContext run, LongConsumer actsDone) {
        try (Connection lock = database.getConnection()) {
            lock.setAutoCommit(false);
            try {
                lock(lock);
                return publishLocked(run, actsDone);
            } finally {
                lock.rollback();
                lock.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw PublishException.database("publishing", e);
        }
    }

    /** Fills a new build of the index with every act that may be shown, then lets the alias stand for it. The queue is not touched. */
    public PublishResult rebuild(RunContext run) {
        try (Connection lock = database.getConnection()) {
            lock.setAutoCommit(false);
            try {
                lock(lock);
                return new IndexRebuild(database, index, publication, kinds.values()).run(run, true, HeldActs.none());
            } finally {
                lock.rollback();
                lock.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw PublishException.database("rebuilding the index", e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '30s'");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                throw PublishException.anotherRuns(e);
            }
            throw e;
        }
    }

    private PublishResult publishLocked(RunContext run, LongConsumer actsDone) throws SQLException {
        PublishResult result = PublishResult.NOTHING;
        HeldActs held = HeldActs.any();
        EnforcementIndex.State state = index.state();
        if (state != EnforcementIndex.State.CURRENT) {
            LOG.info("The index is {}: a new build is made", state);
            boolean queuedToo = state == EnforcementIndex.State.OUTDATED;
            held = HeldActs.none();
            result = new IndexRebuild(database, index, publication, kinds.values()).run(run, queuedToo, held);
        }
        result = result.plus(drainQueue(run, held, actsDone));
        Withdrawals.remove(database, index, kinds.keySet());
        index.refresh(index.alias());
        long expired = new ExpirySweep(database, index).run(run.businessDate());
        PublishResult all = result.plus(new PublishResult(0, 0, 0, expired, 0));
        LOG.atInfo()
                .addKeyValue("pipeline.runId", run.runId())
                .log(
                        "Published {} changes, {} not public, {} refused by the index, {} expired",
                        all.published(),
                        all.notPublic(),
                        all.failed(),
                        all.expired());
        return all;
    }

    private PublishResult drainQueue(RunContext run, HeldActs held, LongConsumer actsDone) throws SQLException {
        try (Connection reader = database.getConnection()) {
            boolean many = PublishQueue.isLongerThan(reader, MANY_ROWS);
            if (many) {
                index.pauseRefresh(index.alias(), true);
            }
            try {
                return drain(reader, run, held, actsDone);
            } finally {
                // Also after a run that died while it had refreshing stopped.
                index.pauseRefresh(index.alias(), false);
            }
        }
    }

    private PublishResult drain(Connection reader, RunContext run, HeldActs held, LongConsumer actsDone)
            throws SQLException {
        AtomicReference<PublishResult> total = new AtomicReference<>(PublishResult.NOTHING);
        Set<UUID> onTheWay = ConcurrentHashMap.newKeySet();
        BulkSender sender = index.sender();
        try (SendingLine line = new SendingLine()) {
            long last = 0;
            // The first batches are small, so that the index server soon has work.
            int limit = FIRST_ROWS;
            while (true) {
                List<QueueRow> rows = PublishQueue.after(reader, last, limit);
                if (rows.isEmpty()) {
                    break;
                }
                last = rows.get(rows.size() - 1).itemId();
                if (rows.stream().anyMatch(row -> onTheWay.contains(row.actId()))) {
                    // Two versions of one act must not overtake each other.
                    line.drain();
                }
                PublishBatch batch = prepare(reader, rows, run.businessDate(), held);
                limit = Math.min(2 * limit, nextLimit(rows.size(), batch.bytes()));
                onTheWay.addAll(batch.acts());
                line.submit(() -> batch.send(sender), failures -> {
                    PublishResult settled = settle(batch, failures, run);
                    onTheWay.removeAll(batch.acts());
                    total.accumulateAndGet(settled, PublishResult::plus);
                    actsDone.accept(settled.published() + settled.notPublic());
                });
            }
            line.drain();
        }
        return total.get();
    }

    /** As many rows as make one full request, judged by the last batch: acts with long texts must not fill the memory. */
    private static int nextLimit(int rows, long bytes) {
        long perRow = Math.max(1, bytes / rows);
        return (int) Math.max(FEWEST_ROWS, Math.min(PublishBatch.MOST_ACTS, BulkBody.FULL_BYTES / perRow));
    }

    private PublishBatch prepare(Connection reader, List<QueueRow> rows, LocalDate day, HeldActs held)
            throws SQLException {
        PublishBatch batch = new PublishBatch(day, publication, held, rows);
        Map<String, Collection<UUID>> wanted = new LinkedHashMap<>();
        batch.kinds().forEach((act, kind) -> wanted.computeIfAbsent(kind, any -> new ArrayList<>())
                .add(act));
        for (Map.Entry<String, Collection<UUID>> kind : wanted.entrySet()) {
            TopicActs topic = kinds.get(kind.getKey());
            if (topic == null) {
                throw new PublishException(
                        "The queue control.unpublished holds the kind '" + kind.getKey() + "', but only "
                                + kinds.keySet()
                                + " are published. Let its schema reach 'index' (schemas/avro) or remove what queued it.",
                        null);
            }
            Map<UUID, TopicAct> acts = topic.byId(reader, kind.getValue());
            for (UUID id : kind.getValue()) {
                TopicAct act = acts.get(id);
                if (act == null) {
                    batch.remove(id);
                } else {
                    batch.add(act);
                }
            }
        }
        return batch;
    }

    private PublishResult settle(PublishBatch batch, List<BulkSender.Failure> failures, RunContext run) {
        failures.stream()
                .limit(3)
                .forEach(failure ->
                        LOG.warn("The index refused act {}: {}. It stays queued.", failure.actId(), failure.error()));
        return Transactions.in(
                database, "settling published acts", connection -> batch.settle(connection, run.runId(), failures));
    }
}
