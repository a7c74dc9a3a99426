package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhifaku.library.identity.ActPairs.Judged;
import org.zhifaku.library.identity.Clusters.Apart;
import org.zhifaku.library.identity.Clusters.Link;
import org.zhifaku.library.identity.Clusters.Member;

/** Makes groups of what the rules say of one kind of act, and writes what changed. Only keys that a pair, a decision or a group names are held. */
final class ActSettlement {

    private static final UUID BY_RULE = new UUID(0, 0);
    private static final Comparator<Judged> STRONGEST = Comparator.<Judged>comparingInt(
                    one -> -one.judgement().points())
            .thenComparing(Judged::left)
            .thenComparing(Judged::right);

    private final Connection connection;
    private final String kind;
    private final IdentityRows rows;

    ActSettlement(Connection connection, String kind) {
        this.connection = connection;
        this.kind = kind;
        this.rows = new IdentityRows(connection, kind);
    }

    /** The two keys of a pair, the smaller first, in the order of the database: by the text, as bytes have no sign. */
    record Pair(UUID left, UUID right) {
        static Pair of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    void settle(List<Judged> judged) throws SQLException {
        Map<UUID, IdentityRows.Row> before = rows.ofTouched();
        Map<UUID, IdentityRows.Row> kept = rows.ofNeighbours();
        Decisions decisions = decisions();
        if (judged.isEmpty() && before.isEmpty() && decisions.isEmpty()) {
            new ActReviews(connection, kind).replace(List.of());
            return;
        }
        Set<UUID> keys = keys(judged, before, kept, decisions);
        Clusters clusters = new Clusters(members(keys));
        Map<Pair, Judged> reasons = new HashMap<>();
        judged.forEach(one -> reasons.put(Pair.of(one.left(), one.right()), one));
        clusters.join(firstLinks(judged, kept, decisions), decisions.apart(keys));
        clusters.join(uniqueLinks(judged, clusters), List.of());
        Map<UUID, IdentityRows.Row> after = after(keys, clusters, reasons, kept);
        Map<UUID, IdentityRows.Row> known = new HashMap<>(before);
        known.putAll(kept);
        rows.write(keys, known, after);
        new ActReviews(connection, kind).replace(questions(judged, clusters, decisions.apart(keys)));
    }

    private static Set<UUID> keys(
            List<Judged> judged,
            Map<UUID, IdentityRows.Row> before,
            Map<UUID, IdentityRows.Row> kept,
            Decisions decisions) {
        Set<UUID> keys = new HashSet<>();
        judged.forEach(one -> keys.addAll(List.of(one.left(), one.right())));
        Stream.of(before, kept).forEach(some -> some.forEach((key, row) -> keys.addAll(List.of(key, row.id()))));
        decisions.same().forEach(link -> keys.addAll(List.of(link.left(), link.right())));
        return keys;
    }

    /** Stewards, then the groups of acts that nothing touched, then rules, the strongest first. */
    private static List<Link> firstLinks(List<Judged> judged, Map<UUID, IdentityRows.Row> kept, Decisions decisions) {
        List<Link> links = new ArrayList<>(decisions.same());
        kept.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(row -> links.add(new Link(
                        row.getKey(), row.getValue().id(), row.getValue().rule(), BY_RULE, 0)));
        judged.stream()
                .filter(one ->
                        one.judgement().joins() && !one.judgement().rule().unique())
                .sorted(STRONGEST)
                .forEach(one -> links.add(link(one)));
        return links;
    }

    private static Link link(Judged one) {
        return new Link(one.left(), one.right(), one.judgement().rule().id(), BY_RULE, 0);
    }

    /** By evidence alone two groups are one only where neither could as well be one with a third. */
    private static List<Link> uniqueLinks(List<Judged> judged, Clusters clusters) {
        List<Judged> byEvidence = judged.stream()
                .filter(one -> one.judgement().joins() && one.judgement().rule().unique())
                .sorted(STRONGEST)
                .toList();
        Map<UUID, Set<UUID>> others = new HashMap<>();
        for (Judged one : byEvidence) {
            UUID left = clusters.id(one.left());
            UUID right = clusters.id(one.right());
            if (!left.equals(right)) {
                others.computeIfAbsent(left, any -> new HashSet<>()).add(right);
                others.computeIfAbsent(right, any -> new HashSet<>()).add(left);
            }
        }
        return byEvidence.stream()
                .filter(one -> isOnly(others, clusters.id(one.left())) && isOnly(others, clusters.id(one.right())))
                .map(ActSettlement::link)
                .toList();
    }

