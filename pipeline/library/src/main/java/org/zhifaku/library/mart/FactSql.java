package org.zhifaku.library.mart;

import java.util.List;
import java.util.stream.Collectors;
import org.zhifaku.schemas.RecordType;

/** The SQL that makes the facts of one kind of act: which acts changed, which records tell them and since when, what is written. */
final class FactSql {

    /**
     * {@code mart_touched}: acts to look at; {@code mart_told}: the records that tell them, with the day each counts as reported and whether
     * that day is known; {@code mart_change}: what left the sums (sign -1) and what came (1); {@code mart_first}: the run that brought a dataset's first load.
     */
    static final List<String> TABLES = List.of(
            "set local client_min_messages = warning",
            "create temp table if not exists mart_touched (act_id uuid) on commit delete rows",
            """
            create temp table if not exists mart_told (
                act_id uuid, source text, told_on date, is_known boolean, stands boolean)
            on commit delete rows
            """,
            """
            create temp table if not exists mart_change (
                sign integer, kind text, month date, organ_id uuid, area_code text, city_code text, item_code text, status text,
                fine_amount numeric, confiscate_amount numeric, levy_paid_amount numeric, benefit_amount numeric, publish_days integer,
                reported_days integer)
            on commit delete rows
            """,
            "create temp table if not exists mart_first (source text, dataset text, run_id bigint) on commit delete rows",
            "set local client_min_messages = notice");

    static final String FIRST_LOADS = """
            insert into mart_first
            select source, dataset, min(run_id) from control.pull where status = 'LANDED' or row_count > 0 group by source, dataset
            """;

    /**
     * Adds to the sums what came and takes off what went. Amounts are exact decimals, so sums that are kept this way are those that would be
     * made anew.
     */
    static final String SUM = """
            merge into mart.month_act m using (
                select c.month, c.kind, c.organ_id, c.area_code, c.city_code, c.item_code, sum(c.sign) as acts,
                    coalesce(sum(c.sign) filter (where c.status = 'CURRENT'), 0) as in_force,
                    coalesce(sum(c.sign) filter (where c.status in ('REVOKED', 'CHANGED', 'ILLEGAL')), 0) as revoked,
                    coalesce(sum(c.sign * c.fine_amount) filter (where c.status = 'CURRENT'), 0) as fine_amount,
                    coalesce(sum(c.sign * c.confiscate_amount) filter (where c.status = 'CURRENT'), 0) as confiscate_amount,
                    coalesce(sum(c.sign * c.levy_paid_amount) filter (where c.status = 'CURRENT'), 0) as levy_paid_amount,
                    coalesce(sum(c.sign * c.benefit_amount) filter (where c.status = 'CURRENT'), 0) as benefit_amount,
                    coalesce(sum(c.sign) filter (where c.publish_days is not null), 0) as publish_judged,
                    coalesce(sum(c.sign * c.publish_days), 0) as publish_days,
                    coalesce(sum(c.sign) filter (where c.reported_days is not null and l.days is not null), 0) as report_judged,
                    coalesce(sum(c.sign) filter (where c.reported_days > l.days), 0) as report_late
                from mart_change c
                left join (select key as kind, value::integer as days
                           from jsonb_each_text((select value from mart.setting where name = 'limits'))) l on l.kind = c.kind
                where c.month is not null and c.status <> 'WITHDRAWN'
                group by c.month, c.kind, c.organ_id, c.area_code, c.city_code, c.item_code) d
            on m.month = d.month and m.kind = d.kind and coalesce(m.organ_id::text, '') = coalesce(d.organ_id::text, '')
                and coalesce(m.area_code, '') = coalesce(d.area_code, '') and coalesce(m.city_code, '') = coalesce(d.city_code, '')
                and coalesce(m.item_code, '') = coalesce(d.item_code, '')
            when matched and m.acts + d.acts = 0 then delete
            when matched then update set
                acts = m.acts + d.acts, in_force = m.in_force + d.in_force, revoked = m.revoked + d.revoked,
                fine_amount = m.fine_amount + d.fine_amount, confiscate_amount = m.confiscate_amount + d.confiscate_amount,
                levy_paid_amount = m.levy_paid_amount + d.levy_paid_amount, benefit_amount = m.benefit_amount + d.benefit_amount,
                publish_judged = m.publish_judged + d.publish_judged, publish_days = m.publish_days + d.publish_days,
                report_judged = m.report_judged + d.report_judged, report_late = m.report_late + d.report_late
            when not matched and d.acts > 0 then insert values (d.month, d.kind, d.organ_id, d.area_code, d.city_code, d.item_code, d.acts,
                d.in_force, d.revoked, d.fine_amount, d.confiscate_amount, d.levy_paid_amount, d.benefit_amount, d.publish_judged,
                d.publish_days, d.report_judged, d.report_late)
            """;

