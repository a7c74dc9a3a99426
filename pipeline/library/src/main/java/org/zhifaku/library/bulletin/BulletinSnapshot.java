package org.zhifaku.library.bulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordTypes;

/** Takes the bulletin of one month, inside the transaction of its connection. What each figure counts: comments of {@code mart.bulletin_*}. */
final class BulletinSnapshot {
    private static final List<String> RULES = List.of(
            "limits",
            "publicity",
            "reported_by_source",
            "reported_by_other",
            "except_kinds",
            "look_back_months",
            "compliance_below",
            "late_above",
            "duplicate_above",
            "concealed_above",
            "least_rows");

    private final JdbcClient jdbc;
    private final RecordTypes types;
    private final DefinitionSet definitions;
    private final YearMonth month;

    BulletinSnapshot(JdbcClient jdbc, RecordTypes types, DefinitionSet definitions, YearMonth month) {
        this.jdbc = jdbc;
        this.types = types;
        this.definitions = definitions;
        this.month = month;
    }

    /** False where no night of the month has run. */
    boolean take() {
        Optional<LocalDate> through = jdbc.sql(
                        "select max(business_date) from control.run where %s".formatted(IN_MONTH))
                .param("first", first())
                .param("last", last())
                .query(LocalDate.class)
                .optional();
        if (through.isEmpty()) {
            return false;
        }
        jdbc.sql("delete from mart.bulletin_month where month = :first")
                .param("first", first())
                .update();
        bound("""
                insert into mart.bulletin_month (month, through, nights, taken_at, rules)
                select :first, :through, count(distinct business_date), now(),
                    (select jsonb_object_agg(name, value) from mart.setting where name = any (:names))
                from control.run where %s
                """.formatted(IN_MONTH), through.get())
                .param("names", RULES.toArray(String[]::new))
                .update();
        bound("""
                insert into mart.bulletin_source (month, source, dataset, read, accepted, unchanged, rejected, duplicate, held)
                select :first, l.source, l.dataset, sum(l.read), sum(l.accepted), sum(l.unchanged), sum(l.rejected), sum(l.duplicate),
                    sum(l.held)
                from control.ledger l join control.run r on r.run_id = l.run_id
                where %s
                group by l.source, l.dataset having sum(l.read) > 0
                """.formatted(IN_MONTH), through.get()).update();
        new RejectedByOrgan(jdbc, definitions).count(first(), last());
        jdbc.sql("""
                create temp table if not exists bulletin_due (
                    act_id uuid, kind text, organ_id uuid, doc_no text, action_date date, days integer, in_month boolean, is_missing boolean,
                    sources text[]) on commit delete rows
                """).update();
        bound(DUE, through.get()).update();
        bound(organs(), through.get()).update();
        bound(NAMED, through.get()).update();
        bound(ACTS, through.get()).update();
        return true;
    }

    private static final String IN_MONTH = "business_date between :first and :last";

    private LocalDate first() {
        return month.atDay(1);
    }

    private LocalDate last() {
        return month.atEndOfMonth();
    }

