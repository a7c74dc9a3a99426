package org.zhifaku.library.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger. Thread-safe. */
public final class Ledger {

    private final JdbcClient jdbc;
    private final RunRegistry runs;

    /** The ledger of this warehouse. */
    public Ledger(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.runs = new RunRegistry(dataSource);
    }

    /**
     * The ledger of a run.
     *
     * @throws IllegalArgumentException where there is no such run
     */
    public RunLedger of(long runId) {
        return find(runId).orElseThrow(() -> new IllegalArgumentException("There is no run %d.".formatted(runId)));
    }

    /** The ledger of a run, if there is such a run. */
    public Optional<RunLedger> find(long runId) {
        return runs.find(runId).map(run -> new RunLedger(run.runId(), run.businessDate(), run.status(), rows(runId)));
    }

    /** The ledger of the latest run, if any ran. */
    public Optional<RunLedger> latest() {
        return runs.recent(1).stream().findFirst().flatMap(run -> find(run.runId()));
    }

    private List<LedgerRow> rows(long runId) {
        return jdbc.sql("""
                        with queued as (
                            select source, dataset, count(*) as items from (
                                select source, dataset from control.unresolved where run_id = :run
                                union all
                                select source, dataset from control.unpublished where run_id = :run) q
                            group by source, dataset
                        )
                        select l.*, coalesce(q.items, 0) as queued
                        from control.ledger l left join queued q using (source, dataset)
                        where l.run_id = :run
                        order by l.source, l.dataset
                        """).param("run", runId).query(Ledger::row).list();
    }

    private static LedgerRow row(ResultSet row, int index) throws SQLException {
        return new LedgerRow(
                row.getString("source"),
                row.getString("dataset"),
                row.getLong("read"),
                row.getLong("accepted"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("duplicate"),
                row.getLong("held"),
                row.getLong("published"),
                row.getLong("not_public"),
                row.getLong("queued"));
    }
}
