package org.zhifaku.library.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.quality.Condition;
import org.zhifaku.pipeline.quality.Period;
import org.zhifaku.pipeline.quality.Reference;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;

/**
 * The SQL that judges one rule over the records of a dataset. Names of tables and columns come from the schemas alone; all else is a named
 * parameter: {@code source}, {@code dataset}, {@code rule}, {@code run}, {@code since} (null = look at every record), and those of
 * {@link #parameters}.
 */
final class ReferenceSql {
    private static final int MOST_CHARACTERS = 120;

    private final Reference rule;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String speaks;

    ReferenceSql(Reference rule) {
        this.rule = rule;
        this.speaks = speaks();
        parameters.put("words_zh", rule.field().zh() + "：" + rule.wordsZh());
        parameters.put("words_en", rule.field().name() + ": " + rule.wordsEn());
        parameters.put("field", rule.field().name());
        parameters.put("kind", rule.type().name());
    }

    /** Values of the parameters that belong to the rule. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether records of a type referred to are there, with a key that a reference may equal. */
    String isLoaded(Reference.Target target) {
        String keyed = target.keys().stream()
                .map(key -> "t.%s is not null".formatted(key.name()))
                .collect(Collectors.joining(" or "));
        return "select exists (select from %s t where t.withdrawn_at is null and (%s)%s)"
                .formatted(table(target.type()), keyed, sameSource());
    }

    /** Whether any record referred to was written since. */
    String isChanged() {
        return rule.targets().stream()
                .map(target -> "exists (select from %s t where t.last_seen > :since%s)"
                        .formatted(table(target.type()), sameSource()))
                .collect(Collectors.joining(" or ", "select ", ""));
    }

    /**
     * Looks at the records of the dataset that were written after {@code since}, writes what is wrong with them, takes back what no longer
     * is. One row: records looked at, records in which the rule fired.
     */
    String judge() {
        return """
                with looked as (
                    select s.record_id, (%1$s) as speaks, %2$s as said, %3$s as beside
                    from %4$s s
                    where s.source = :source and s.dataset = :dataset
                        and (:since::timestamptz is null or s.last_seen > :since::timestamptz)
                ), said as (
                    select record_id, value, control.reference_key(value) as key, beside
                    from (select distinct record_id, unnest(said) as value, beside from looked where speaks) each
                ), keys as (
                    %5$s
                ), failing as (
                    %6$s
                ), found as (
                    select record_id,
                        left(control.masked_digits(string_agg(distinct value, '、')), %7$d) as value,
                        left(control.masked_digits(coalesce(string_agg(distinct found, '；'), '')), %7$d) as found
                    from failing group by record_id
                ), cleared as (
                    delete from control.reference_finding f using looked l
                    where f.rule = :rule and f.record_id = l.record_id
                        and not exists (select from found x where x.record_id = l.record_id)
                ), written as (
                    insert into control.reference_finding as f
                        (record_id, rule, kind, source, dataset, field, value, message, message_en, run_id)
                    select record_id, :rule, :kind, :source, :dataset, :field, value,
                        replace(replace(:words_zh::text, '{found}', found), '{value}', value),
                        replace(replace(:words_en::text, '{found}', found), '{value}', value), :run
                    from found
                    on conflict (record_id, rule) do update
                        set value = excluded.value, message = excluded.message, message_en = excluded.message_en,
                            field = excluded.field, run_id = excluded.run_id, found_at = now()
                        where (f.field, f.value, f.message, f.message_en)
                            is distinct from (excluded.field, excluded.value, excluded.message, excluded.message_en)
                )
                select (select count(*) from looked) as looked, (select count(*) from found) as fired
                """.formatted(speaks, said(), beside(), table(rule.type()), keys(), failing(), MOST_CHARACTERS);
    }

    private static String table(RecordType type) {
        return "source." + type.name();
    }

    private String sameSource() {
        return rule.withinSource() ? " and t.source = :source" : "";
    }

