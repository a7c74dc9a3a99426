package org.zhifaku.library.identity;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps {@code control.identity_review} for the keys in {@code identity_member}: of two groups that are likely, but not surely, the same
 * the pair that agrees best waits for a steward; what was joined, held different or is no longer likely waits no longer.
 */
final class ReviewStep {
    private final String name;

    ReviewStep(String kind) {
        this.name = "'" + kind + "'";
    }

    void run(Statement statement) throws SQLException {
        statement.execute("truncate identity_likely");
        statement.executeUpdate("""
                insert into identity_likely (left_key, right_key, rule, score, evidence, decided)
                with touching as (
                    select l.* from identity_member m join control.identity_link l on l.left_key = m.key where l.kind = %1$s
                    union
                    select l.* from identity_member m join control.identity_link l on l.right_key = m.key where l.kind = %1$s
                ), likely as (
                    select l.*, coalesce(a.id, l.left_key) as left_id, coalesce(b.id, l.right_key) as right_id
                    from touching l
                    left join control.identity a on a.kind = %1$s and a.key = l.left_key
                    left join control.identity b on b.kind = %1$s and b.key = l.right_key
                    where not l.joins or exists (
                        select from identity_refused f
                        where (f.block, f.rule, f.left_key, f.right_key) = (l.block, l.rule, l.left_key, l.right_key))
                ), best as (
                    select distinct on (least(left_id, right_id), greatest(left_id, right_id)) *
                    from likely where left_id <> right_id
                    order by least(left_id, right_id), greatest(left_id, right_id), points desc, left_key, right_key, rule, block
                ), held as (
                    select coalesce(a.id, d.left_key) as left_id, coalesce(b.id, d.right_key) as right_id
                    from control.identity_decision d
                    left join control.identity a on a.kind = %1$s and a.key = d.left_key
                    left join control.identity b on b.kind = %1$s and b.key = d.right_key
                    where d.kind = %1$s and d.verdict = 'DIFFERENT' and d.revoked_at is null
                )
                select left_key, right_key, rule, points / 100.0, evidence, exists (
                    select from held h where (h.left_id, h.right_id) in ((best.left_id, best.right_id), (best.right_id, best.left_id)))
                from best
                """.formatted(name));
        statement.executeUpdate("""
                update control.identity_review r set status = case
                        when exists (select from control.identity_decision d
                            where d.kind = %1$s and d.left_key = r.left_key and d.right_key = r.right_key and d.revoked_at is null)
                        then 'DECIDED' else 'GONE' end, closed_at = now()
                from identity_member m
                where r.kind = %1$s and r.status = 'OPEN' and m.key in (r.left_key, r.right_key) and not exists (
                    select from identity_likely l where (l.left_key, l.right_key) = (r.left_key, r.right_key))
                """.formatted(name));
        statement.executeUpdate("""
                insert into control.identity_review as r (kind, left_key, right_key, rule, score, evidence, status, closed_at)
                select %s, left_key, right_key, rule, score, evidence,
                    case when decided then 'DECIDED' else 'OPEN' end, case when decided then now() end
                from identity_likely
                on conflict (kind, left_key, right_key) do update
                    set rule = excluded.rule, score = excluded.score, evidence = excluded.evidence, status = excluded.status,
                        closed_at = excluded.closed_at
                    where (r.rule, r.score, r.evidence, r.status)
                        is distinct from (excluded.rule, excluded.score, excluded.evidence, excluded.status)
                """.formatted(name));
    }
}
