package org.zhifaku.library.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhifaku.library.identity.Decision.Revocation;
import org.zhifaku.library.identity.Decision.Verdict;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * What stewards decide of keys: the same, different, or that one record does not belong to its key. A decision goes before every rule and
 * stays through reruns, later data and rebuilds until it is revoked; then the rules decide again. The next resolve carries it out: the
 * keys wait in {@code control.identity_due}. Thread-safe.
 *
 * <p>Keys may be given by themselves or as ids of groups (an id is a key). Decisions that contradict those in force are refused.
 */
public final class IdentityDecisions {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RecordTypes types = RecordTypes.standard();

    /** The decisions of this warehouse. */
    public IdentityDecisions(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /**
     * Two keys are one.
     *
     * @param kind {@code party}, {@code organ} or an act's record type
     * @param reason why; not blank
     * @param who decides; not blank
     */
    public Decided same(String kind, UUID left, UUID right, String reason, String who) {
        return decide(kind, new Pair(left, right), Verdict.SAME, reason, who);
    }

    /** Two keys are not one, nor are groups that hold them; parameters as of {@link #same}. */
    public Decided different(String kind, UUID left, UUID right, String reason, String who) {
        return decide(kind, new Pair(left, right), Verdict.DIFFERENT, reason, who);
    }

    /**
     * A record does not speak of what its key names: it gets a key of its own, which is held different from the old one.
     *
     * @param kind which of its keys: {@code party}, {@code organ} or the act's record type
     */
    public Decided split(String kind, UUID recordId, String reason, String who) {
        return locked(() -> {
            Optional<Decided> fault = fault(kind, reason, who);
            if (fault.isPresent()) {
                return fault.get();
            }
            Optional<Long> before =
                    jdbc.sql("""
                            select decision_id from control.identity_decision
                            where kind = ? and split_record = ? and revoked_at is null
                            """).params(kind, recordId).query(Long.class).optional();
            if (before.isPresent()) {
                return new Decided.Already(before.get());
            }
            Optional<UUID> key = keyOf(kind, recordId);
            if (key.isEmpty()) {
                return new Decided.Refused("没有来源记录 %s，或该记录没有这类键，无从拆分。请核对记录标识。".formatted(recordId));
            }
            UUID own = Hashes.key("split", kind, recordId.toString());
            jdbc.sql(
                            "insert into control.identity_split (kind, record_id, key, reason, decided_by) values (?, ?, ?, ?, ?)")
                    .params(kind, recordId, own, reason, who)
                    .update();
            return new Decided.Done(write(kind, new Pair(key.get(), own), Verdict.DIFFERENT, reason, who, recordId));
        });
    }

    /** Takes back the verdict in force on two keys; {@code reason} and {@code who} as of {@link #same}. */
    public Decided revoke(String kind, UUID left, UUID right, String reason, String who) {
        return locked(() -> inForce(kind, new Pair(left, right))
                .map(decision -> revoked(decision, reason, who))
                .orElseGet(() -> new Decided.Refused("这两个键没有有效的认定，无可撤销。")));
    }

    /** Takes a decision back; of a split, the record gets its own key again. */
    public Decided revoke(long decisionId, String reason, String who) {
        return locked(() -> jdbc.sql("select * from control.identity_decision where decision_id = ?")
                .param(decisionId)
                .query(IdentityDecisions::decision)
                .optional()
                .map(decision -> revoked(decision, reason, who))
                .orElseGet(() -> new Decided.Refused("没有第 %d 号认定。".formatted(decisionId))));
    }

    /** Decisions, newest first; {@code kind} null for all. */
    public List<Decision> list(@Nullable String kind, boolean inForceOnly, int most) {
        return jdbc.sql("""
                        select * from control.identity_decision
                        where (:kind::text is null or kind = :kind) and (not :force or revoked_at is null)
                        order by decision_id desc limit :most
                        """)
                .param("kind", kind)
                .param("force", inForceOnly)
                .param("most", most)
                .query(IdentityDecisions::decision)
                .list();
    }

    /** Two keys. */
    private record Pair(UUID left, UUID right) {}

    private Decided locked(Supplier<Decided> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity-decision', 0))")
                    .query(rows -> {});
            return work.get();
        }));
    }

    private Decided decide(String kind, Pair pair, Verdict verdict, String reason, String who) {
        return locked(() -> {
            Optional<Decided> fault = fault(kind, reason, who).or(() -> unknown(kind, pair));
            if (fault.isPresent()) {
                return fault.get();
            }
            Optional<Decision> before = inForce(kind, pair);
            if (before.isPresent()) {
                return before.get().verdict() == verdict
                        ? new Decided.Already(before.get().decisionId())
                        : new Decided.Refused("这两个键已有第 %d 号认定（%s）。请先撤销它，再作新的认定。"
                                .formatted(
                                        before.get().decisionId(),
                                        zh(before.get().verdict())));
            }
            return contradiction(kind, pair, verdict)
                    .orElseGet(() -> new Decided.Done(write(kind, pair, verdict, reason, who, null)));
        });
    }

    private Optional<Decided> fault(String kind, String reason, String who) {
        if (!kind.equals("party") && !kind.equals("organ") && types.find(kind).isEmpty()) {
            return Optional.of(new Decided.Refused("没有“%s”这一类。应为 party、organ 或记录类型。".formatted(kind)));
        }
        if (reason.isBlank() || who.isBlank()) {
            return Optional.of(new Decided.Refused("认定须写明理由和认定人。"));
        }
        return Optional.empty();
    }

    private Optional<Decided> unknown(String kind, Pair pair) {
        if (pair.left().equals(pair.right())) {
            return Optional.of(new Decided.Refused("两个键相同，无需认定。"));
        }
        for (UUID key : List.of(pair.left(), pair.right())) {
            if (!isKnown(kind, key)) {
                return Optional.of(new Decided.Refused("没有键 %s。请从主题库或待认定清单中取键。".formatted(key)));
            }
        }
        return Optional.empty();
    }

    private boolean isKnown(String kind, UUID key) {
        String id = Set.of("party", "organ").contains(kind) ? kind + "_id" : idColumn(kind);
        String claims = Set.of("party", "organ").contains(kind)
                ? " or exists (select from control.%s_claim where key = :key)".formatted(kind)
                : " or exists (select from source.%s where act_key = :key)".formatted(kind);
        return jdbc.sql("select exists (select from topic.%s where %s = :key)%s".formatted(kind, id, claims))
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private String idColumn(String kind) {
        return types.get(kind).topicKey();
    }

    private Optional<UUID> keyOf(String kind, UUID recordId) {
        boolean whole = !Set.of("party", "organ").contains(kind);
        for (RecordType type : types.all()) {
            String column = whole ? "act_key" : kind + "_key";
            boolean speaks = whole
                    ? type.name().equals(kind)
                    : type.find(kind.equals("party") ? "party_name" : "subject_name")
                            .isPresent();
            if (speaks) {
                Optional<UUID> key = jdbc.sql("select %s from source.%s where record_id = ? and %1$s is not null"
                                .formatted(column, type.name()))
                        .param(recordId)
                        .query(UUID.class)
                        .optional();
                if (key.isPresent()) {
                    return key;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Decision> inForce(String kind, Pair pair) {
        return jdbc.sql("""
                        select * from control.identity_decision
                        where kind = :kind and left_key = least(:left, :right) and right_key = greatest(:left, :right)
                            and revoked_at is null
                        """)
                .param("kind", kind)
                .param("left", pair.left())
                .param("right", pair.right())
                .query(IdentityDecisions::decision)
                .optional();
    }

    /** What stewards joined, and what they hold different, must not contradict each other. */
    private Optional<Decided> contradiction(String kind, Pair pair, Verdict verdict) {
        Optional<Long> held = jdbc.sql("""
                        with recursive near (root, key) as (
                            select 1, :left::uuid union all select 2, :right::uuid
                            union
                            select n.root, case when d.left_key = n.key then d.right_key else d.left_key end
                            from near n join control.identity_decision d on n.key in (d.left_key, d.right_key)
                            where d.kind = :kind and d.verdict = 'SAME' and d.revoked_at is null
                        )
                        select case :verdict
                            when 'SAME' then (select min(d.decision_id) from control.identity_decision d
                                join near a on a.key = d.left_key join near b on b.key = d.right_key and a.root <> b.root
                                where d.kind = :kind and d.verdict = 'DIFFERENT' and d.revoked_at is null)
                            else (select min(d.decision_id) from control.identity_decision d
                                where d.kind = :kind and d.verdict = 'SAME' and d.revoked_at is null
                                    and d.left_key in (select key from near where root = 1)
                                    and exists (select from near where root = 1 and key = :right))
                            end
                        """)
                .param("kind", kind)
                .param("left", pair.left())
                .param("right", pair.right())
                .param("verdict", verdict.name())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        return held.map(decision -> new Decided.Refused("与有效的认定矛盾（如第 %d 号）：经由其他键，这两个键已被认定为%s。请先撤销相应的认定。"
                .formatted(decision, zh(verdict == Verdict.SAME ? Verdict.DIFFERENT : Verdict.SAME))));
    }

    private long write(String kind, Pair pair, Verdict verdict, String reason, String who, @Nullable UUID splitRecord) {
        long decision = jdbc.sql("""
                        insert into control.identity_decision
                            (kind, left_key, right_key, verdict, reason, decided_by, split_record)
                        values (:kind, least(:left, :right), greatest(:left, :right), :verdict, :reason, :who, :split::uuid)
                        returning decision_id
                        """)
                .param("kind", kind)
                .param("left", pair.left())
                .param("right", pair.right())
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("who", who)
                .param("split", splitRecord)
                .query(Long.class)
                .single();
        due(kind, pair, splitRecord != null);
        return decision;
    }

    private Decided revoked(Decision decision, String reason, String who) {
        if (decision.revoked() != null) {
            return new Decided.Already(decision.decisionId());
        }
        Optional<Decided> fault = fault(decision.kind(), reason, who);
        if (fault.isPresent()) {
            return fault.get();
        }
        jdbc.sql(
                        "update control.identity_decision set revoked_at = now(), revoked_by = ?, revoke_reason = ? where decision_id = ?")
                .params(who, reason, decision.decisionId())
                .update();
        boolean split = decision.splitRecord() != null;
        if (split) {
            jdbc.sql("delete from control.identity_split where kind = ? and record_id = ?")
                    .params(decision.kind(), decision.splitRecord())
                    .update();
        }
        due(decision.kind(), new Pair(decision.left(), decision.right()), split);
        return new Decided.Done(decision.decisionId());
    }

    private void due(String kind, Pair pair, boolean anew) {
        for (UUID key : List.of(pair.left(), pair.right())) {
            jdbc.sql("""
                            insert into control.identity_due as d (kind, key, anew) values (?, ?, ?)
                            on conflict (kind, key) do update set anew = d.anew or excluded.anew
                            """).params(kind, key, anew).update();
        }
    }

    private static String zh(Verdict verdict) {
        return verdict == Verdict.SAME ? "是同一个" : "不是同一个";
    }

    private static Decision decision(ResultSet row, int index) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Decision(
                row.getLong("decision_id"),
                row.getString("kind"),
                row.getObject("left_key", UUID.class),
                row.getObject("right_key", UUID.class),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("split_record", UUID.class),
                revoked == null
                        ? null
                        : new Revocation(
                                revoked.toInstant(), row.getString("revoked_by"), row.getString("revoke_reason")));
    }
}
