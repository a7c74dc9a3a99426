package org.zhifaku.library.identity;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.identity.Clusters.Apart;
import org.zhifaku.library.identity.Clusters.Link;
import org.zhifaku.library.identity.Clusters.Member;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.identity.IdentityKind;

/**
 * Makes the groups of the keys in {@code identity_member} and of all that hangs together with them by links, decisions or a former group,
 * and writes what differs to {@code control.identity} and {@code control.identity_review}.
 */
final class GroupStep {
    private static final int BUFFER_BYTES = 1 << 20;
    private static final String STEWARD = "STEWARD";

    private final IdentityKind kind;
    private final String claims;
    private final String name;

    GroupStep(IdentityKind kind, String claims) {
        this.kind = kind;
        this.claims = claims;
        this.name = "'" + kind.name() + "'";
    }

    void run(Connection connection, Statement statement) throws SQLException {
        widen(statement);
        statement.executeUpdate("""
                update identity_member m set coded = exists (select from %s c where c.key = m.key and c.uscc is not null)
                """.formatted(claims));
        statement.execute("analyze identity_member");
        Clusters clusters = new Clusters(members(statement)).join(links(statement), apart(statement));
        write(connection, statement, clusters);
        apply(statement);
        new ReviewStep(kind.name()).run(statement);
    }

    private void widen(Statement statement) throws SQLException {
        for (int round = 0; ; round++) {
            int found = statement.executeUpdate("""
                    insert into identity_member (key, round)
                    select key, %2$d from (
                        select l.right_key as key from identity_member m join control.identity_link l on l.left_key = m.key
                        where m.round = %3$d and l.kind = %1$s and l.joins
                        union
                        select l.left_key from identity_member m join control.identity_link l on l.right_key = m.key
                        where m.round = %3$d and l.kind = %1$s and l.joins
                        union
                        select case when d.left_key = m.key then d.right_key else d.left_key end
                        from identity_member m join control.identity_decision d
                            on (d.left_key = m.key or d.right_key = m.key) and d.kind = %1$s
                        where m.round = %3$d and d.revoked_at is null and d.verdict = 'SAME'
                        union
                        select i.id from identity_member m join control.identity i on i.kind = %1$s and i.key = m.key where m.round = %3$d
                        union
                        select i.key from identity_member m join control.identity i on i.kind = %1$s and i.id = m.key where m.round = %3$d
                    ) near
                    on conflict do nothing
                    """.formatted(name, round + 1, round));
            if (found == 0) {
                return;
            }
        }
    }

