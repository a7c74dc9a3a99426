-- Annual statistics (data-standard reference 5.5) and supervision findings. Rules of counting: mappings/rules/statistics.yaml, in mart.setting.

create function mart.setting_texts(name text) returns text[]
    language sql stable parallel safe
    return coalesce((select array(select jsonb_array_elements_text(s.value)) from mart.setting s where s.name = $1), '{}');
comment on function mart.setting_texts(text) is '一项设定所列的各值；没有该设定为空数组';

create table mart.annual_indicator (
    indicator text primary key,
    report    text    not null,
    report_zh text    not null,
    name_zh   text    not null,
    unit      text    not null,
    position  integer not null,
    is_given  boolean not null
);
comment on table mart.annual_indicator is '年度统计的指标。粒度：一项指标一行。';
comment on column mart.annual_indicator.indicator is '指标';
comment on column mart.annual_indicator.report is '所属报表：permit、penalty、coercion、levy、requisition、inspection';
comment on column mart.annual_indicator.report_zh is '所属报表';
comment on column mart.annual_indicator.name_zh is '指标名称';
comment on column mart.annual_indicator.unit is '单位';
comment on column mart.annual_indicator.position is '次序';
comment on column mart.annual_indicator.is_given is '来源是否提供；否则该指标无从统计';

create view mart.court_application as
select n.non_litigation_id, n.organ_id, n.party_id, n.status, mart.public_key(n.action_doc_no_key) as doc_no_key, n.execution_apply_date as apply_date,
    n.execution_apply_amount as applied_amount, n.execution_done_amount as executed_amount, n.ruling_date, n.closed_date
from topic.non_litigation n;
comment on view mart.court_application is '申请法院强制执行（非诉执行案件）。粒度：topic.non_litigation 一行，不含个人信息。';
comment on column mart.court_application.non_litigation_id is '非诉执行案件标识';
comment on column mart.court_application.organ_id is '申请执行的主体标识';
comment on column mart.court_application.party_id is '被执行人标识';
comment on column mart.court_application.status is '状态，见 topic 各表';
comment on column mart.court_application.doc_no_key is '据以执行的决定书文号（比对键）';
comment on column mart.court_application.apply_date is '申请日期';
comment on column mart.court_application.applied_amount is '申请执行金额（元）';
comment on column mart.court_application.executed_amount is '执行到位金额（元）';
comment on column mart.court_application.ruling_date is '裁定日期';
comment on column mart.court_application.closed_date is '结案日期';

create function mart.annual_counts(year integer) returns table (organ_id uuid, indicator text, value numeric)
    language sql stable parallel safe
