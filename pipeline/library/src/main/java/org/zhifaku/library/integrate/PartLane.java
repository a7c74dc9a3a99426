package org.zhifaku.library.integrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PartLedger;
import org.zhifaku.library.quarantine.QuarantineWriter;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.landing.PullKey;

/** One connection and one thread that integrate parts, one after the other, each in a transaction. */
final class PartLane implements AutoCloseable {

    private final Connection connection;
    private final ExecutorService thread;

    /** A lane over this connection, which nobody else may use until the lane is closed. */
    PartLane(Connection connection, RecordType type) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        StageTables.create(connection, type);
        QuarantineWriter.createTables(connection);
        connection.setAutoCommit(false);
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, "integrate-lane");
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * A part on its way.
     *
     * @param committed opens when the part is committed and the caller knows
     */
    record Part(int part, Future<PartKeys> keys, CountDownLatch committed) {}

    /**
     * Begins to integrate a part as soon as the lane is free.
     *
     * @param before the part before it, where that one is still on its way
     */
    Future<PartCounts> submit(PullWork work, Part part, @Nullable Part before) {
        return thread.submit(() -> {
            PartKeys keys = part.keys().get();
            if (before != null) {
                keys.markPending(before.keys().get());
            }
            return integrate(work, work.place(part.part()), keys, before == null ? null : before.committed());
        });
    }

    private PartCounts integrate(PullWork work, PartPlace place, PartKeys keys, @Nullable CountDownLatch before)
            throws SQLException, InterruptedException {
        boolean committed = false;
        try {
            begin(connection, place.pull());
            PartCounts counts = new PartLoad(connection, work, place, keys).run(before);
            record(connection, work, place, counts);
            connection.commit();
            committed = true;
            return counts;
        } finally {
            if (!committed) {
                connection.rollback();
            }
        }
    }

    /** Begins a transaction that works for the pull which holds the dataset. */
    static void begin(Connection connection, PullKey key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
        }
        DatasetLock.workIn(connection, key);
    }

    static void record(Connection connection, PullWork work, PartPlace place, PartCounts counts) throws SQLException {
        PartLedger.record(
                connection,
                place.run(),
                place.pull(),
                place.part(),
                place.mappingVersion(),
                work.digest(place.part()),
                counts);
    }

    /** Breaks off a part that has not been committed, and waits until the connection is at rest. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                // whoever interrupts wants an end, but the connection must not go back to its pool while the lane uses
                // it
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
