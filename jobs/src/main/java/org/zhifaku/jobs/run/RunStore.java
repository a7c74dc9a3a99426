package org.zhifaku.jobs.run;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.ledger.RunStatus;

/** What this module alone asks of {@code control.run}; the rest is the library's {@code RunRegistry}. */
public final class RunStore {
    private final JdbcClient jdbc;

    public RunStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Whether somebody holds the lock of runs now. */
    public boolean isLocked() {
        return jdbc.sql("""
                        select exists (
                            select 1 from pg_locks
                            where locktype = 'advisory' and granted and objsubid = 1
                              and (classid::bigint << 32 | objid::bigint) = ?
                              and database = (select oid from pg_database where datname = current_database()))
                        """).param(RunLock.KEY).query(Boolean.class).single();
    }

    void end(long id, RunStatus status, @Nullable String message) {
        jdbc.sql("update control.run set status = ?, ended_at = now(), message = ? where run_id = ?")
                .params(Arrays.asList(status.name(), message, id))
                .update();
    }

    /** Runs that say they run, though nothing does: whoever calls this holds the lock. */
    List<Long> brokenOff(long except) {
        return jdbc.sql("select run_id from control.run where status = 'RUNNING' and run_id <> ?")
                .param(except)
                .query(Long.class)
                .list();
    }

    /** Failed pulls of the run that no later try mended, and pulls whose process died. */
    List<String> failedPulls(long runId) {
        return jdbc.sql("""
                        select format('%s/%s %s: %s', source, dataset, business_date, coalesce(reason, code, status))
                        from (select distinct on (source, dataset, business_date) *
                              from control.pull where run_id = ?
                              order by source, dataset, business_date, pull_id desc) last
                        where status in ('FAILED', 'RUNNING')
                        order by pull_id
                        """).param(runId).query(String.class).list();
    }

    /** Whether rows of the run were rejected or held. */
    boolean hasRejects(long runId) {
        return jdbc.sql("""
                        select exists (select 1 from control.ledger where run_id = :run and (rejected > 0 or held > 0))
                            or exists (select 1 from control.pull where run_id = :run and status = 'HELD')
                        """).param("run", runId).query(Boolean.class).single();
    }
}
