package org.zhifaku.jobs.integrate;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.RunRequest;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.schemas.landing.PullKey;

/** Which landed pulls a run has to integrate. */
public final class PendingPulls {
    private final JdbcClient jdbc;

    public PendingPulls(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A pull to be integrated.
     *
     * @param rows rows it holds
     */
    public record Pending(PullKey key, long rows) {}

    /**
     * The pulls of a run, oldest business date first: those it made, those that an earlier run left behind, and, for a run of
     * {@code integrate} alone, the newest pull of its business date again, whose rows are then found unchanged.
     *
     * <p>A pull that comes late, for a date before ones that were integrated, is followed by those again: an unchanged row of theirs
     * was not written, so that only they can tell that it had confirmed what the late pull overwrites (decision 0003).
     */
    List<Pending> of(RunContext run, RunRequest request) {
        return jdbc.sql("""
                        with done as (
                            select pull_id, run_id, sum(read) as rows from control.part group by pull_id, run_id
                        ), newest as (
                            select max(pull_id) as pull_id from control.pull
                            where status = 'LANDED' and business_date = :date group by source, dataset
                        ), fresh as (
                            select source, dataset, min((business_date, pull_id)) as version from control.pull e
                            where status = 'LANDED' and not exists (
                                select 1 from done d where d.pull_id = e.pull_id and d.rows >= e.row_count and d.run_id <> :run)
                            group by source, dataset
                        )
                        select p.source, p.dataset, p.business_date, p.pull_id, p.row_count as rows
                        from control.pull p
                        left join done mine on mine.pull_id = p.pull_id and mine.run_id = :run
                        where p.status = 'LANDED'
                          and p.row_count > coalesce(mine.rows, 0)
                          and (p.run_id = :run
                               or not exists (select 1 from done d where d.pull_id = p.pull_id and d.rows >= p.row_count)
                               or exists (select 1 from fresh f where f.source = p.source and f.dataset = p.dataset
                                          and f.version < (p.business_date, p.pull_id))
                               or (:again and p.pull_id in (select pull_id from newest)))
                          and (:source::text is null or p.source = :source)
                          and (:dataset::text is null or p.dataset = :dataset)
                        order by p.business_date, p.pull_id
                        """)
                .param("run", run.runId())
                .param("date", run.businessDate())
                .param("again", request.job() == JobName.INTEGRATE)
                .param("source", request.source())
                .param("dataset", request.dataset())
                .query((row, number) -> new Pending(
                        new PullKey(
                                row.getString("source"),
                                row.getString("dataset"),
                                row.getObject("business_date", LocalDate.class),
                                row.getLong("pull_id")),
                        row.getLong("rows")))
                .list();
    }
}