    /** What is summed of a fact. */
    private static final List<String> SUMMED = List.of(
            "month",
            "organ_id",
            "area_code",
            "city_code",
            "item_code",
            "status",
            "fine_amount",
            "confiscate_amount",
            "levy_paid_amount",
            "benefit_amount",
            "publish_days",
            "reported_days");

    private final RecordType type;

    FactSql(RecordType type) {
        this.type = type;
    }

    static String mark(String table) {
        return """
                insert into mart.refresh_mark as m (name, changed_to)
                select '%1$s', max(changed_at) from %1$s having max(changed_at) is not null
                on conflict (name) do update set changed_to = excluded.changed_to, refreshed_at = now()
                    where m.changed_to < excluded.changed_to
                """.formatted(table);
    }

    /** Acts that changed since the last refresh; a penalty also where its case did. */
    String touched() {
        String changed = """
                insert into mart_touched
                select t.act_id from topic.%1$s t where t.changed_at > %2$s
                """.formatted(type.name(), since("topic." + type.name()));
        return type.name().equals("penalty") ? changed + """
                union
                select t.act_id from topic.enforcement_case c
                join topic.penalty t on t.action_doc_no_key = c.action_doc_no_key and t.organ_id = c.organ_id
                where c.action_doc_no_key is not null and c.changed_at > %s
                """.formatted(since("topic.enforcement_case")) : changed;
    }

    private static String since(String table) {
        return "coalesce((select changed_to from mart.refresh_mark where name = '%s'), '-infinity')".formatted(table);
    }

    /** The records that tell the acts, the day each counts as reported. */
    String told() {
        return """
                insert into mart_told
                select t.act_id, s.source, day.told_on, day.is_known, true
                from mart_touched t
                join topic.%1$s a on a.act_id = t.act_id
                cross join unnest(a.source_records) r (record_id)
                join source.%1$s s on s.record_id = r.record_id
                %2$s
                """.formatted(type.name(), days());
    }

    /** What 双公示 told of them once and has withdrawn since: it was there, nobody kept it back. */
    String toldOnce() {
        return """
                insert into mart_told
                select t.act_id, s.source, day.told_on, day.is_known, false
                from mart_touched t
                join source.%1$s s on s.act_key = t.act_id
                %2$s
                where s.withdrawn_at is not null and s.source = any (mart.setting_texts('publicity'))
                    and not exists (select from topic.%1$s a where a.act_id = t.act_id and s.record_id = any (a.source_records))
                """.formatted(type.name(), days());
    }

    private String days() {
        return """
                left join lateral (
                    select n.run_id, n.business_date from control.run n
                    where n.started_at <= s.first_seen order by n.started_at desc limit 1) night on true
                left join mart_first f on f.source = s.source and f.dataset = s.dataset
                cross join lateral (
                    select coalesce(
                        (select g.value ->> s.source from mart.setting g where g.name = 'reported_by_source'),
                        (select g.value #>> '{}' from mart.setting g where g.name = 'reported_by_other'), 'FIRST_SEEN') as how) rule
                cross join lateral (
                    select case rule.how when 'SUBMITTED' then %1$s when 'PUBLISHED' then %2$s end as own) said
                cross join lateral (
                    select coalesce(said.own, night.business_date, (s.first_seen at time zone 'Asia/Shanghai')::date) as told_on,
                        said.own is not null or night.run_id is distinct from f.run_id as is_known) day
                """.formatted(
                        has("submitted_at") ? "(s.submitted_at at time zone 'Asia/Shanghai')::date" : "null::date",
                        has("publish_date") ? "s.publish_date" : "null::date");
    }

    private boolean has(String element) {
        return type.find(element).isPresent();
    }

