package org.zhifaku.library.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.library.ledger.RunContext;
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

    private static final int FIRST_ROWS = 500;
    private static final int SLICE_ROWS = 250_000;
    private static final long MANY_ROWS = 20_000;
    private static final long LOCK = 0x7A68_6966_616B_7531L;

    private final DataSource database;
    private final EnforcementIndex index;
    private final Publication publication;
    private final int sliceRows;
    private final Map<String, TopicActs> kinds = new LinkedHashMap<>();

    public IndexPublisher(DataSource database, EnforcementIndex index, Publication publication, RecordTypes types) {
        this(database, index, publication, types, SLICE_ROWS);
    }

    /** A publisher that reads so many rows of the queue in one scan. */
    IndexPublisher(
            DataSource database, EnforcementIndex index, Publication publication, RecordTypes types, int sliceRows) {
        this.sliceRows = sliceRows;
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
                return publishLocked(run, HiddenActs.of(lock), actsDone);
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
                return new IndexRebuild(database, index, publication, kinds.values())
                        .run(run, true, HeldActs.none(), HiddenActs.of(lock));
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

    private PublishResult publishLocked(RunContext run, HiddenActs hidden, LongConsumer actsDone) throws SQLException {
        PublishResult result = PublishResult.NOTHING;
        HeldActs held = HeldActs.any();
        EnforcementIndex.State state = index.state();
        if (state != EnforcementIndex.State.CURRENT) {
            LOG.info("The index is {}: a new build is made", state);
            boolean queuedToo = state == EnforcementIndex.State.OUTDATED;
            held = HeldActs.none();
            result = new IndexRebuild(database, index, publication, kinds.values()).run(run, queuedToo, held, hidden);
        }
        result = result.plus(drainQueue(run, held, hidden, actsDone));
        Withdrawals.remove(database, index, kinds.keySet());
        index.refresh(index.alias());
        long expired = new ExpirySweep(database, index, hidden).run(run.businessDate());
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

    private PublishResult drainQueue(RunContext run, HeldActs held, HiddenActs hidden, LongConsumer actsDone)
            throws SQLException {
        try (Connection reader = database.getConnection()) {
            if (PublishQueue.isLongerThan(reader, MANY_ROWS)) {
                index.pauseRefresh(index.alias(), true);
                PublishQueue.analyze(reader);
            }
        }
        try {
            return drain(run, held, hidden, actsDone);
        } finally {
            // Also after a run that died while it had refreshing stopped.
            index.pauseRefresh(index.alias(), false);
        }
    }

    private PublishResult drain(RunContext run, HeldActs held, HiddenActs hidden, LongConsumer actsDone) {
        AtomicReference<PublishResult> total = new AtomicReference<>(PublishResult.NOTHING);
        BulkSender sender = index.sender();
        try (SendingLine line = new SendingLine()) {
            Consumer<PublishBatch> sending = batch -> line.submit(() -> batch.send(sender), failures -> {
                PublishResult settled = settle(batch, failures, run);
                total.accumulateAndGet(settled, PublishResult::plus);
                actsDone.accept(settled.published() + settled.notPublic());
            });
            long last = 0;
            for (long next = slice(last, run, held, hidden, sending);
                    next > last;
                    next = slice(last, run, held, hidden, sending)) {
                // Two versions of one act must not overtake each other; within a slice each act has one.
                line.drain();
                last = next;
            }
        }
        return total.get();
    }

    /** Prepares the oldest items after this one; the last of them, or 0 where there is none. */
    private long slice(long after, RunContext run, HeldActs held, HiddenActs hidden, Consumer<PublishBatch> sending) {
        return Transactions.in(database, "reading the queue", connection -> {
            long upTo = PublishQueue.upTo(connection, after, sliceRows);
            if (upTo == 0) {
                return upTo;
            }
            String other = PublishQueue.otherKind(connection, after, upTo, kinds.keySet());
            if (other != null) {
                throw new PublishException(
                        "The queue control.unpublished holds the kind '" + other + "', but only " + kinds.keySet()
                                + " are published. Let its schema reach 'index' (schemas/avro) or remove what queued it.",
                        null);
            }
            try (Statement statement = connection.createStatement()) {
                // Room for a slice's narrow rows, but not for many acts: the acts must be what is scanned, the queue
                // what is hashed.
                statement.execute("set local work_mem = '16MB'");
            }
            Batches batches =
                    new Batches(() -> new PublishBatch(run.businessDate(), publication, held, hidden), sending);
            for (TopicActs kind : kinds.values()) {
                kind.queued(connection, after, upTo, batches::add);
            }
            batches.finish();
            return upTo;
        });
    }

    /** Fills one batch after the other; the first are small, so that the index server soon has work. */
    private static final class Batches {

        private final Supplier<PublishBatch> making;
        private final Consumer<PublishBatch> sending;
        private PublishBatch open;
        private int limit = FIRST_ROWS;

        private Batches(Supplier<PublishBatch> making, Consumer<PublishBatch> sending) {
            this.making = making;
            this.sending = sending;
            this.open = making.get();
        }

        private void add(QueueRow row, @Nullable TopicAct act) {
            open.add(row, act);
            if (open.size() >= limit || open.isFull()) {
                sending.accept(open);
                open = making.get();
                limit = Math.min(2 * limit, PublishBatch.MOST_ACTS);
            }
        }

        private void finish() {
            if (open.size() > 0) {
                sending.accept(open);
            }
        }
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