    private JdbcClient.StatementSpec bound(String sql, LocalDate through) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        if (sql.contains(":first")) {
            statement = statement.param("first", first());
        }
        if (sql.contains(":last")) {
            statement = statement.param("last", last());
        }
        return sql.contains(":through") ? statement.param("through", through) : statement;
    }

    /** Acts whose limit ended by the end of the bulletin: known ones in force that 双公示 must have. */
    private static final String DUE = """
            insert into bulletin_due
            select f.act_id, f.kind, f.organ_id, f.doc_no, f.action_date, e.ordinal - w.ordinal,
                w.ordinal + l.days > b.ordinal, f.publicity_on is null, f.sources
            from (select key as kind, value::integer as days
                  from jsonb_each_text((select value from mart.setting where name = 'limits'))) l
            cross join (select ordinal from mart.working_day where day = :first::date - 1) b
            cross join (select ordinal from mart.working_day where day = :through) e
            join mart.fact_act f on f.kind = l.kind and f.in_force
                and f.month >= :first::date - make_interval(months => (select value::integer from mart.setting where name = 'look_back_months'))
                and f.month <= :first
            join mart.working_day w on w.day = f.action_date
            where w.ordinal + l.days <= e.ordinal
                and not (f.kind = 'penalty' and cardinality(f.kinds) > 0 and f.kinds <@ mart.setting_texts('except_kinds'))
            """;

    private String organs() {
        String records = types.all().stream()
                .filter(type -> type.reaches(Layer.SOURCE))
                .map(type -> """
                        select coalesce(i.id, s.organ_key) as organ_id, s.source, s.act_key
                        from source.%s s left join control.identity i on i.kind = 'organ' and i.key = s.organ_key
                        where s.organ_key is not null and s.withdrawn_at is null and s.business_date between :first and :last
                            and s.last_seen >= (select coalesce(min(started_at), 'infinity') from control.run where business_date >= :first)
                        """.formatted(type.name()))
                .collect(Collectors.joining("union all\n"));
        return """
                insert into mart.bulletin_organ (month, organ_id, organ_name, organ_uscc, level_zh, city_code, city_name,
                    stored, rejected, duplicate, reported, late, due, concealed, outstanding)
                with record as (
                %s), stored as (
                    select organ_id, count(*) as stored, count(*) - count(distinct (source, act_key)) as duplicate
                    from record group by organ_id
                ), report as (
                    select f.organ_id, count(*) as reported, count(*) filter (where f.publicity_days > l.days) as late
                    from mart.fact_act f
                    join (select key as kind, value::integer as days
                          from jsonb_each_text((select value from mart.setting where name = 'limits'))) l on l.kind = f.kind
                    where f.publicity_on between :first and :last and f.publicity_days is not null and f.status <> 'WITHDRAWN'
                    group by f.organ_id
                ), due as (
                    select organ_id, count(*) filter (where in_month) as due, count(*) filter (where in_month and is_missing) as concealed,
                        count(*) filter (where is_missing) as outstanding
                    from bulletin_due group by organ_id
                ), organ as (
                    select organ_id from stored union select organ_id from report
                    union select organ_id from due where due > 0 or outstanding > 0 union select organ_id from bulletin_rejected
                )
                select :first, g.organ_id, coalesce(o.organ_name, case when g.organ_id is null then '（主体未能识别）' else '（名称不详）' end),
                    o.organ_uscc, o.level_zh, o.city_code, o.city_name, coalesce(s.stored, 0), coalesce(x.rejected, 0),
                    coalesce(s.duplicate, 0), coalesce(r.reported, 0), coalesce(r.late, 0), coalesce(d.due, 0), coalesce(d.concealed, 0),
                    coalesce(d.outstanding, 0)
                from organ g
                left join mart.dim_organ o on o.organ_id = g.organ_id
                left join stored s on s.organ_id = g.organ_id
                left join report r on r.organ_id is not distinct from g.organ_id
                left join due d on d.organ_id is not distinct from g.organ_id
                left join bulletin_rejected x on x.organ_id is not distinct from g.organ_id
                """.formatted(records);
    }

    /** Names of the indicators beyond their threshold, in the order of the bulletin. */
    private static final String NAMED = """
            update mart.bulletin_organ b set exceeds = array_remove(array[
                case when b.collected >= t.least and b.compliance < t.compliance then '合规率' end,
                case when b.reported >= t.least and b.lateness > t.late then '迟报率' end,
                case when b.stored >= t.least and b.repeated > t.duplicate then '重复率' end,
                case when b.due >= t.least and b.concealment > t.concealed then '疑似瞒报率' end], null)
            from (select (select value::numeric from mart.setting where name = 'compliance_below') as compliance,
                    (select value::numeric from mart.setting where name = 'late_above') as late,
                    (select value::numeric from mart.setting where name = 'duplicate_above') as duplicate,
                    (select value::numeric from mart.setting where name = 'concealed_above') as concealed,
                    (select value::numeric from mart.setting where name = 'least_rows') as least) t
            where b.month = :first and b.organ_id is not null
            """;

    private static final String ACTS = """
            insert into mart.bulletin_act (month, problem, act_id, kind, organ_id, organ_name, city_name, doc_no, action_date, day, days, sources)
            select :first, a.problem, a.act_id, a.kind, a.organ_id, o.organ_name, o.city_name, a.doc_no, a.action_date, a.day, a.days, a.sources
            from (
                select 'LATE' as problem, f.act_id, f.kind, f.organ_id, f.doc_no, f.action_date, f.publicity_on as day,
                    f.publicity_days as days, f.sources
                from mart.fact_act f
                join (select key as kind, value::integer as days
                      from jsonb_each_text((select value from mart.setting where name = 'limits'))) l on l.kind = f.kind
                where f.publicity_on between :first and :last and f.publicity_days > l.days and f.status <> 'WITHDRAWN'
                union all
                select 'CONCEALED', act_id, kind, organ_id, doc_no, action_date, null, days, sources from bulletin_due where is_missing) a
            left join mart.dim_organ o on o.organ_id = a.organ_id
            """;
}