    private static boolean isOnly(Map<UUID, Set<UUID>> others, UUID id) {
        return others.getOrDefault(id, Set.of()).size() == 1;
    }

    private static Map<UUID, IdentityRows.Row> after(
            Set<UUID> keys, Clusters clusters, Map<Pair, Judged> reasons, Map<UUID, IdentityRows.Row> kept) {
        Map<UUID, IdentityRows.Row> after = new LinkedHashMap<>();
        for (UUID key : keys) {
            UUID id = clusters.id(key);
            Link link = clusters.reason(key);
            if (id.equals(key) || link == null) {
                continue;
            }
            Judged judged = reasons.get(Pair.of(link.left(), link.right()));
            IdentityRows.Row former = kept.get(key);
            if (link.isSteward()) {
                after.put(key, IdentityRows.Row.bySteward(id, link.decision()));
            } else if (judged != null) {
                after.put(
                        key,
                        new IdentityRows.Row(id, link.rule(), judged.judgement().points() / 100.0, judged.evidence()));
            } else if (former != null) {
                after.put(key, new IdentityRows.Row(id, former.rule(), former.score(), former.evidence()));
            } else {
                after.put(key, new IdentityRows.Row(id, link.rule(), null, "{}"));
            }
        }
        return after;
    }

    /** Pairs that a rule finds likely and that are not one in the end, but for those that a steward holds different. */
    private static List<ActReviews.Question> questions(List<Judged> judged, Clusters clusters, List<Apart> apart) {
        Set<Pair> held = new HashSet<>();
        apart.forEach(pair -> held.add(Pair.of(clusters.id(pair.left()), clusters.id(pair.right()))));
        Map<Pair, ActReviews.Question> questions = new LinkedHashMap<>();
        judged.stream().sorted(STRONGEST).forEach(one -> {
            Pair ids = Pair.of(clusters.id(one.left()), clusters.id(one.right()));
            if (!ids.left().equals(ids.right()) && !held.contains(ids)) {
                questions.putIfAbsent(
                        ids,
                        new ActReviews.Question(
                                ids,
                                one.judgement().rule().id(),
                                one.judgement().points() / 100.0,
                                one.evidence()));
            }
        });
        return List.copyOf(questions.values());
    }

    /** The verdicts in force on keys that are looked at. */
    private record Decisions(List<Link> same, List<Apart> different) {
        boolean isEmpty() {
            return same.isEmpty() && different.isEmpty();
        }

        List<Apart> apart(Set<UUID> keys) {
            return different.stream()
                    .filter(pair -> keys.contains(pair.left()) && keys.contains(pair.right()))
                    .toList();
        }
    }

    private Decisions decisions() throws SQLException {
        List<Link> same = new ArrayList<>();
        List<Apart> different = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select d.decision_id, d.left_key, d.right_key, d.verdict from control.identity_decision d
                where d.kind = ? and d.revoked_at is null
                    and (exists (select from act_key k where k.key = d.left_key or k.key = d.right_key)
                        or exists (select from act_side s where s.key = d.left_key or s.key = d.right_key))
                order by d.decision_id
                """)) {
            statement.setString(1, kind);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID left = row.getObject(2, UUID.class);
                    UUID right = row.getObject(3, UUID.class);
                    if (row.getString(4).equals("SAME")) {
                        same.add(new Link(left, right, "STEWARD", null, row.getLong(1)));
                    } else {
                        different.add(new Apart(left, right));
                    }
                }
            }
        }
        return new Decisions(same, different);
    }

    /** Those that are ids go first, the oldest before the younger; then those whose number tells most; then by key. */
    private List<Member> members(Collection<UUID> keys) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                with k as materialized (select * from unnest(?::uuid[]) as k (key))
                select k.key from k
                left join topic.%s t on t.act_id = k.key
                left join control.identity i on i.kind = ? and i.key = k.key
                left join (
                    select r.key, bool_or(r.doc ~ '〔[0-9]{4}〕') as dated, bool_or(r.doc is not null or r.code is not null) as numbered
                    from act_row r where r.key in (select key from k) group by r.key) r on r.key = k.key
                order by i.key is not null, t.first_known nulls last, coalesce(r.dated, false) desc, coalesce(r.numbered, false) desc,
                    k.key
                """.formatted(kind))) {
            statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            statement.setString(2, kind);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(row.getObject(1, UUID.class), List.of()));
                }
            }
        }
        return members;
    }
}