as $$
    with bounds as (
        select make_date(annual_counts.year, 1, 1) as first, make_date(annual_counts.year + 1, 1, 1) as next
    ), counted as (
        select f.* from mart.fact_act f where f.status = any (mart.setting_texts('counted_status'))
    ), decision as (
        select f.organ_id, max(s.rank) as rank, sum(coalesce(f.fine_amount, 0) + coalesce(f.confiscate_amount, 0)) as money,
            bool_or(f.procedure = 'summary') as is_summary, bool_or(f.procedure in ('ordinary', 'fast_track')) as is_ordinary
        from counted f
        cross join bounds b
        left join mart.penalty_severity s on s.penalty_kind = f.heaviest_kind
        where f.kind = 'penalty' and f.action_date >= b.first and f.action_date < b.next
        group by f.organ_id, case when f.doc_no_key is not null and f.organ_id is not null
            and (select g.value = '"document"' from mart.setting g where g.name = 'decision') then f.doc_no_key else f.act_id::text end
    ), court as (
        select f.organ_id, coalesce(f.doc_no_key, f.act_id::text) as document, f.court_apply_date as day
        from counted f where f.kind = 'coercion' and f.court_apply_date is not null
        union all
        select n.organ_id, coalesce(n.doc_no_key, n.non_litigation_id::text), n.apply_date
        from mart.court_application n where n.status = any (mart.setting_texts('counted_status')) and n.apply_date is not null
    ), levied as (
        select f.organ_id, case when 'requisition' = any (f.kinds) then 'requisition' else 'levy' end as report,
            coalesce(f.levy_paid_amount, f.levy_due_amount, 0) as money
        from counted f
        cross join bounds b
        where f.kind = 'levy' and coalesce(f.closed_date,
                case when (select g.value = '"decided"' from mart.setting g where g.name = 'levy_without_closing') then f.action_date end)
            between b.first and b.next - 1
    )
    select f.organ_id, 'permit.granted', count(*)::numeric from counted f cross join bounds b
    where f.kind = 'permit' and f.action_date >= b.first and f.action_date < b.next group by f.organ_id
    union all
    select f.organ_id, 'permit.revoked', count(*) from counted f cross join bounds b
    where f.kind = 'permit' and f.status = 'REVOKED' and f.status_date >= b.first and f.status_date < b.next group by f.organ_id
    union all
    select d.organ_id, 'penalty.' || coalesce(s.penalty_kind, 'UNMAPPED'), count(*)
    from decision d left join mart.penalty_severity s on s.rank = d.rank group by d.organ_id, s.penalty_kind
    union all
    select d.organ_id, 'penalty.total', count(*) from decision d group by d.organ_id
    union all
    select d.organ_id, 'penalty.money', round(sum(d.money) / 10000, 6) from decision d group by d.organ_id
    union all
    select d.organ_id, 'penalty.summary', count(*) from decision d where d.is_summary group by d.organ_id
    union all
    select d.organ_id, 'penalty.ordinary', count(*) from decision d where d.is_ordinary group by d.organ_id
    union all
    select f.organ_id, 'coercion.' || k, count(*) from counted f cross join bounds b cross join unnest(f.kinds) k
    where f.kind = 'coercion' and k like 'measure.%' and f.action_date >= b.first and f.action_date < b.next group by f.organ_id, k
    union all
    select f.organ_id, 'coercion.' || k, count(*) from counted f cross join bounds b cross join unnest(f.kinds) k
    where f.kind = 'coercion' and k like 'execution.%' and f.closed_date >= b.first and f.closed_date < b.next group by f.organ_id, k
    union all
    select c.organ_id, 'coercion.court', count(distinct c.document) from court c cross join bounds b
    where c.day >= b.first and c.day < b.next group by c.organ_id
    union all
    select l.organ_id, l.report || '.times', count(*) from levied l group by l.organ_id, l.report
    union all
    select l.organ_id, l.report || '.money', round(sum(l.money) / 10000, 6) from levied l group by l.organ_id, l.report
    union all
    select f.organ_id, 'inspection.times', count(*) from counted f cross join bounds b
    where f.kind = 'inspection' and f.is_complete and f.action_date >= b.first and f.action_date < b.next
        and ((select g.value = '"counted"' from mart.setting g where g.name = 'led_to_penalty')
            or not exists (select from mart.fact_act x where x.inspection_code = f.action_code and x.kind in ('penalty', 'coercion')
                           and x.status <> 'WITHDRAWN'))
    group by f.organ_id;
$$;
comment on function mart.annual_counts(integer) is '年度统计各指标的计数，只列有数的。粒度：一个主体、一项指标一行。口径见 docs/analysts.md。';

create function mart.annual_statistics(year integer)
    returns table (organ_id uuid, organ_name text, organ_uscc text, level_zh text, city_code text, city_name text, report text,
        report_zh text, indicator text, indicator_zh text, unit text, "position" integer, value numeric, said text)
    language sql stable
as $$
    with counts as materialized (
        select * from mart.annual_counts(annual_statistics.year)
    ), organs as (
        select o.organ_id, o.organ_name, o.organ_uscc, o.level_zh, o.city_code, o.city_name from mart.dim_organ o
        where o.is_current or exists (select from counts c where c.organ_id = o.organ_id)
        union all
        select null, '（不知主体）', null, null, null, null where exists (select from counts c where c.organ_id is null)
    )
    select o.organ_id, o.organ_name, o.organ_uscc, o.level_zh, o.city_code, o.city_name, i.report, i.report_zh, i.indicator, i.name_zh,
        i.unit, i.position,
        case when i.is_given and (c.value is not null or not n.no_duty) then coalesce(c.value, 0) end,
        case when not i.is_given then '来源未提供'
             when n.no_duty and c.value is null then '无此项职权'
             when n.no_duty then '设定为无此项职权，而有行为' end
    from organs o
    cross join mart.annual_indicator i
    cross join lateral (select coalesce((select g.value -> o.organ_uscc ? i.report from mart.setting g where g.name = 'no_duty'), false)
                        as no_duty) n
    left join counts c on c.organ_id is not distinct from o.organ_id and c.indicator = i.indicator;
