package org.zhifaku.library.integrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.zhifaku.library.ledger.FullSweeps;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PartLedger;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PartReader;

/**
 * Withdraws what a full pull no longer has: records of its source and dataset that stand in {@code source.*}, are older than the pull,
 * and are in none of its rows. To be called once all parts of the pull are integrated. Thread-safe.
 *
 * <p>A row that was rejected, or is older than what is stored, is present all the same. Where the pull has rows whose key cannot be
 * made, and that were not seen before, nobody knows which records they are of: nothing is withdrawn before a steward has looked. All is
 * one transaction; doing it again finds nothing more to do. A record found gone takes the version {@code (business date, pull, part -1, 0)}: an older pull that comes late
 * cannot bring it back, a later one that has it again can.
 */
public final class FullSweep {

    static final String REASON = "全量数据中已不存在";

    private static final int BUFFER_BYTES = 1 << 18;
    private static final List<String> COLUMNS = List.of("record_id", "raw_hash");

    private final DataSource dataSource;

    /** A sweep of this warehouse; each call uses one connection of it. */
    public FullSweep(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What a sweep did.
     *
     * @param held whether so much is gone that a steward must decide first; then nothing was withdrawn
     * @param gone records withdrawn, or waiting for the decision
     * @param reason why it is held, in Chinese; empty where it is not
     */
    public record Result(boolean held, long gone, String reason) {}

    /**
     * Sweeps.
     *
     * @param pull a trusted full pull
     * @param maxVanish largest share of the records that may be gone, 0 to 1
     * @param released whether a steward has decided that they are gone, whatever their share
     * @throws UncheckedIOException where landing cannot be read
     * @throws WarehouseException where the warehouse refuses; nothing was changed then
     */
    public Result sweep(LandedPull pull, DatasetMapping mapping, RunContext run, double maxVanish, boolean released) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            createTables(connection);
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                Result result = sweep(connection, pull, mapping, run, maxVanish, released);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot compare the full pull %d of source '%s', dataset '%s' with the library: %s. Nothing was withdrawn; run the same again."
                            .formatted(
                                    pull.manifest().key().pullId(),
                                    pull.manifest().key().source(),
                                    pull.manifest().key().dataset(),
                                    e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read landing '%s'".formatted(pull.folder()), e);
        }
    }

    private static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set client_min_messages = warning");
            statement.execute(
                    "create temp table if not exists sweep_row (record_id uuid, raw_hash uuid) on commit delete rows");
            statement.execute(
                    "create temp table if not exists sweep_gone (record_id uuid, act_key uuid) on commit delete rows");
            statement.execute("reset client_min_messages");
        }
    }

    private static Result sweep(
            Connection connection,
            LandedPull pull,
            DatasetMapping mapping,
            RunContext run,
            double maxVanish,
            boolean released)
            throws SQLException, IOException {
        PartPlace place = new PartPlace(run, pull.manifest().key(), SweepSql.NO_PART, mapping.recordType(), "");
        DatasetLock.inTransaction(connection, place.pull());
        copyRows(connection, pull, mapping);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
            statement.execute("analyze sweep_row");
            SweepSql sql = new SweepSql(place);
            long present = number(statement, sql.present());
            statement.executeUpdate(sql.findGone());
            long gone = number(statement, "select count(*) from sweep_gone");
            long standing = number(statement, sql.standing());
            long nameless = number(statement, sql.namelessRejects());
            if (gone > 0 && !released && (nameless > 0 || gone > standing * maxVanish)) {
                String reason = doubt(gone, standing, nameless, maxVanish);
                PartLedger.hold(connection, place.run(), place.pull(), gone);
                FullSweeps.record(connection, run, place.pull(), true, present, gone, reason);
                return new Result(true, gone, reason);
            }
            if (gone > 0) {
                withdraw(connection, statement, sql, place, gone);
            }
            statement.executeUpdate(sql.settleWithdrawn());
            statement.executeUpdate(sql.closeRejects());
            FullSweeps.record(connection, run, place.pull(), false, present, gone, null);
            return new Result(false, gone, "");
        }
    }

    /** Copies the identities of all rows of the pull. */
    private static void copyRows(Connection connection, LandedPull pull, DatasetMapping mapping)
            throws SQLException, IOException {
        Corrections corrections = Corrections.of(
                connection,
                pull.manifest().key().source(),
                pull.manifest().key().dataset());
        CopyLoader loader = new CopyLoader(connection);
        CopyLoader.Target rows = loader.target("sweep_row", COLUMNS, BUFFER_BYTES);
        for (int part = 0; part < pull.parts(); part++) {
            try (PartReader reader = pull.openPart(part)) {
                BoundMapping bound = mapping.bind(reader.header().columns());
                while (reader.hasNext()) {
                    LandingRow row = reader.next();
                    RowIdentity identity = corrections.identify(bound, row);
                    BinaryRows fields = rows.row();
                    fields.uuid(identity.recordId());
                    fields.uuid(identity.rawHash());
                }
            }
        }
        loader.finish();
    }

    private static void withdraw(Connection connection, Statement statement, SweepSql sql, PartPlace place, long gone)
            throws SQLException {
        statement.executeUpdate(sql.withdraw());
        statement.executeUpdate(sql.keepReason(REASON));
        PartLedger.add(connection, place.run(), place.pull(), new PartCounts(gone, gone, 0, 0, 0));
        if (place.isResolved()) {
            statement.executeUpdate(sql.enqueue());
        }
        if (!place.isPublished()) {
            PartLedger.settle(connection, place.run(), place.pull(), gone);
        }
    }

    /** Why nothing is withdrawn before a steward has looked. */
    private static String doubt(long gone, long standing, long nameless, double maxVanish) {
        String found = "本次全量中没有库内 %d 条记录中的 %d 条（%.1f%%），未撤回：".formatted(standing, gone, gone * 100.0 / standing);
        String many = gone > standing * maxVanish
                ? "超过 %.0f%%（source.yaml 的 thresholds.max_vanish）。".formatted(maxVanish * 100)
                : "";
        String doubtful = nameless > 0 ? "全量中有 %d 行认不出主键（见待整改），可能就是其中的记录。".formatted(nameless) : "";
        return found + many + doubtful + "请向对方核实；属实则说明理由后放行（pull release），由下次运行撤回。";
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
