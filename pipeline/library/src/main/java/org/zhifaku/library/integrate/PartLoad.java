package org.zhifaku.library.integrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PartLedger;
import org.zhifaku.library.ledger.RuleLedger;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.quarantine.QuarantineWriter;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.RuleTally;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PartReader;

/**
 * The work of one part's transaction. Rows of records that the part before, still on its way, has too wait until that part is
 * committed, and so does all that reads what other parts wrote: the result is that of parts done one after the other.
 */
final class PartLoad {

    private static final int PROGRESS_ROWS = 5_000;

    private final Connection connection;
    private final PullWork work;
    private final PartPlace place;
    private final PartKeys keys;
    private final RuleTally rules = new RuleTally();
    private int told;

    PartLoad(Connection connection, PullWork work, PartPlace place, PartKeys keys) {
        this.connection = connection;
        this.work = work;
        this.place = place;
        this.keys = keys;
    }

    /** Does all but recording the part and the commit. */
    PartCounts run(@Nullable CountDownLatch before) throws SQLException, InterruptedException {
        boolean known = PartLedger.knows(connection, place.pull());
        if (known) {
            KnownRows.load(connection, keys);
            KnownRows.mark(connection, place, keys, false);
        }
        CopyLoader loader = new CopyLoader(connection);
        try (PartReader reader = open()) {
            QuarantineWriter quarantine =
                    new QuarantineWriter(connection, loader, place.pull(), place.part(), reader.header());
            BoundMapping bound = work.mapping().bind(reader.header().columns());
            RowLoader rows = new RowLoader(place, keys, work.mapping(), loader, quarantine);
            takeAll(reader, rows, bound, ordinal -> !keys.has(ordinal, PartKeys.PENDING));
            loader.finish();
            if (before != null) {
                before.await();
                if (!known) {
                    KnownRows.load(connection, keys);
                }
                takePending(rows, bound);
                loader.finish();
            }
            tell(keys.size());
            return settle(rows, quarantine, bound);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read landing '%s'".formatted(work.pull().folder()), e);
        }
    }

    private PartReader open() throws IOException {
        return work.pull().openPart(place.part());
    }

    private void takePending(RowLoader rows, BoundMapping bound)
            throws SQLException, IOException, InterruptedException {
        if (!keys.hasPending()) {
            return;
        }
        KnownRows.mark(connection, place, keys, true);
        try (PartReader again = open()) {
            takeAll(again, rows, bound, ordinal -> keys.has(ordinal, PartKeys.PENDING));
        }
    }

    private void takeAll(PartReader reader, RowLoader rows, BoundMapping bound, IntPredicate wanted)
            throws SQLException, InterruptedException {
        IntPredicate taken = ordinal -> wanted.test(ordinal) && !keys.isSkipped(ordinal);
        int end = keys.end(taken);
        for (int ordinal = 0; ordinal < end; ordinal++) {
            LandingRow row = reader.next();
            if (taken.test(ordinal)) {
                rules.add(take(rows, ordinal, row, bound));
            }
            if (ordinal % PROGRESS_ROWS == 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("Integration of part " + place.part() + " was broken off.");
                }
                tell(ordinal);
            }
        }
    }

    private void tell(int rowsTaken) {
        if (rowsTaken > told) {
            work.rowsTaken().addAndGet((long) rowsTaken - told);
            told = rowsTaken;
        }
    }

    private Outcome take(RowLoader rows, int ordinal, LandingRow row, BoundMapping bound) throws SQLException {
        var identity = keys.identity(ordinal);
        Corrections.RowCorrection correction = work.corrections().of(identity.rawHash());
        LandingRow corrected = correction == null ? row : correction.apply(row);
        Outcome outcome = bound.normalise(corrected, identity, place.pull().businessDate());
        rows.take(ordinal, row, correction == null ? 0 : correction.latest(), outcome);
        return outcome;
    }

    private PartCounts settle(RowLoader rows, QuarantineWriter quarantine, BoundMapping bound) throws SQLException {
        Merge.Result merged = rows.staged() == 0 ? new Merge.Result(0, 0) : Merge.run(connection, place);
        quarantine.settle(place.run(), place.mappingVersion());
        RuleLedger.record(connection, place.run(), place.pull(), place.part(), bound.rules(), rules);
        if (!place.isPublished()) {
            PartLedger.settle(connection, place.run(), place.pull(), rows.inserted());
        }
        return new PartCounts(
                keys.size(),
                rows.inserted() + merged.accepted(),
                keys.unchanged() + merged.unchanged(),
                quarantine.count(),
                keys.copies() + rows.overtaken() + rows.staged() - merged.accepted() - merged.unchanged());
    }
}
