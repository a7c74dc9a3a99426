package org.zhifaku.jobs.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code control.run}. */
public final class RunStore {
    private static final String COLUMNS = "run_id, job, business_date, status, started_at, ended_at, message";

    private final JdbcClient jdbc;

    public RunStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The newest run of the same command, or empty. */
    public Optional<Run> last(RunRequest request) {
        return jdbc.sql("select " + COLUMNS + " from control.run where job = ? and business_date = ?"
                        + " order by run_id desc limit 1")
                .params(request.title(), request.businessDate())
                .query(RunStore::run)
                .optional();
    }

    public Optional<Run> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from control.run where run_id = ?")
                .param(id)
                .query(RunStore::run)
                .optional();
    }

    /** The newest runs, newest first. */
    public List<Run> newest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from control.run order by run_id desc limit ?")
                .param(limit)
                .query(RunStore::run)
                .list();
    }

    /** Makes a run and returns its number. */
    long begin(RunRequest request) {
        return jdbc.sql("insert into control.run (job, business_date, status) values (?, ?, 'RUNNING') returning run_id")
                .params(request.title(), request.businessDate())
                .query(Long.class)
                .single();
    }

    /** Lets a broken run go on under its number. */
    void resume(long id) {
        jdbc.sql("update control.run set status = 'RUNNING', ended_at = null, message = null where run_id = ?")
                .param(id)
                .update();
    }

    void end(long id, RunStatus status, @Nullable String message) {
        jdbc.sql("update control.run set status = ?, ended_at = now(), message = ? where run_id = ?")
                .params(java.util.Arrays.asList(status.name(), message, id))
                .update();
    }

    /** Runs that say they run, though nothing does: whoever calls this holds the lock. */
    List<Run> brokenOff(long except) {
        return jdbc.sql("select " + COLUMNS + " from control.run where status = 'RUNNING' and run_id <> ?")
                .param(except)
                .query(RunStore::run)
                .list();
    }

    /** Whether somebody holds the lock of runs now. */
    public static boolean isLocked(JdbcClient jdbc) {
        return jdbc.sql("""
                        select exists (
                            select 1 from pg_locks
                            where locktype = 'advisory' and granted and objsubid = 1
                              and (classid::bigint << 32 | objid::bigint) = ?
                              and database = (select oid from pg_database where datname = current_database()))
                        """)
                .param(RunLock.KEY)
                .query(Boolean.class)
                .single();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Run(
                row.getLong("run_id"),
                row.getString("job"),
                row.getObject("business_date", LocalDate.class),
                RunStatus.valueOf(row.getString("status")),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("message"));
    }
}