$$;
comment on function mart.annual_statistics(integer) is
    '一年的行政执法年度统计：每个主体、每项指标一行；没有做过为 0，无此项职权、来源未提供者 value 为空而 said 说明。口径见 docs/analysts.md。';

create function mart.annual_totals(year integer)
    returns table (city_code text, city_name text, report_zh text, indicator text, indicator_zh text, unit text, "position" integer,
        value numeric, organs bigint)
    language sql stable
as $$
    select s.city_code, s.city_name, s.report_zh, s.indicator, s.indicator_zh, s.unit, s.position, sum(s.value), count(s.value)
    from mart.annual_statistics(annual_totals.year) s
    group by s.city_code, s.city_name, s.report_zh, s.indicator, s.indicator_zh, s.unit, s.position;
$$;
comment on function mart.annual_totals(integer) is '年度统计按地级市合计（省级主体的 city_code 为空）；organs 为有数可报（含 0）的主体数';

create view mart.supervision_finding as
with found as (
    select 'FEW_OFFICERS' as rule, 'inspection' as kind, t.act_id, t.organ_id, t.action_date as day,
        '记有执法人员 ' || coalesce(cardinality(t.officer_names), 0) || ' 人' as evidence, s.source, 'X07' as quality_rule
    from topic.inspection t cross join unnest(t.source_records) r join source.inspection s on s.record_id = r
    where t.status = 'CURRENT' and 'X07' = any (s.flags)
    union all
    select 'FEW_OFFICERS', 'enforcement_case', t.enforcement_case_id, t.organ_id, t.action_date,
        '普通程序记有执法人员 ' || coalesce(cardinality(t.officer_names), 0) || ' 人', s.source, 'X07'
    from topic.enforcement_case t cross join unnest(t.source_records) r join source.enforcement_case s on s.record_id = r
    where t.status = 'CURRENT' and 'X07' = any (s.flags)
    union all
    select 'FEW_OFFICERS', 'visit', t.visit_id, t.organ_id, (t.visited_at at time zone 'Asia/Shanghai')::date,
        '记有入企人员 ' || coalesce(cardinality(t.officer_names), 0) || ' 人', s.source, 'X07'
    from topic.visit t cross join unnest(t.source_records) r join source.visit s on s.record_id = r
    where t.status = 'CURRENT' and 'X07' = any (s.flags)
    union all
    select 'CERTIFICATE_EXPIRED', 'inspection', t.act_id, t.organ_id, t.action_date, f.message, f.source, f.rule
    from topic.inspection t cross join unnest(t.source_records) r
    join control.reference_finding f on f.record_id = r and f.rule = 'X07C'
    where t.status = 'CURRENT'
    union all
    select 'CERTIFICATE_EXPIRED', 'enforcement_case', t.enforcement_case_id, t.organ_id, t.action_date, f.message, f.source, f.rule
    from topic.enforcement_case t cross join unnest(t.source_records) r
    join control.reference_finding f on f.record_id = r and f.rule = 'X07C'
    where t.status = 'CURRENT'
    union all
    select 'CERTIFICATE_EXPIRED', 'visit', t.visit_id, t.organ_id, (t.visited_at at time zone 'Asia/Shanghai')::date, f.message, f.source, f.rule
    from topic.visit t cross join unnest(t.source_records) r
    join control.reference_finding f on f.record_id = r and f.rule = 'X07C'
    where t.status = 'CURRENT'
    union all
    select 'SUMMARY_LIMIT', 'enforcement_case', t.enforcement_case_id, t.organ_id, t.action_date,
        '简易程序罚款 ' || trim_scale(s.fine_amount) || ' 元', s.source, case when 'X08' = any (s.flags) then 'X08' else 'X08O' end
    from topic.enforcement_case t cross join unnest(t.source_records) r join source.enforcement_case s on s.record_id = r
    where t.status = 'CURRENT' and s.flags && array['X08', 'X08O']
    union all
    select 'NO_INSPECTION', 'penalty', t.act_id, t.organ_id, t.action_date,
        case when s.inspection_code is null then '没有检查行为编号' else f.message end, s.source, f.rule
    from topic.penalty t cross join unnest(t.source_records) r join source.penalty s on s.record_id = r
    left join control.reference_finding f on f.record_id = r and f.rule = 'X09'
    where t.status = 'CURRENT' and s.source = any (mart.setting_texts('inspection_due'))
        and (s.inspection_code is null or f.record_id is not null)
    union all
    select 'NO_INSPECTION', 'enforcement_case', t.enforcement_case_id, t.organ_id, t.action_date,
        '案件来源为' || coalesce(mart.code_name('case_source', t.case_source), t.case_source) || '，没有检查行为编号', null, null
    from topic.enforcement_case t
    where t.status = 'CURRENT' and t.inspection_code is null and t.case_source = any (mart.setting_texts('inspection_due_case_sources'))
        and (cardinality(t.penalty_kinds) > 0)
    union all
    select 'JOINT_INSPECTION', 'inspection', t.act_id, t.organ_id, t.action_date,
        same.organs || ' 个主体同日检查同一相对人：' || same.names, null, null
    from topic.inspection t
    join (select i.party_id, i.action_date, count(distinct i.organ_id) as organs, string_agg(distinct i.subject_name, '、') as names
          from topic.inspection i
          where i.status = 'CURRENT' and i.party_id is not null and i.organ_id is not null and i.is_joint is distinct from true
          group by i.party_id, i.action_date
          having count(distinct i.organ_id) >= (select g.value::integer from mart.setting g where g.name = 'joint_inspection_organs')) same
        on same.party_id = t.party_id and same.action_date = t.action_date
    where t.status = 'CURRENT' and t.organ_id is not null and t.is_joint is distinct from true
    union all
    select 'FINE_ABOVE_TIER', 'enforcement_case', t.enforcement_case_id, t.organ_id, t.action_date,
        '罚款 ' || trim_scale(t.fine_amount) || ' 元，裁量档次上限 ' || trim_scale(max(d.fine_max_amount)) || ' 元（' || t.discretion_id || '）',
        null, null
    from topic.enforcement_case t
    join topic.discretion_tier d on d.discretion_id = t.discretion_id and d.status = 'CURRENT'
        and (t.discretion_ver is null or d.discretion_ver is null or d.discretion_ver = t.discretion_ver)
        and (t.discretion_grade is null or d.discretion_grade is null or d.discretion_grade = t.discretion_grade)
    where t.status = 'CURRENT' and t.fine_amount is not null
    group by t.enforcement_case_id
    having t.fine_amount > max(d.fine_max_amount) * (select g.value::numeric from mart.setting g where g.name = 'tier_excess')
), named (rule, rule_zh, law) as (
    values ('FEW_OFFICERS', '执法人员少于两人', '行政处罚法（2021）第四十二条'),
        ('CERTIFICATE_EXPIRED', '执法证件当日不在有效期内', '行政处罚法（2021）第四十二条'),
        ('SUMMARY_LIMIT', '简易程序罚款超过限额', '行政处罚法（2021）第五十一条'),
        ('NO_INSPECTION', '应有检查而无检查的处罚', '“互联网+监管”数据规范：处罚须填检查行为编号'),
        ('JOINT_INSPECTION', '同日多个主体检查同一相对人（综合查一次的线索）', null),
        ('FINE_ABOVE_TIER', '罚款明显超过裁量档次', '裁量基准')
)
select distinct on (f.rule, f.kind, f.act_id) f.rule, n.rule_zh, f.kind, f.act_id, f.organ_id, f.day, f.evidence, f.source, f.quality_rule, n.law
from found f join named n on n.rule = f.rule
order by f.rule, f.kind, f.act_id, f.source nulls last;
comment on view mart.supervision_finding is
    '监督发现：法律使之可查的问题，是线索而非结论。粒度：一条规则、一项行为（案件、入企）一行。人数、限额由 mappings/rules 的校验规则判定，不重复计算。';
comment on column mart.supervision_finding.rule is '规则';
comment on column mart.supervision_finding.rule_zh is '规则名称';
comment on column mart.supervision_finding.kind is 'topic 下的表名';
comment on column mart.supervision_finding.act_id is '该表的主键：行为、案件或入企';
comment on column mart.supervision_finding.organ_id is '执法主体标识';
comment on column mart.supervision_finding.day is '决定、检查或入企的日期';
comment on column mart.supervision_finding.evidence is '依据：所记内容';
comment on column mart.supervision_finding.source is '所依据记录的来源；依据主题库本身者为空';
comment on column mart.supervision_finding.quality_rule is '判定它的校验规则（mappings/rules）；由本视图判定者为空';
comment on column mart.supervision_finding.law is '法律依据';
