package org.zhifaku.library.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stewards decide of pulls that are held, and of full pulls in which too much was gone. Each decision is a row that stays: who,
 * when, why. What is released is integrated, or withdrawn, by the next run. Thread-safe.
 */
public final class PullDecisions {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** The decisions of this warehouse. */
    public PullDecisions(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** What there is to decide of a pull. */
    public enum Subject {
        /** Whether its rows are trusted. */
        PULL,
        /** Whether the records that it no longer has are gone. */
        SWEEP
    }

    /** What there is to decide of a pull now; empty where it is not held. */
    public Optional<Subject> open(long pullId) {
        return jdbc.sql("""
                        select case when p.status = 'HELD' then 'PULL' when s.state = 'HELD' then 'SWEEP' end
                        from control.pull p left join control.full_sweep s using (pull_id)
                        where p.pull_id = ? and (p.status = 'HELD' or s.state = 'HELD')
                        """).param(pullId).query(String.class).optional().map(Subject::valueOf);
    }

    /**
     * Releases what is held, as if it had been trusted at once.
     *
     * @param watermark where the dataset then stands; null leaves it where it is
     * @param by who decides
     * @param reason why; not blank
     * @return false where it is not held any more; then nothing was changed
     */
    public boolean release(PullSummary pull, Subject subject, @Nullable String watermark, String by, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int changed = subject == Subject.PULL
                    ? jdbc.sql(
                                    "update control.pull set status = 'LANDED', watermark_after = ? where pull_id = ? and status = 'HELD'")
                            .params(java.util.Arrays.asList(watermark, pull.pullId()))
                            .update()
                    : jdbc.sql("update control.full_sweep set state = 'RELEASED' where pull_id = ? and state = 'HELD'")
                            .param(pull.pullId())
                            .update();
            if (changed == 0) {
                return false;
            }
            keep(pull, subject, "RELEASED", by, reason);
            if (subject == Subject.PULL && watermark != null) {
                jdbc.sql("""
                                insert into control.watermark (source, dataset, value) values (?, ?, ?)
                                on conflict (source, dataset) do update set value = excluded.value, changed_at = now()
                                """).params(pull.source(), pull.dataset(), watermark).update();
            }
            return true;
        }));
    }

    /**
     * Rejects what is held: it stays out for good. A pull of the same rows is held again.
     *
     * @return false where it is not held any more; then nothing was changed
     */
    public boolean reject(PullSummary pull, Subject subject, String by, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!open(pull.pullId()).equals(Optional.of(subject))) {
                return false;
            }
            if (subject == Subject.SWEEP) {
                jdbc.sql("update control.full_sweep set state = 'REJECTED' where pull_id = ?")
                        .param(pull.pullId())
                        .update();
            }
            keep(pull, subject, "REJECTED", by, reason);
            return true;
        }));
    }

    private void keep(PullSummary pull, Subject subject, String decision, String by, String reason) {
        jdbc.sql("""
                        insert into control.pull_decision (pull_id, subject, decision, decided_by, reason) values (?, ?, ?, ?, ?)
                        """)
                .params(pull.pullId(), subject.name(), decision, by, reason)
                .update();
    }

    /** Whether the dataset has a trusted pull after this one, of the same day or a later one. */
    public boolean isOvertaken(PullSummary pull) {
        return jdbc.sql("""
                        select exists (
                            select from control.pull where source = ? and dataset = ? and status in ('LANDED', 'EMPTY')
                                and pull_id > ? and business_date >= ?)
                        """)
                .params(pull.source(), pull.dataset(), pull.pullId(), pull.businessDate())
                .query(Boolean.class)
                .single();
    }

    /**
     * Pulls, newest first, and what was decided of them.
     *
     * @param source of this source alone; null for all
     * @param held only those that wait for a decision
     */
    public List<PullLine> list(@Nullable String source, @Nullable String dataset, boolean held, int most) {
        return lines(source, dataset, held, false, most);
    }

    /** The pulls that stewards decided of, newest first. */
    public List<PullLine> decided(int most) {
        return lines(null, null, false, true, most);
    }

    private List<PullLine> lines(
            @Nullable String source, @Nullable String dataset, boolean held, boolean decided, int most) {
        return jdbc.sql("""
                        select p.*, s.state as sweep, s.gone, s.reason as sweep_reason,
                            d.subject, d.decision, d.decided_by, d.decided_at, d.reason as decision_reason
                        from control.pull p
                        left join control.full_sweep s using (pull_id)
                        left join lateral (
                            select * from control.pull_decision d where d.pull_id = p.pull_id order by decision_id desc limit 1) d on true
                        where (:source::text is null or p.source = :source) and (:dataset::text is null or p.dataset = :dataset)
                          and (not :held or s.state = 'HELD' or p.status = 'HELD' and d.decision is null)
                          and (not :decided or d.decision is not null)
                        order by p.pull_id desc limit :most
                        """)
                .param("source", source)
                .param("dataset", dataset)
                .param("held", held)
                .param("decided", decided)
                .param("most", most)
                .query(PullDecisions::line)
                .list();
    }

    private static PullLine line(ResultSet row, int index) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        String sweep = row.getString("sweep");
        return new PullLine(
                PullRegistry.summary(row, index),
                row.getBoolean("is_full"),
                row.getObject("expected_rows", Long.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                sweep == null ? null : new PullLine.Sweep(sweep, row.getLong("gone"), row.getString("sweep_reason")),
                decided == null
                        ? null
                        : new PullLine.Decision(
                                row.getString("subject"),
                                row.getString("decision"),
                                row.getString("decided_by"),
                                decided.toInstant(),
                                row.getString("decision_reason")),
                List.of((String[]) row.getArray("told").getArray()));
    }
}
