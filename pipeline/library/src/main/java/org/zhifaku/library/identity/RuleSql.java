package org.zhifaku.library.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhifaku.pipeline.identity.ClaimField;
import org.zhifaku.pipeline.identity.IdentityKind;
import org.zhifaku.pipeline.identity.IdentityRule;
import org.zhifaku.pipeline.identity.IdentityRule.Comparison;
import org.zhifaku.pipeline.identity.Pairing;

/**
 * The SQL of one rule: a block in which a touched key stands is compared whole, pair by pair, so that what comes out depends on claims and
 * rules only. Names of columns come from {@link ClaimField} alone; texts of the rule are quoted.
 */
final class RuleSql {
    private final IdentityKind kind;
    private final IdentityRule rule;
    private final String claims;
    private final BlockSql block;

    RuleSql(IdentityKind kind, IdentityRule rule, String claims) {
        this.block = new BlockSql(kind.name(), rule.block(), claims);
        this.kind = kind;
        this.rule = rule;
        this.claims = claims;
    }

    BlockSql block() {
        return block;
    }

    /** Notes the blocks of this rule that have too many keys, and forgets those that no longer do. */
    String crowded() {
        return """
                with small as (
                    delete from control.identity_crowded n using identity_sized b
                    where n.rule = %1$s and n.block = b.block and b.columns = %5$s and b.keys <= %2$d
                )
                insert into control.identity_crowded as n (block, rule, kind, keys, sample)
                select s.block, %1$s, %3$s, s.keys, (select min(c.key::text)::uuid from %4$s c where %6$s)
                from identity_sized s where s.columns = %5$s and s.keys > %2$d
                on conflict (block, rule) do update set keys = excluded.keys, noted_at = now() where n.keys <> excluded.keys
                """.formatted(
                        quoted(rule.id()),
                        rule.most(),
                        quoted(kind.name()),
                        claims,
                        quoted(block.name()),
                        block.stands("c", "s"));
    }

    /** Lists the pairs of the blocks that this rule compares, in {@code identity_pair}. */
    String pairs() {
        return """
                insert into identity_pair (rule, block, left_key, right_key, alone)
                select distinct %4$s, s.block, a.key, b.key, s.coded <= 1
                from identity_sized s
                join %1$s a on %2$s
                join %1$s b on %3$s and b.key > a.key
                where s.columns = %7$s and s.keys <= %5$d and s.coded >= %8$d and s.keys - s.coded >= %9$d and %6$s
                """.formatted(
                        claims,
                        block.stands("a", "s"),
                        block.stands("b", "s"),
                        quoted(rule.id()),
                        rule.most(),
                        between(),
                        quoted(block.name()),
                        least(Pairing::codes),
                        least(pairing -> 2 - pairing.codes()));
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

    /** How many keys of a sort a block must have for any pair of this rule. */
    private int least(ToIntFunction<Pairing> keys) {
        return rule.between().stream().mapToInt(keys).min().orElse(0);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
