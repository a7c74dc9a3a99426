package org.zhifaku.jobs.run;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the control tables say of a run: failed and held pulls, rejected and held rows. */
final class RunVerdict {
    private final JdbcClient jdbc;

    RunVerdict(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The last try of each (source, dataset, business date) counts; earlier ones were mended by it. */
    RunStatus of(long runId) {
        boolean failed = jdbc.sql("""
                        select exists (
                            select 1
                            from (select distinct on (source, dataset, business_date) status
                                  from control.pull where run_id = ?
                                  order by source, dataset, business_date, pull_id desc) last
                            where status in ('FAILED', 'RUNNING'))
                        """).param(runId).query(Boolean.class).single();
        boolean rejects = jdbc.sql("""
                        select exists (select 1 from control.ledger where run_id = :run and (rejected > 0 or held > 0))
                            or exists (select 1 from control.pull where run_id = :run and status = 'HELD')
                        """)
                .param("run", runId)
                .query(Boolean.class)
                .single();
        if (failed) {
            return RunStatus.FAILED;
        }
        return rejects ? RunStatus.COMPLETED_WITH_REJECTS : RunStatus.COMPLETED;
    }
}
