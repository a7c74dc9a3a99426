package org.zhifaku.library.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhifaku.pipeline.identity.ClaimField;
import org.zhifaku.pipeline.identity.IdentityKind;
import org.zhifaku.pipeline.identity.IdentityRule;
import org.zhifaku.pipeline.identity.IdentityRule.Comparison;

/**
 * The SQL of one rule. A block is all keys that agree in the elements of the rule; a block in which a touched key stands is compared
 * whole, pair by pair, so that what comes out depends on claims and rules only. Names of columns come from {@link ClaimField} alone;
 * texts of the rule are quoted.
 */
final class RuleSql {
    private final IdentityKind kind;
    private final IdentityRule rule;
    private final String claims;

    RuleSql(IdentityKind kind, IdentityRule rule, String claims) {
        this.kind = kind;
        this.rule = rule;
        this.claims = claims;
    }

    /** Adds the blocks in which keys of {@code identity_touched} stand to {@code identity_block}. */
    String blocks() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            values.add(i < rule.block().size() ? "c." + rule.block().get(i).column() : "null::text");
        }
        String parts = rule.block().stream()
                .map(field -> "octet_length(c.%1$s) || ':' || c.%1$s".formatted(field.column()))
                .collect(Collectors.joining(" || "));
        return """
                insert into identity_block (rule, block, v1, v2, v3)
                select distinct %1$s, md5('%2$s ' || %1$s || ' %3$s ' || %4$s)::uuid, %5$s
                from identity_touched t join %6$s c on c.key = t.key where %7$s
                on conflict do nothing
                """.formatted(
                quoted(rule.id()), kind.name(), columns(), parts, String.join(", ", values), claims, present("c"));
    }

    /** Counts the keys of each block of this rule, into {@code identity_sized}. */
    String sizes() {
        return """
                insert into identity_sized (rule, block, v1, v2, v3, keys, coded, sample)
                select b.rule, b.block, b.v1, b.v2, b.v3, count(distinct c.key),
                    count(distinct c.key) filter (where c.uscc is not null), min(c.key::text)::uuid
                from identity_block b left join %s c on %s
                where b.rule = %s
                group by b.rule, b.block, b.v1, b.v2, b.v3
                """.formatted(claims, stands("c"), quoted(rule.id()));
    }

    /** Notes the blocks that have too many keys, and forgets those that no longer do. */
    String crowded() {
        return """
                with small as (
                    delete from control.identity_crowded n using identity_sized b
                    where b.rule = %1$s and n.block = b.block and b.keys <= %2$d
                )
                insert into control.identity_crowded as n (block, kind, rule, keys, sample)
                select block, %3$s, rule, keys, sample from identity_sized where rule = %1$s and keys > %2$d
                on conflict (block) do update set keys = excluded.keys, noted_at = now() where n.keys <> excluded.keys
                """.formatted(quoted(rule.id()), rule.most(), quoted(kind.name()));
    }

    /** Lists the pairs of the blocks that this rule compares, in {@code identity_pair}. */
    String pairs() {
        return """
                insert into identity_pair (rule, block, left_key, right_key, alone)
                select distinct s.rule, s.block, a.key, b.key, s.coded <= 1
                from identity_sized s
                join %1$s a on %2$s
                join %1$s b on %3$s and b.key > a.key
                where s.rule = %4$s and s.keys between 2 and %5$d and %6$s
                """.formatted(claims, stands("a", "s"), stands("b", "s"), quoted(rule.id()), rule.most(), between());
    }

    /**
     * Compares the pairs by all that is known of their keys ({@code identity_known}), into {@code identity_found}: an element agrees where
     * any value of one key is a value of the other.
     */
    String compare() {
        List<Comparison> compared = rule.comparisons();
        String verdicts = IntStream.range(0, compared.size())
                .mapToObj(i ->
                        ", case when a.%1$s is null or b.%1$s is null then 0 when a.%1$s && b.%1$s then 1 else -1 end as c%2$d"
                                .formatted(compared.get(i).field().column(), i))
                .collect(Collectors.joining());
        return """
                insert into identity_found (block, left_key, right_key, rule, points, joins, evidence)
                select block, left_key, right_key, rule, points, %1$s, %2$s
                from (
                    select pair.*, greatest(0, least(100, %3$s)) as points
                    from (
                        select p.*, %4$s as vetoed%5$s
                        from identity_pair p join identity_known a on a.key = p.left_key join identity_known b on b.key = p.right_key
                        where p.rule = %6$s
                    ) pair
                ) scored
                where points >= %7$d
                """.formatted(
                        rule.sameFrom() == null ? "false" : "not vetoed and points >= " + rule.sameFrom(),
                        evidence(),
                        score(),
                        vetoed(),
                        verdicts,
                        quoted(rule.id()),
                        rule.reviewFrom());
    }

    private String score() {
        StringBuilder sum = new StringBuilder().append(rule.points());
        if (rule.unique() != null) {
            sum.append(" + case when alone then %d else %d end"
                    .formatted(rule.unique().yes(), rule.unique().no()));
        }
        for (int i = 0; i < rule.comparisons().size(); i++) {
            Comparison comparison = rule.comparisons().get(i);
            sum.append(" + case c%d when 1 then %d when -1 then %d else 0 end"
                    .formatted(i, comparison.same(), comparison.different()));
        }
        return sum.toString();
    }

    /** What agrees and what does not, in words; never a value. */
    private String evidence() {
        List<String> compared = new ArrayList<>();
        for (ClaimField field : rule.block()) {
            compared.add("%s, '相同'".formatted(quoted(field.zh())));
        }
        for (int i = 0; i < rule.comparisons().size(); i++) {
            compared.add("%s, case c%d when 1 then '相同' when -1 then '不同' else '不详' end"
                    .formatted(quoted(rule.comparisons().get(i).field().zh()), i));
        }
        String unique = rule.unique() == null ? "" : ", '同组有代码者', case when alone then '至多一个' else '多个' end";
        return "jsonb_build_object('比对', jsonb_build_object(%s)%s, '否决', vetoed)"
                .formatted(String.join(", ", compared), unique);
    }

    private String vetoed() {
        return kind.veto().stream()
                .map(field -> "coalesce(not a.%1$s && b.%1$s, false)".formatted(field.column()))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String between() {
        return rule.between().stream()
                .map(pairing -> Integer.toString(pairing.codes()))
                .sorted()
                .collect(Collectors.joining(
                        ", ", "(a.uscc is not null)::integer + (b.uscc is not null)::integer in (", ")"));
    }

    private String columns() {
        return rule.block().stream().map(ClaimField::column).collect(Collectors.joining(","));
    }

    private String present(String alias) {
        return rule.block().stream()
                .map(field -> isText(field)
                        ? "%s.%s <> ''".formatted(alias, field.column())
                        : "%s.%s is not null".formatted(alias, field.column()))
                .collect(Collectors.joining(" and "));
    }

    /** These three are never null, and empty where nothing is known; partial indexes leave the empty ones out. */
    private static boolean isText(ClaimField field) {
        return field == ClaimField.NAME || field == ClaimField.CORE || field == ClaimField.CITY;
    }

    private String stands(String alias) {
        return stands(alias, "b");
    }

    private String stands(String alias, String block) {
        String equal = IntStream.range(0, rule.block().size())
                .mapToObj(i ->
                        "%s.%s = %s.v%d".formatted(alias, rule.block().get(i).column(), block, i + 1))
                .collect(Collectors.joining(" and "));
        return equal + " and " + present(alias);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
