package org.zhifaku.library.integrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PartLedger;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.quarantine.OpenRows;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.library.quarantine.QuarantinedRow;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DatasetMapping;

/**
 * Judges quarantined rows anew under the mapping and the corrections in force, and takes those that pass into {@code source.*} the way
 * the integration does: the same ids and hashes, as the version they landed as, so that a newer version is never overwritten.
 * Thread-safe; works on one dataset at a time, like the integration.
 *
 * <p>Restart: rows are taken part by part of their pulls, several parts to a transaction that also writes queue, ledger and a line of
 * {@code control.part} per part; parts that the run has replayed are skipped. Replaying twice changes nothing.
 */
public final class Replayer {

    private static final int BATCH_ROWS = 20_000;

    private final DataSource dataSource;
    private final int batchRows;

    /** A replayer that writes to this warehouse; each call uses two connections of it. */
    public Replayer(DataSource dataSource) {
        this(dataSource, BATCH_ROWS);
    }

    /** A replayer that ends a transaction with the part in which so many rows are reached. */
    public Replayer(DataSource dataSource, int batchRows) {
        this.dataSource = dataSource;
        this.batchRows = batchRows;
    }

    /**
     * Replays the open rows of a dataset.
     *
     * @param filter which; narrowed to the dataset of the mapping
     * @param rowsDone told how many rows this call has replayed so far; after each transaction
     * @return what became of the rows replayed by this call: rejected ones stay open, all others are closed
     * @throws WarehouseException where the warehouse refuses; parts done before stay done
     */
    public PartCounts replay(DatasetMapping mapping, QuarantineFilter filter, RunContext run, LongConsumer rowsDone) {
        QuarantineFilter here = filter.in(mapping.sourceName(), mapping.datasetName());
        try (Connection reading = dataSource.getConnection();
                Connection writing = dataSource.getConnection()) {
            reading.setAutoCommit(false);
            writing.setAutoCommit(true);
            StageTables.create(writing, mapping.recordType());
            ReplayBatch.createTables(writing);
            Set<PartLedger.Part> done = PartLedger.integrated(writing, run);
            Corrections corrections = Corrections.of(writing, mapping.sourceName(), mapping.datasetName());
            writing.setAutoCommit(false);
            PartCounts total = PartCounts.NONE;
            try (OpenRows rows = OpenRows.of(reading, here)) {
                while (rows.peek() != null) {
                    total = total.plus(batch(writing, rows, done, new ReplayBatch(writing, mapping, corrections, run)));
                    rowsDone.accept(total.read());
                }
            }
            reading.rollback();
            return total;
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot replay the quarantine of source '%s', dataset '%s': %s. Parts done before are kept; run the same again."
                            .formatted(mapping.sourceName(), mapping.datasetName(), e.getMessage()),
                    e);
        }
    }

    private PartCounts batch(Connection writing, OpenRows rows, Set<PartLedger.Part> done, ReplayBatch batch)
            throws SQLException {
        boolean committed = false;
        try {
            QuarantinedRow.Place before = null;
            for (QuarantinedRow row = rows.peek(); row != null; row = rows.peek()) {
                if (batch.size() >= batchRows && !row.place().equals(before)) {
                    break;
                }
                before = row.place();
                if (!done.contains(new PartLedger.Part(before.pull().pullId(), before.part()))) {
                    batch.add(row);
                }
                rows.advance();
            }
            PartCounts counts = batch.finish();
            writing.commit();
            committed = true;
            return counts;
        } finally {
            if (!committed) {
                writing.rollback();
            }
        }
    }
}
