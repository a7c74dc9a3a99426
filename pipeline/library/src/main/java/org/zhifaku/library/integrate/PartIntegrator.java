package org.zhifaku.library.integrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PartLedger;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Integrates landed pulls into {@code source.*}. Thread-safe; pulls of one dataset wait for each other.
 *
 * <p>Restart: a part's rows, rejects, queue and counts are one transaction, parts are committed in their order, and parts that the run
 * has integrated are skipped. Rerun: a row that the library holds already, or holds in a newer version, changes nothing; a pull whose
 * parts hold the very rows that were integrated last is not even read.
 */
public final class PartIntegrator {

    private final DataSource dataSource;

    /** An integrator that writes to this warehouse; each call uses up to two connections of it. */
    public PartIntegrator(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Integrates all parts of a pull that the run has not integrated yet, in order.
     *
     * @param rowsDone told how many rows of the pull are done so far, parts of an earlier attempt included; from the calling thread
     * @return counts of the parts done by this call
     * @throws UncheckedIOException where landing cannot be read
     * @throws WarehouseException where the warehouse refuses; parts done before stay done
     */
    @SuppressWarnings("try") // the lock is held, not asked
    public PartCounts integrate(LandedPull pull, DatasetMapping mapping, RunContext run, LongConsumer rowsDone) {
        PullKey key = pull.manifest().key();
        try (Connection owner = dataSource.getConnection()) {
            owner.setAutoCommit(true);
            try (DatasetLock held = DatasetLock.hold(owner, key)) {
                return integrate(owner, pull, mapping, run, rowsDone);
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot integrate pull %d of source '%s', dataset '%s': %s. Parts done before are kept; run the same again."
                            .formatted(key.pullId(), key.source(), key.dataset(), e.getMessage()),
                    e);
        }
    }

    private PartCounts integrate(
            Connection owner, LandedPull pull, DatasetMapping mapping, RunContext run, LongConsumer rowsDone)
            throws SQLException {
        PullKey key = pull.manifest().key();
        Set<Integer> done = PartLedger.integrated(owner, run, key.pullId());
        long before = done.stream()
                .mapToLong(part -> pull.manifest().parts().get(part).rows())
                .sum();
        Corrections corrections = Corrections.of(owner, key.source(), key.dataset());
        PullWork work = new PullWork(pull, mapping, corrections, run, new AtomicLong(before));
        owner.setAutoCommit(false);
        PartCounts repeated = done.isEmpty() ? repeat(owner, work) : PartCounts.NONE;
        if (repeated.read() > 0) {
            rowsDone.accept(repeated.read());
            return repeated;
        }
        List<Integer> parts = IntStream.range(0, pull.parts())
                .filter(part -> !done.contains(part))
                .boxed()
                .toList();
        return integrate(owner, work, parts, rowsDone);
    }

    /** Where the pull repeats what was integrated last, row for row, no row is looked at; counts of nothing where it does not. */
    private static PartCounts repeat(Connection connection, PullWork work) throws SQLException {
        boolean committed = false;
        try {
            PullKey key = work.pull().manifest().key();
            PartLane.begin(connection, key);
            List<String> digests = IntStream.range(0, work.pull().parts())
                    .mapToObj(work::digest)
                    .toList();
            List<PartCounts> counts =
                    PartLedger.repeated(connection, key, digests, work.mapping().version());
            PartCounts total = PartCounts.NONE;
            for (int part = 0; part < counts.size(); part++) {
                PartLane.record(connection, work, work.place(part), counts.get(part));
                total = total.plus(counts.get(part));
            }
            connection.commit();
            committed = true;
            return total;
        } finally {
            if (!committed) {
                connection.rollback();
            }
        }
    }

    /** Two lanes where there are two parts to do; the owner of the lock is the first one's connection. */
    private PartCounts integrate(Connection owner, PullWork work, List<Integer> parts, LongConsumer rowsDone)
            throws SQLException {
        List<PartLane> lanes = new ArrayList<>();
        try (Connection second = parts.size() > 1 ? dataSource.getConnection() : null) {
            try (KeysAhead keys = new KeysAhead(work, parts)) {
                lanes.add(new PartLane(owner, work.mapping().recordType()));
                if (second != null) {
                    lanes.add(new PartLane(second, work.mapping().recordType()));
                }
                return new PartQueue(work, parts, keys, lanes).run(rowsDone);
            } finally {
                lanes.forEach(PartLane::close);
            }
        }
    }

    /** What a thread of ours threw, as the caller of {@link #integrate} is to see it. */
    static RuntimeException told(Throwable thrown, LandedPull pull) throws SQLException {
        Throwable cause = thrown instanceof ExecutionException wrapped ? wrapped.getCause() : thrown;
        if (cause instanceof SQLException database) {
            throw database;
        }
        if (cause instanceof IOException landing) {
            return new UncheckedIOException("Cannot read landing '%s'".formatted(pull.folder()), landing);
        }
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException("Integrating '%s' failed".formatted(pull.folder()), cause);
    }
}
