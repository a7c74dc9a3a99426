package org.zhifaku.library.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of the library. Thread-safe. Errors of the database surface as Spring's {@code DataAccessException}. */
public final class RunRegistry {

    private static final String COLUMNS = "run_id, job, business_date, status, started_at, ended_at, message";

    private final JdbcClient jdbc;

    /** The registry in this warehouse. */
    public RunRegistry(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Starts a run. */
    public RunContext start(String job, LocalDate businessDate) {
        long runId = jdbc.sql(
                        "insert into control.run (job, business_date, status) values (?, ?, 'RUNNING') returning run_id")
                .params(job, businessDate)
                .query(Long.class)
                .single();
        return new RunContext(runId, businessDate);
    }

    /**
     * Continues a run that broke off: it runs again under its number and keeps its ledger.
     *
     * @throws IllegalArgumentException where there is no such run
     */
    public RunContext reopen(long runId) {
        return jdbc.sql("""
                        update control.run set status = 'RUNNING', ended_at = null, message = null
                        where run_id = ? returning business_date
                        """)
                .param(runId)
                .query(LocalDate.class)
                .optional()
                .map(date -> new RunContext(runId, date))
                .orElseThrow(() -> new IllegalArgumentException("There is no run %d.".formatted(runId)));
    }

    /**
     * Ends a run with the worst of its parts: failed where {@code failure} is given or a pull failed, with rejects where rows were
     * rejected or a pull was held.
     *
     * @param failure why the run failed, or null
     */
    public RunStatus finish(long runId, @Nullable String failure) {
        String status = jdbc.sql("""
                        update control.run r set ended_at = now(), message = :failure::text, status = case
                            when :failure::text is not null
                                or exists (select from control.pull p where p.run_id = r.run_id and p.status = 'FAILED')
                                then 'FAILED'
                            when exists (select from control.pull p where p.run_id = r.run_id and p.status = 'HELD')
                                or exists (select from control.ledger l where l.run_id = r.run_id and l.rejected + l.held > 0)
                                then 'COMPLETED_WITH_REJECTS'
                            else 'COMPLETED' end
                        where run_id = :run
                        returning status
                        """)
                .param("failure", failure)
                .param("run", runId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no run %d.".formatted(runId)));
        return RunStatus.valueOf(status);
    }

    /** One run. */
    public Optional<RunSummary> find(long runId) {
        return jdbc.sql("select " + COLUMNS + " from control.run where run_id = ?")
                .param(runId)
                .query(RunRegistry::summary)
                .optional();
    }

    /** The latest runs, latest first. */
    public List<RunSummary> recent(int most) {
        return jdbc.sql("select " + COLUMNS + " from control.run order by run_id desc limit ?")
                .param(most)
                .query(RunRegistry::summary)
                .list();
    }

    /** The latest run of a job for a business date, if there is one. */
    public Optional<RunSummary> latest(String job, LocalDate businessDate) {
        return jdbc.sql("select " + COLUMNS
                        + " from control.run where job = ? and business_date = ? order by run_id desc limit 1")
                .params(job, businessDate)
                .query(RunRegistry::summary)
                .optional();
    }

    private static RunSummary summary(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new RunSummary(
                row.getLong("run_id"),
                row.getString("job"),
                row.getObject("business_date", LocalDate.class),
                RunStatus.valueOf(row.getString("status")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("message"));
    }
}