    /** The members in the order in which one would be the id: known first, made of a code, smallest. */
    private List<Member> members(Statement statement) throws SQLException {
        String codes = kind.veto().stream()
                .map(field -> ", array_agg(distinct c.%1$s) filter (where c.%1$s <> '')".formatted(field.column()))
                .collect(Collectors.joining());
        List<Member> members = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select m.key%s from identity_member m left join %s c on c.key = m.key
                group by m.key
                order by min(c.first_seen) nulls last, m.coded desc, m.key
                """.formatted(codes, claims))) {
            while (rows.next()) {
                List<Set<String>> known = new ArrayList<>();
                for (int i = 0; i < kind.veto().size(); i++) {
                    known.add(texts(rows.getArray(i + 2)));
                }
                members.add(new Member(Objects.requireNonNull(rows.getObject(1, UUID.class)), known));
            }
        }
        return members;
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        if (array == null) {
            return Set.of();
        }
        return new HashSet<>(Arrays.asList((String[]) array.getArray()));
    }

    /** Decisions of stewards first, then rules in their order; of two links worth the same the one to a code. */
    private List<Link> links(Statement statement) throws SQLException {
        List<Link> links = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select d.left_key, d.right_key, d.decision_id from control.identity_decision d
                join identity_member m on m.key = d.left_key
                where d.kind = %s and d.revoked_at is null and d.verdict = 'SAME' order by d.decision_id
                """.formatted(name))) {
            while (rows.next()) {
                links.add(new Link(uuid(rows, 1), uuid(rows, 2), STEWARD, null, rows.getLong(3)));
            }
        }
        String order = kind.rules().stream().map(rule -> "'" + rule.id() + "'").collect(Collectors.joining(", "));
        try (ResultSet rows = statement.executeQuery("""
                select l.left_key, l.right_key, l.rule, l.block from control.identity_link l
                join identity_member a on a.key = l.left_key join identity_member b on b.key = l.right_key
                where l.kind = %s and l.joins
                order by array_position(array[%s]::text[], l.rule), l.points desc, a.coded or b.coded desc,
                    l.left_key, l.right_key, l.block
                """.formatted(name, order))) {
            while (rows.next()) {
                links.add(new Link(uuid(rows, 1), uuid(rows, 2), rows.getString(3), uuid(rows, 4), 0));
            }
        }
        return links;
    }

    private List<Apart> apart(Statement statement) throws SQLException {
        List<Apart> apart = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select d.left_key, d.right_key from control.identity_decision d
                join identity_member l on l.key = d.left_key join identity_member r on r.key = d.right_key
                where d.kind = %s and d.revoked_at is null and d.verdict = 'DIFFERENT'
                """.formatted(name))) {
            while (rows.next()) {
                apart.add(new Apart(uuid(rows, 1), uuid(rows, 2)));
            }
        }
        return apart;
    }

    private static UUID uuid(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNull(rows.getObject(column, UUID.class));
    }

    private static void write(Connection connection, Statement statement, Clusters clusters) throws SQLException {
        CopyLoader loader = new CopyLoader(connection);
        CopyLoader.Target joined = loader.target(
                "identity_new",
                List.of("key", "id", "rule", "block", "left_key", "right_key", "decision"),
                BUFFER_BYTES);
        CopyLoader.Target refused =
                loader.target("identity_refused", List.of("block", "rule", "left_key", "right_key"), BUFFER_BYTES);
        for (UUID key : clusters.keys()) {
            Link reason = clusters.reason(key);
            if (reason != null && !clusters.id(key).equals(key)) {
                BinaryRows row = joined.row();
                row.uuid(key);
                row.uuid(clusters.id(key));
                row.text(reason.rule());
                row.uuid(reason.block());
                row.uuid(reason.left());
                row.uuid(reason.right());
                row.bigint(reason.decision());
            }
        }
        for (Link link : clusters.refused()) {
            if (!link.isSteward()) {
                BinaryRows row = refused.row();
                row.uuid(link.block());
                row.text(link.rule());
                row.uuid(link.left());
                row.uuid(link.right());
            }
        }
        loader.finish();
        statement.execute("analyze identity_new");
    }

    private void apply(Statement statement) throws SQLException {
        statement.executeUpdate("""
                insert into identity_changed (kind, key, former_id, id)
                select %1$s, m.key, coalesce(i.id, m.key), coalesce(n.id, m.key)
                from identity_member m
                left join control.identity i on i.kind = %1$s and i.key = m.key
                left join identity_new n on n.key = m.key
                where coalesce(i.id, m.key) <> coalesce(n.id, m.key)
                """.formatted(name));
        statement.executeUpdate("""
                delete from control.identity i using identity_member m
                where i.kind = %s and i.key = m.key and not exists (select from identity_new n where n.key = m.key)
                """.formatted(name));
        statement.executeUpdate("""
                insert into control.identity as i (kind, key, id, rule, score, evidence)
                select %s, n.key, n.id, n.rule, l.points / 100.0,
                    coalesce(l.evidence, jsonb_build_object('认定', n.decision))
                from identity_new n left join control.identity_link l
                    on (l.block, l.rule, l.left_key, l.right_key) = (n.block, n.rule, n.left_key, n.right_key)
                on conflict (kind, key) do update
                    set id = excluded.id, rule = excluded.rule, score = excluded.score, evidence = excluded.evidence, decided_at = now()
                    where (i.id, i.rule, i.score, i.evidence)
                        is distinct from (excluded.id, excluded.rule, excluded.score, excluded.evidence)
                """.formatted(name));
    }
}
