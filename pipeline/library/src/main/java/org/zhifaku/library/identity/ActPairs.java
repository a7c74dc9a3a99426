package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.identity.ActFact;
import org.zhifaku.pipeline.identity.ActFact.Agreement;
import org.zhifaku.pipeline.identity.ActRules;

/** Reads the pairs that {@link ActCandidates} found, compares them and has the rules judge them. */
final class ActPairs {

    private static final int FETCH_ROWS = 5_000;
    private static final String YEAR = "〔[0-9]{4}〕";

    /** One letter for each fact, in their order: same, close, different, unknown. */
    private static final Map<ActFact, String> COMPARISONS = comparisons();

    private ActPairs() {}

    /** Two keys that a rule says something of. */
    record Judged(UUID left, UUID right, ActRules.Judgement judgement, Map<ActFact, Agreement> facts) {

        /** What was compared and how, in Chinese, without values. */
        String evidence() {
            return facts.entrySet().stream()
                    .filter(fact -> fact.getValue() != Agreement.UNKNOWN)
                    .map(fact -> "\"%s\": \"%s\""
                            .formatted(fact.getKey().zh(), fact.getValue().zh()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    private static Map<ActFact, String> comparisons() {
        Map<ActFact, String> sql = new EnumMap<>(ActFact.class);
        sql.put(ActFact.DOC_NO, """
                case when l.doc is null or r.doc is null then 'u' when l.doc = r.doc then case when l.doc ~ '%s' then 's' else 'u' end
                    when control.one_digit_off(l.doc, r.doc) then 'c' else 'd' end""".formatted(YEAR));
        sql.put(ActFact.SERIAL, """
                case when l.doc is null or r.doc is null or l.doc ~ '%1$s' or r.doc ~ '%1$s' then 'u'
                    when l.doc = r.doc then 's' else 'd' end""".formatted(YEAR));
        sql.put(ActFact.CODE, """
                case when l.code is null or r.code is null or length(l.code) < 8 and l.code = r.code then 'u'
                    when l.code = r.code then 's' else 'd' end""");
        sql.put(ActFact.SHORT_CODE, """
                case when l.code is null or r.code is null or length(l.code) >= 8 then 'u' when l.code = r.code then 's' else 'd' end""");
        sql.put(ActFact.ORGAN, """
                case when l.organ_id = r.organ_id then 's'
                    when (l.organ_id is null or r.organ_id is null or not l.organ_coded or not r.organ_coded)
                        and coalesce(l.city = r.city, true) then 'c'
                    else 'd' end""");
        sql.put(ActFact.PARTY, """
                case when l.party_id = r.party_id then 's' when l.party_id is null or r.party_id is null then 'u'
                    when l.party_coded and r.party_coded then 'd' when l.name = r.name then 'c' else 'd' end""");
        sql.put(ActFact.PARTY_NAME, """
                case when l.name is null or r.name is null then 'u' when l.name = r.name then 's'
                    when control.masked_alike(l.name, r.name) then 'c' else 'd' end""");
        sql.put(ActFact.CITY, equal("city"));
        sql.put(ActFact.DATE, """
                case when l.day is null or r.day is null then 'u' when l.day = r.day then 's'
                    when abs(l.day - r.day) = 1 then 'c' else 'd' end""");
        sql.put(ActFact.AMOUNT, """
                case when l.amount is null or r.amount is null then 'u' when l.amount = r.amount then 's'
                    when l.amount = r.amount * 10000 or r.amount = l.amount * 10000 then 'c' else 'd' end""");
        sql.put(ActFact.KINDS, equal("kinds"));
        sql.put(ActFact.CASE, equal("case_name"));
        sql.put(ActFact.VIOLATION, equal("violation"));
        sql.put(ActFact.CONTENT, equal("content"));
        sql.put(ActFact.ITEM, equal("item"));
        sql.put(ActFact.OFFICERS, """
                case when l.officers is null or r.officers is null then 'u'
                    when l.officers @> r.officers and r.officers @> l.officers then 's'
                    when l.officers && r.officers then 'c' else 'd' end""");
        return sql;
    }

    private static String equal(String column) {
        return "case when l.%1$s is null or r.%1$s is null then 'u' when l.%1$s = r.%1$s then 's' else 'd' end"
                .formatted(column);
    }

    /** All pairs of which a rule says something. */
    static List<Judged> judge(Connection connection, String kind, ActRules rules) throws SQLException {
        String query = """
                select p.left_key, p.right_key, %s
                from act_pair p join act_side l on l.key = p.left_key join act_side r on r.key = p.right_key
                order by p.left_key, p.right_key
                """.formatted(String.join(" || ", COMPARISONS.values()));
        List<Judged> judged = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    UUID left = row.getObject(1, UUID.class);
                    UUID right = row.getObject(2, UUID.class);
                    Map<ActFact, Agreement> facts = facts(row.getString(3));
                    rules.judge(kind, facts)
                            .ifPresent(judgement -> judged.add(new Judged(left, right, judgement, facts)));
                }
            }
        }
        return judged;
    }

    private static Map<ActFact, Agreement> facts(String letters) {
        Map<ActFact, Agreement> facts = new EnumMap<>(ActFact.class);
        int position = 0;
        for (ActFact fact : COMPARISONS.keySet()) {
            facts.put(
                    fact,
                    switch (letters.charAt(position++)) {
                        case 's' -> Agreement.SAME;
                        case 'c' -> Agreement.CLOSE;
                        case 'd' -> Agreement.DIFFERENT;
                        default -> Agreement.UNKNOWN;
                    });
        }
        return facts;
    }
}
