package org.zhifaku.console;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of schema {@code control} as a few nights leave them. */
final class SampleRuns {

    /** A finished night: everything went well, nothing rejected. */
    static final long FINISHED = 1;
    /** A night in the middle: a pull held, a pull failed, rows not yet published. */
    static final long RUNNING = 2;
    /** A night that ended with a hole in its ledger. */
    static final long BROKEN = 3;

    private final JdbcClient database;

    SampleRuns(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    void write() {
        sql("""
            insert into control.run (job, business_date, status, started_at, ended_at, message) values
              ('nightly', '2026-03-01', 'COMPLETED', '2026-03-01T17:00:00Z', '2026-03-01T17:12:31Z', null),
              ('nightly', '2026-03-02', 'RUNNING', now() - interval '75 seconds', null, null),
              ('nightly', '2026-02-28', 'FAILED', '2026-02-28T17:00:00Z', '2026-02-28T18:40:02Z',
               '来源 double-random 未能入库：<磁盘> 已满。请清理后重跑。')""");
        sql("""
            insert into control.ledger values
              (1, 'credit-publicity', 'penalty', 120000, 118000, 1500, 0, 500, 0, 100000, 18000),
              (2, 'credit-publicity', 'penalty', 1234567, 1200000, 30000, 4000, 567, 0, 500000, 1000),
              (2, 'credit-publicity', 'permit', 80000, 79990, 0, 10, 0, 0, 79000, 990),
              (2, 'municipal-csv', 'penalty', 5000, 0, 0, 0, 0, 5000, 0, 0),
              (3, 'credit-publicity', 'penalty', 100, 90, 0, 7, 0, 0, 95, 0),
              (3, 'credit-publicity', 'permit', 50, 50, 0, 0, 0, 0, 30, 0)""");
        sql("""
            insert into control.pull
              (run_id, source, dataset, business_date, status, row_count, expected_rows, code, reason, ended_at) values
              (1, 'credit-publicity', 'penalty', '2026-03-01', 'LANDED', 120000, 120000, null, null, now()),
              (2, 'credit-publicity', 'penalty', '2026-03-02', 'LANDED', 1500000, 1500000, null, null, now()),
              (2, 'credit-publicity', 'permit', '2026-03-02', 'LANDED', 80000, 80000, null, null, now()),
              (2, 'municipal-csv', 'penalty', '2026-03-02', 'HELD', 5000, 11000, 'SHRUNK',
               '行数 5,000 低于上次 11,000 的一半，疑似不完整。', now()),
              (2, 'municipal-csv', 'permit', '2026-03-02', 'FAILED', 0, null, 'UNREACHABLE',
               '连接 sftp://example.invalid:22 超时（10 秒）。请检查网络或主机设置。', now()),
              (2, 'double-random', 'penalty', '2026-03-02', 'RUNNING', 0, null, null, null, null)""");
        sql("""
            insert into control.unresolved (run_id, source, dataset, kind, record_id, act_key)
            select 2, 'credit-publicity', 'penalty', 'penalty', gen_random_uuid(), gen_random_uuid()
            from generate_series(1, 300)""");
        sql("""
            insert into control.reconciliation
              (run_id, source, dataset, stage_from, stage_to, rows_from, rows_to, checksum_from, checksum_to, agrees) values
              (1, 'credit-publicity', 'penalty', 'landing', 'source', 120000, 120000, 'a', 'a', true),
              (1, 'credit-publicity', 'penalty', 'topic', 'index', 100000, 99999, 'a', 'b', false)""");
        quarantine(2, 30, "U01", "party_uscc", "统一社会信用代码校验位错误，应为 18 位且校验位相符。");
        quarantine(2, 12, "R01", null, "本行列数 22，应为 24；疑似分隔符错误<script>alert(1)</script>。");
        quarantine(1, 5, "D02", "action_date", "处罚决定日期晚于业务日。");
    }

    private void quarantine(
            long run, int rows, String rule, @org.jspecify.annotations.Nullable String field, String message) {
        database.sql("""
                with rows as (
                  insert into control.quarantine (source, dataset, raw_hash, business_date, run_id, pull_id, part, sequence,
                    original, mapping_version)
                  select 'credit-publicity', 'penalty', gen_random_uuid(), '2026-03-02', :run, 1, 0, number, 'a.csv', 'v1'
                  from generate_series(1, :rows) number returning quarantine_id)
                insert into control.quarantine_finding (quarantine_id, ordinal, severity, rule, field, message, cause)
                select quarantine_id, 1, 'ERROR', :rule, :field, :message,
                  control.quarantine_cause('credit-publicity', 'penalty', :rule, :field, null) from rows""")
                .param("run", run)
                .param("rows", rows)
                .param("rule", rule)
                .param("field", field)
                .param("message", message)
                .update();
    }

    private void sql(String statement) {
        database.sql(statement).update();
    }
}