    /**
     * Writes the facts that differ and notes what that changes in the sums. Answers with the number of facts written.
     *
     * <p>Where the day of a report is not known, because it came with the first load, it was that day or before: an act within its limit
     * was on time, of the others nothing is said.
     */
    String write() {
        return """
                with day as (
                    select act_id,
                        min(told_on) filter (where stands) as reported_on,
                        (array_agg(source order by told_on, source) filter (where stands))[1] as reported_by,
                        (array_agg(is_known order by told_on, is_known) filter (where stands))[1] as reported_known,
                        min(told_on) filter (where source = any (p.sources)) as publicity_on,
                        (array_agg(is_known order by told_on, is_known) filter (where source = any (p.sources)))[1] as publicity_known,
                        coalesce(array_agg(distinct source order by source) filter (where stands), '{}') as sources,
                        count(*) filter (where stands) as records
                    from mart_told cross join (select mart.setting_texts('publicity') as sources) p
                    group by act_id
                ), severity as (
                    select array_agg(penalty_kind order by rank desc) as kinds from mart.penalty_severity
                ), fact as (
                    select a.act_id, a.kind, a.status, a.status = 'CURRENT' as in_force, a.status_date, a.organ_id, a.party_id,
                        a.area_code, mart.city_code(a.area_code, a.subject_uscc) as city_code,
                        coalesce(a.item_code, c.item_code) as item_code, date_trunc('month', a.action_date)::date as month, a.action_date,
                        a.doc_no, a.doc_no_key, a.action_code, a.inspection_code, coalesce(a.case_code, c.case_code) as case_code,
                        c.procedure, a.kinds,
                        case when a.kind = 'penalty' then v.kinds[(select min(array_position(v.kinds, k)) from unnest(a.kinds) k)] end
                            as heaviest_kind,
                        a.fine_amount, a.confiscate_amount, a.levy_due_amount, a.levy_paid_amount, a.benefit_amount, a.coercion_amount,
                        a.closed_date, a.court_apply_date,
                        case when a.kind = 'inspection' then mart.setting_texts('complete_record') <@ a.record_pieces end as is_complete,
                        a.publish_date, a.submitted_on, w_publish.ordinal - w.ordinal as publish_days,
                        w_submit.ordinal - w.ordinal as submit_days, d.reported_on, d.reported_by,
                        case when d.reported_known or w_report.ordinal - w.ordinal <= l.days then w_report.ordinal - w.ordinal end
                            as reported_days,
                        d.publicity_on,
                        case when d.publicity_known or w_publicity.ordinal - w.ordinal <= l.days then w_publicity.ordinal - w.ordinal end
                            as publicity_days,
                        coalesce(d.sources, '{}') as sources, coalesce(d.records, 0)::integer as records, a.first_known, a.changed_at
                    from mart_touched t
                    join mart.act_now a on a.act_id = t.act_id and a.kind = '%1$s'
                    cross join severity v
                    left join day d on d.act_id = a.act_id
                    left join lateral (
                        select x.item_code, x.case_code, x.procedure from topic.enforcement_case x
                        where a.kind = 'penalty' and x.action_doc_no_key = a.doc_no_key and x.organ_id = a.organ_id and x.status = 'CURRENT'
                        order by x.procedure is null, x.item_code is null, x.enforcement_case_id limit 1) c on true
                    left join mart.working_day w on w.day = a.action_date
                    left join mart.working_day w_publish on w_publish.day = a.publish_date
                    left join mart.working_day w_submit on w_submit.day = a.submitted_on
                    left join mart.working_day w_report on w_report.day = d.reported_on
                    left join mart.working_day w_publicity on w_publicity.day = d.publicity_on
                    left join (select key as kind, value::integer as days
                               from jsonb_each_text((select value from mart.setting where name = 'limits'))) l on l.kind = a.kind
                ), written as (
                    merge into mart.fact_act f using fact n on n.act_id = f.act_id
                    when matched and f.* is distinct from n.* then update set (%2$s) = row (%3$s)
                    when not matched then insert (act_id, %2$s) values (n.act_id, %3$s)
                    returning old.act_id is not null as was_there, %4$s
                ), changed as (
                    insert into mart_change
                    select -1, '%1$s', %5$s from written where was_there
                    union all
                    select 1, '%1$s', %6$s from written
                )
                select count(*) from written
                """.formatted(
                        type.name(),
                        String.join(", ", COLUMNS),
                        "n." + String.join(", n.", COLUMNS),
                        each("old.%1$s as old_%1$s, new.%1$s as new_%1$s"),
                        each("old_%s"),
                        each("new_%s"));
    }

    private static String each(String form) {
        return SUMMED.stream().map(form::formatted).collect(Collectors.joining(", "));
    }

    private static final List<String> COLUMNS = List.of(
            "kind",
            "status",
            "in_force",
            "status_date",
            "organ_id",
            "party_id",
            "area_code",
            "city_code",
            "item_code",
            "month",
            "action_date",
            "doc_no",
            "doc_no_key",
            "action_code",
            "inspection_code",
            "case_code",
            "procedure",
            "kinds",
            "heaviest_kind",
            "fine_amount",
            "confiscate_amount",
            "levy_due_amount",
            "levy_paid_amount",
            "benefit_amount",
            "coercion_amount",
            "closed_date",
            "court_apply_date",
            "is_complete",
            "publish_date",
            "submitted_on",
            "publish_days",
            "submit_days",
            "reported_on",
            "reported_by",
            "reported_days",
            "publicity_on",
            "publicity_days",
            "sources",
            "records",
            "first_known",
            "changed_at");
}
