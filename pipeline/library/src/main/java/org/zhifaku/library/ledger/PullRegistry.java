package org.zhifaku.library.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.schemas.landing.PullKey;

/** The pulls of the library and the watermarks they reached. Thread-safe. */
public final class PullRegistry {

    private static final String COLUMNS =
            "pull_id, run_id, source, dataset, business_date, status, row_count, code, reason";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /** The registry in this warehouse. */
    public PullRegistry(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Registers a pull that begins, for the run's business date, and gives it its number. */
    public PullKey begin(RunContext run, String source, String dataset) {
        long pullId = jdbc.sql("""
                        insert into control.pull (run_id, source, dataset, business_date, status, watermark_before)
                        values (?, ?, ?, ?, 'RUNNING',
                            (select value from control.watermark where source = ? and dataset = ?))
                        returning pull_id
                        """)
                .params(run.runId(), source, dataset, run.businessDate(), source, dataset)
                .query(Long.class)
                .single();
        return new PullKey(source, dataset, run.businessDate(), pullId);
    }

    /** The watermark of a dataset, if it has one. */
    public Optional<String> watermark(String source, String dataset) {
        return jdbc.sql("select value from control.watermark where source = ? and dataset = ?")
                .params(source, dataset)
                .query(String.class)
                .optional();
    }

    /**
     * Ends a pull: its outcome, the ledger's line (held rows count as read and held), and the watermark of a trusted pull. A pull that
     * has ended already is left as it is.
     */
    public void finish(PullKey key, PullOutcome outcome) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                RunContext run = end(connection, key, outcome);
                if (run != null) {
                    long held = outcome.status() == PullStatus.HELD ? outcome.rows() : 0;
                    PartLedger.add(connection, run, key.source(), key.dataset(), PartCounts.NONE, held);
                    advance(connection, key, outcome);
                }
                connection.commit();
                committed = true;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot record the end of pull %d of source '%s', dataset '%s': %s. Run the same again."
                            .formatted(key.pullId(), key.source(), key.dataset(), e.getMessage()),
                    e);
        }
    }

    private static @Nullable RunContext end(Connection connection, PullKey key, PullOutcome outcome)
            throws SQLException {
        String sql = """
                update control.pull set status = ?, row_count = ?, expected_rows = ?, watermark_after = ?, code = ?, reason = ?,
                    is_full = ?, told = ?, ended_at = now()
                where pull_id = ? and status = 'RUNNING' returning run_id
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, outcome.status().name());
            update.setLong(2, outcome.rows());
            update.setObject(3, outcome.expectedRows());
            update.setString(4, outcome.watermarkAfter());
            update.setString(5, outcome.code());
            update.setString(6, outcome.reason());
            update.setBoolean(7, outcome.full());
            update.setArray(8, connection.createArrayOf("text", outcome.told().toArray()));
            update.setLong(9, key.pullId());
            try (ResultSet rows = update.executeQuery()) {
                return rows.next() ? new RunContext(rows.getLong(1), key.businessDate()) : null;
            }
        }
    }

    private static void advance(Connection connection, PullKey key, PullOutcome outcome) throws SQLException {
        if (outcome.watermarkAfter() == null
                || outcome.status() == PullStatus.HELD
                || outcome.status() == PullStatus.FAILED) {
            return;
        }
        String sql = """
                insert into control.watermark (source, dataset, value) values (?, ?, ?)
                on conflict (source, dataset) do update set value = excluded.value, changed_at = now()
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, key.source());
            upsert.setString(2, key.dataset());
            upsert.setString(3, outcome.watermarkAfter());
            upsert.executeUpdate();
        }
    }

    /**
     * The last trusted pulls of a dataset before a business date, newest first.
     *
     * @param full whether those of all rows are asked for, or those of some
     */
    public List<PullSummary> trustedBefore(
            String source, String dataset, LocalDate businessDate, boolean full, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from control.pull
                        where source = ? and dataset = ? and status = 'LANDED' and business_date < ? and is_full = ?
                        order by business_date desc, pull_id desc limit ?
                        """)
                .params(source, dataset, businessDate, full, most)
                .query(PullRegistry::summary)
                .list();
    }

    /** The business date of the last trusted pull of all rows of a dataset. */
    public Optional<LocalDate> lastFull(String source, String dataset) {
        return jdbc.sql("""
                        select business_date from control.pull
                        where source = ? and dataset = ? and status = 'LANDED' and is_full
                        order by business_date desc limit 1
                        """).params(source, dataset).query(LocalDate.class).optional();
    }

    /** The pulls of a run, in the order they began. */
    public List<PullSummary> ofRun(long runId) {
        return jdbc.sql("select " + COLUMNS + " from control.pull where run_id = ? order by pull_id")
                .param(runId)
                .query(PullRegistry::summary)
                .list();
    }

    /** The trusted pulls of a business date, oldest first; of one source and dataset where they are given. */
    public List<PullSummary> landed(LocalDate businessDate, @Nullable String source, @Nullable String dataset) {
        return jdbc.sql("select " + COLUMNS + """
                         from control.pull
                        where status = 'LANDED' and business_date = :date
                            and (:source::text is null or source = :source) and (:dataset::text is null or dataset = :dataset)
                        order by pull_id
                        """)
                .param("date", businessDate)
                .param("source", source)
                .param("dataset", dataset)
                .query(PullRegistry::summary)
                .list();
    }

    /** One pull. */
    public Optional<PullSummary> find(long pullId) {
        return jdbc.sql("select " + COLUMNS + " from control.pull where pull_id = ?")
                .param(pullId)
                .query(PullRegistry::summary)
                .optional();
    }

    static PullSummary summary(ResultSet row, int index) throws SQLException {
        return new PullSummary(
                row.getLong("pull_id"),
                row.getLong("run_id"),
                row.getString("source"),
                row.getString("dataset"),
                row.getObject("business_date", LocalDate.class),
                PullStatus.valueOf(row.getString("status")),
                row.getLong("row_count"),
                row.getString("code"),
                row.getString("reason"));
    }
}
