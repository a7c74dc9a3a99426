package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The questions to stewards about one kind of act: {@code control.identity_review}. */
final class ActReviews {

    private final Connection connection;
    private final String kind;

    ActReviews(Connection connection, String kind) {
        this.connection = connection;
        this.kind = kind;
    }

    /**
     * Two acts that may be one.
     *
     * @param score 0 to 1
     * @param evidence a JSON object
     */
    record Question(ActSettlement.Pair pair, String rule, double score, String evidence) {}

    /** Asks these, which no steward has decided; of the acts that were looked at, no other question stays open. */
    void replace(List<Question> questions) throws SQLException {
        close(questions);
        ask(questions);
    }

    private void close(List<Question> questions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update control.identity_review r set closed_at = now(), status = case when exists (
                    select from control.identity_decision d
                    where d.kind = r.kind and d.left_key = r.left_key and d.right_key = r.right_key and d.revoked_at is null)
                    then 'DECIDED' else 'GONE' end
                where r.kind = ? and r.status = 'OPEN'
                    and exists (select from act_key k where k.key = r.left_key or k.key = r.right_key)
                    and not exists (
                        select from unnest(?::uuid[], ?::uuid[]) as q (l, r)
                        where q.l = left_key and q.r = right_key)
                """)) {
            statement.setString(1, kind);
            statement.setArray(2, keys(questions, true));
            statement.setArray(3, keys(questions, false));
            statement.executeUpdate();
        }
    }

    private java.sql.Array keys(List<Question> questions, boolean left) throws SQLException {
        return connection.createArrayOf(
                "uuid",
                questions.stream()
                        .map(one -> left ? one.pair().left() : one.pair().right())
                        .toArray(UUID[]::new));
    }

    private void ask(List<Question> questions) throws SQLException {
        if (questions.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into control.identity_review as r (kind, left_key, right_key, rule, score, evidence)
                values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (kind, left_key, right_key) do update
                    set rule = excluded.rule, score = excluded.score, evidence = excluded.evidence, status = 'OPEN',
                        found_at = case r.status when 'OPEN' then r.found_at else now() end, closed_at = null
                    where (r.status, r.rule, r.score, r.evidence) is distinct from
                        ('OPEN', excluded.rule, excluded.score, excluded.evidence)
                """)) {
            for (Question one : questions) {
                statement.setString(1, kind);
                statement.setObject(2, one.pair().left());
                statement.setObject(3, one.pair().right());
                statement.setString(4, one.rule());
                statement.setBigDecimal(5, java.math.BigDecimal.valueOf(one.score()));
                statement.setString(6, one.evidence());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