    private String said() {
        String column = "s." + rule.field().name();
        return rule.field().kind() == ValueKind.TEXT_LIST ? column : "array[" + column + "]";
    }

    /** What the reference is compared with besides: the day, the own text. */
    private String beside() {
        if (rule.demand() instanceof Reference.ValidOn valid) {
            return day(valid.day());
        }
        return rule.demand() instanceof Reference.Agrees agrees
                ? "s." + agrees.own().name()
                : "null::text";
    }

    private static String day(Element element) {
        return element.kind() == ValueKind.TIMESTAMP
                ? "(s.%s at time zone 'Asia/Shanghai')::date".formatted(element.name())
                : "s." + element.name();
    }

    /** Of which records the rule speaks. */
    private String speaks() {
        List<String> all = new ArrayList<>();
        all.add("s.withdrawn_at is null");
        all.add("s.%s is not null".formatted(rule.field().name()));
        Period period = rule.rule().period();
        if (!period.isAlways()) {
            String day = period.by() < 0
                    ? "s.business_date"
                    : "coalesce(%s, s.business_date)"
                            .formatted(day(rule.type().elements().get(period.by())));
            if (period.since() != null) {
                parameters.put("period_since", period.since());
                all.add(day + " >= :period_since");
            }
            if (period.until() != null) {
                parameters.put("period_until", period.until());
                all.add(day + " <= :period_until");
            }
        }
        rule.conditions().forEach(condition -> all.add(holds(condition)));
        return String.join(" and ", all);
    }

    private String holds(Condition condition) {
        Element element = rule.type().elements().get(condition.position());
        String column = "s." + element.name() + (element.isRestricted() ? "_hash" : "");
        return switch (condition.presence()) {
            case PRESENT -> column + " is not null";
            case ABSENT -> column + " is null";
            case AMONG -> {
                String parameter = "when_" + element.name();
                parameters.put(parameter, condition.values().toArray(String[]::new));
                yield element.kind() == ValueKind.TEXT_LIST
                        ? "coalesce(%s && :%s::text[], false)".formatted(column, parameter)
                        : "coalesce(%s::text = any (:%s::text[]), false)".formatted(column, parameter);
            }
        };
    }

    /** Every key that a reference may equal, with what the demand compares. Case and width do not count: cleaners of the two sides differ. */
    private String keys() {
        List<String> all = new ArrayList<>();
        for (Reference.Target target : rule.targets()) {
            for (Element key : target.keys()) {
                all.add(
                        "select control.reference_key(t.%1$s) as key%2$s from %3$s t where t.withdrawn_at is null and t.%1$s is not null%4$s"
                                .formatted(key.name(), compared(), table(target.type()), sameSource()));
            }
        }
        return String.join("\n union all ", all);
    }

    private String compared() {
        if (rule.demand() instanceof Reference.ValidOn valid) {
            return ", t.%s as first, t.%s as last"
                    .formatted(valid.first().name(), valid.last().name());
        }
        return rule.demand() instanceof Reference.Agrees agrees
                ? ", t.%s as theirs".formatted(agrees.theirs().name())
                : "";
    }

    private String failing() {
        if (rule.demand() instanceof Reference.ValidOn) {
            return """
                    select p.record_id, p.value,
                        string_agg(distinct coalesce(k.first::text, '…') || ' 至 ' || coalesce(k.last::text, '…'), '；') as found
                    from said p join keys k on k.key = p.key
                    where p.beside is not null
                    group by p.record_id, p.value, p.beside
                    having not bool_or((k.first is null or k.first <= p.beside) and (k.last is null or p.beside <= k.last))
                    """;
        }
        if (rule.demand() instanceof Reference.Agrees) {
            return """
                    select p.record_id, p.value, string_agg(distinct k.theirs, '；') as found
                    from said p join keys k on k.key = p.key
                    where p.beside is not null
                    group by p.record_id, p.value, p.beside
                    having not bool_or(k.theirs = p.beside)
                    """;
        }
        return """
                select p.record_id, p.value, '' as found
                from said p where not exists (select from keys k where k.key = p.key)
                """;
    }
}
