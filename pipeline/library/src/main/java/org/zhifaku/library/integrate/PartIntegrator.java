package org.zhifaku.library.integrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PartLedger;
import org.zhifaku.library.ledger.RuleLedger;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.quarantine.QuarantineWriter;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.pipeline.normalise.RuleTally;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PartReader;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Integrates landed pulls into {@code source.*}. Thread-safe; pulls of one dataset wait for each other, part by part.
 *
 * <p>Restart: a part's rows, rejects, queue and counts are one transaction, and parts that the run has integrated are skipped. Rerun: a
 * row that the library holds already, or holds in a newer version, changes nothing; a pull whose parts hold the very rows that were
 * integrated last is not even read.
 */
public final class PartIntegrator {

    private static final int PROGRESS_ROWS = 5_000;
    /** Threads that identify the rows of the next parts; their keys take about 4 MB a part. */
    private static final int READERS = 2;

    private final DataSource dataSource;

    /** An integrator that writes to this warehouse; each call uses one connection of it. */
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
    public PartCounts integrate(LandedPull pull, DatasetMapping mapping, RunContext run, LongConsumer rowsDone) {
        PullKey key = pull.manifest().key();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            StageTables.create(connection, mapping.recordType());
            QuarantineWriter.createTables(connection);
            Set<Integer> done = PartLedger.integrated(connection, run, key.pullId());
            List<Integer> parts = IntStream.range(0, pull.parts())
                    .filter(part -> !done.contains(part))
                    .boxed()
                    .toList();
            long before = done.stream()
                    .mapToLong(part -> pull.manifest().parts().get(part).rows())
                    .sum();
            connection.setAutoCommit(false);
            Corrections corrections = Corrections.of(connection, key.source(), key.dataset());
            Job job = new Job(pull, mapping, corrections, run, rowsDone);
            PartCounts repeated = done.isEmpty() ? repeat(connection, job) : PartCounts.NONE;
            return repeated.read() > 0 ? repeated : integrate(connection, job, parts, before);
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot integrate pull %d of source '%s', dataset '%s': %s. Parts done before are kept; run the same again."
                            .formatted(key.pullId(), key.source(), key.dataset(), e.getMessage()),
                    e);
        }
    }

    private record Job(
            LandedPull pull, DatasetMapping mapping, Corrections corrections, RunContext run, LongConsumer rowsDone) {

        PartPlace place(int part) {
            return new PartPlace(run, pull.manifest().key(), part, mapping.recordType(), mapping.version());
        }

        String digest(int part) {
            return pull.manifest().parts().get(part).rowsSha256();
        }
    }

    /** Where the pull repeats what was integrated last, row for row, no row is looked at; counts of nothing where it does not. */
    private static PartCounts repeat(Connection connection, Job job) throws SQLException {
        boolean committed = false;
        try {
            PullKey key = job.pull().manifest().key();
            begin(connection, key);
            List<String> digests =
                    IntStream.range(0, job.pull().parts()).mapToObj(job::digest).toList();
            List<PartCounts> counts =
                    PartLedger.repeated(connection, key, digests, job.mapping().version());
            PartCounts total = PartCounts.NONE;
            for (int part = 0; part < counts.size(); part++) {
                record(connection, job, job.place(part), counts.get(part));
                total = total.plus(counts.get(part));
            }
            connection.commit();
            committed = true;
            job.rowsDone().accept(total.read());
            return total;
        } finally {
            if (!committed) {
                connection.rollback();
            }
        }
    }

    private static void record(Connection connection, Job job, PartPlace place, PartCounts counts) throws SQLException {
        PartLedger.record(
                connection,
                place.run(),
                place.pull(),
                place.part(),
                place.mappingVersion(),
                job.digest(place.part()),
                counts);
    }

    private PartCounts integrate(Connection connection, Job job, List<Integer> parts, long before) throws SQLException {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            PartCounts total = PartCounts.NONE;
            Deque<Future<PartKeys>> ahead = new ArrayDeque<>();
            int submitted = 0;
            for (int part : parts) {
                while (submitted < parts.size() && ahead.size() <= READERS) {
                    ahead.add(identify(readers, job, parts.get(submitted++)));
                }
                PartKeys keys = await(ahead.remove(), job.pull());
                total = total.plus(integratePart(connection, job, part, keys, before + total.read()));
                job.rowsDone().accept(before + total.read());
            }
            return total;
        } finally {
            readers.shutdownNow();
        }
    }

    private static Future<PartKeys> identify(ExecutorService readers, Job job, int part) {
        return readers.submit(() -> PartKeys.read(job.pull(), part, job.mapping(), job.corrections()));
    }

    private static PartKeys await(Future<PartKeys> keys, LandedPull pull) {
        try {
            return keys.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while reading '%s'. Run the same again.".formatted(pull.folder()), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof IOException cause) {
                throw new UncheckedIOException("Cannot read landing '%s'".formatted(pull.folder()), cause);
            }
            throw new IllegalStateException("Reading '%s' failed".formatted(pull.folder()), e.getCause());
        }
    }

    private PartCounts integratePart(Connection connection, Job job, int part, PartKeys keys, long doneBefore)
            throws SQLException {
        boolean committed = false;
        try {
            PartPlace place = job.place(part);
            begin(connection, place.pull());
            if (PartLedger.knows(connection, place.pull())) {
                KnownRows.mark(connection, place, keys);
            }
            PartCounts counts = load(connection, job, place, keys, doneBefore);
            record(connection, job, place, counts);
            connection.commit();
            committed = true;
            return counts;
        } finally {
            if (!committed) {
                connection.rollback();
            }
        }
    }

    /** One part of a dataset at a time, so that what was looked up holds until the commit. */
    static void begin(Connection connection, PullKey key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
            statement.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))"
                    .formatted(PartPlace.quoted("integrate " + key.source() + " " + key.dataset())));
        }
    }

    private PartCounts load(Connection connection, Job job, PartPlace place, PartKeys keys, long doneBefore)
            throws SQLException {
        CopyLoader loader = new CopyLoader(connection);
        try (PartReader reader = job.pull().openPart(place.part())) {
            QuarantineWriter quarantine =
                    new QuarantineWriter(connection, loader, place.pull(), place.part(), reader.header());
            RowLoader rows = new RowLoader(place, keys, job.mapping(), loader, quarantine);
            int unchanged = keys.unchanged();
            int copies = keys.copies();
            BoundMapping bound = job.mapping().bind(reader.header().columns());
            RuleTally rules = new RuleTally();
            if (unchanged + copies < keys.size()) {
                for (int ordinal = 0; reader.hasNext(); ordinal++) {
                    LandingRow row = reader.next();
                    if (!keys.isSkipped(ordinal)) {
                        rules.add(take(rows, ordinal, row, keys.identity(ordinal), bound, job));
                    }
                    if (ordinal % PROGRESS_ROWS == 0) {
                        job.rowsDone().accept(doneBefore + ordinal);
                    }
                }
            }
            loader.finish();
            Merge.Result merged = rows.staged() == 0 ? new Merge.Result(0, 0) : Merge.run(connection, place);
            quarantine.settle(place.run(), place.mappingVersion());
            RuleLedger.record(connection, place.run(), place.pull(), place.part(), bound.rules(), rules);
            if (!place.isPublished()) {
                PartLedger.settle(connection, place.run(), place.pull(), rows.inserted());
            }
            return new PartCounts(
                    keys.size(),
                    rows.inserted() + merged.accepted(),
                    unchanged + merged.unchanged(),
                    quarantine.count(),
                    copies + rows.overtaken() + rows.staged() - merged.accepted() - merged.unchanged());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read landing '%s'".formatted(job.pull().folder()), e);
        }
    }

    private static Outcome take(
            RowLoader rows, int ordinal, LandingRow row, RowIdentity identity, BoundMapping bound, Job job)
            throws SQLException {
        Corrections.RowCorrection correction = job.corrections().of(identity.rawHash());
        LandingRow corrected = correction == null ? row : correction.apply(row);
        Outcome outcome =
                bound.normalise(corrected, identity, job.pull().manifest().key().businessDate());
        rows.take(ordinal, row, correction == null ? 0 : correction.latest(), outcome);
        return outcome;
    }
}
