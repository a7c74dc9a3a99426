-- Where sources contradict each other, for the departments that own them.

create table control.source_owner (
    source  text primary key,
    name_zh text not null,
    owner   text not null
);
comment on table control.source_owner is '来源及其主管部门（source.yaml，运行开始时写入）。粒度：一个来源一行。';
comment on column control.source_owner.source is '来源';
comment on column control.source_owner.name_zh is '来源系统的中文名';
comment on column control.source_owner.owner is '主管部门';

create index permit_conflicts on topic.permit (act_id) where conflicts is not null;
create index penalty_conflicts on topic.penalty (act_id) where conflicts is not null;
create index coercion_conflicts on topic.coercion (act_id) where conflicts is not null;
create index inspection_conflicts on topic.inspection (act_id) where conflicts is not null;
create index levy_conflicts on topic.levy (act_id) where conflicts is not null;
create index confirmation_conflicts on topic.confirmation (act_id) where conflicts is not null;
create index benefit_conflicts on topic.benefit (act_id) where conflicts is not null;
create index organ_conflicts on topic.organ (organ_id) where conflicts is not null;
create index officer_conflicts on topic.officer (officer_id) where conflicts is not null;
create index item_conflicts on topic.item (item_id) where conflicts is not null;
create index legal_basis_conflicts on topic.legal_basis (legal_basis_id) where conflicts is not null;
create index discretion_tier_conflicts on topic.discretion_tier (discretion_tier_id) where conflicts is not null;
create index party_conflicts on topic.party (party_id) where conflicts is not null;
create index published_list_conflicts on topic.published_list (published_list_id) where conflicts is not null;
create index enforcement_case_conflicts on topic.enforcement_case (enforcement_case_id) where conflicts is not null;
create index inspection_plan_conflicts on topic.inspection_plan (inspection_plan_id) where conflicts is not null;
create index inspection_task_conflicts on topic.inspection_task (inspection_task_id) where conflicts is not null;
create index complaint_conflicts on topic.complaint (complaint_id) where conflicts is not null;
create index visit_conflicts on topic.visit (visit_id) where conflicts is not null;
create index non_litigation_conflicts on topic.non_litigation (non_litigation_id) where conflicts is not null;
create index case_review_conflicts on topic.case_review (case_review_id) where conflicts is not null;

create view topic.conflict as
select 'permit'::text as kind, '行政许可'::text as kind_zh, t.act_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.permit t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'permit' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.permit s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'penalty'::text as kind, '行政处罚'::text as kind_zh, t.act_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.penalty t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'penalty' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.penalty s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'coercion'::text as kind, '行政强制'::text as kind_zh, t.act_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.coercion t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'coercion' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.coercion s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'inspection'::text as kind, '行政检查'::text as kind_zh, t.act_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.inspection t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'inspection' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.inspection s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'levy'::text as kind, '行政征收征用'::text as kind_zh, t.act_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.levy t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'levy' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.levy s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'confirmation'::text as kind, '行政确认'::text as kind_zh, t.act_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.confirmation t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'confirmation' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.confirmation s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'benefit'::text as kind, '行政给付'::text as kind_zh, t.act_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.benefit t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'benefit' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.benefit s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'organ'::text as kind, '执法主体'::text as kind_zh, t.organ_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.organ t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'organ' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.organ s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'officer'::text as kind, '执法人员'::text as kind_zh, t.officer_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.officer t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'officer' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.officer s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'item'::text as kind, '执法事项'::text as kind_zh, t.item_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.item t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'item' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.item s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'legal_basis'::text as kind, '执法依据'::text as kind_zh, t.legal_basis_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.legal_basis t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'legal_basis' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.legal_basis s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'discretion_tier'::text as kind, '裁量基准'::text as kind_zh, t.discretion_tier_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.discretion_tier t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'discretion_tier' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.discretion_tier s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'party'::text as kind, '行政相对人'::text as kind_zh, t.party_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.party t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'party' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.party s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'published_list'::text as kind, '行政执法公示清单'::text as kind_zh, t.published_list_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.published_list t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'published_list' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.published_list s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'enforcement_case'::text as kind, '执法案件'::text as kind_zh, t.enforcement_case_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.enforcement_case t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'enforcement_case' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.enforcement_case s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'inspection_plan'::text as kind, '双随机抽查计划'::text as kind_zh, t.inspection_plan_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.inspection_plan t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'inspection_plan' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.inspection_plan s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'inspection_task'::text as kind, '双随机抽查任务'::text as kind_zh, t.inspection_task_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.inspection_task t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'inspection_task' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.inspection_task s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'complaint'::text as kind, '投诉举报'::text as kind_zh, t.complaint_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.complaint t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'complaint' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.complaint s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'visit'::text as kind, '亮码入企'::text as kind_zh, t.visit_id as id, null::text as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.visit t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'visit' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.visit s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'non_litigation'::text as kind, '非诉执行'::text as kind_zh, t.non_litigation_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.non_litigation t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'non_litigation' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.non_litigation s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null
union all
select 'case_review'::text as kind, '案卷评查'::text as kind_zh, t.case_review_id as id, t.action_doc_no as action_doc_no, f.element, f.zh, f.class, s.record_id, s.source, s.dataset, s.business_date,
       s.pull_id, s.part, s.sequence, r.rank, r.rank = coalesce((t.field_sources ->> f.element)::integer, 1) as wins,
       v.told as value, v.taken as topic_value, v.told is not distinct from v.taken as agrees, f.rule, f.why
from topic.case_review t
cross join lateral unnest(t.conflicts) c (element)
join control.survivorship f on f.kind = 'case_review' and f.element = c.element
cross join lateral unnest(t.source_records) with ordinality r (record_id, rank)
join source.case_review s on s.record_id = r.record_id
cross join lateral (
    select to_jsonb(s) ->> k.name as told, to_jsonb(t) ->> k.name as taken
    from (select case f.class when 'RESTRICTED' then f.element || '_hash' else f.column_name end as name) k offset 0) v
where t.conflicts is not null and v.told is not null;
comment on view topic.conflict is '各来源说法不一之处。粒度：主题库一行的一个数据元的一条来源记录一行；个人标识只列散列。';
comment on column topic.conflict.kind is '记录类型';
comment on column topic.conflict.kind_zh is '记录类型的中文名';
comment on column topic.conflict.id is '主题库标识';
comment on column topic.conflict.action_doc_no is '决定书文号；该类型没有则为空';
comment on column topic.conflict.element is '数据元';
comment on column topic.conflict.zh is '数据元的中文名';
comment on column topic.conflict.class is '可见级别';
comment on column topic.conflict.record_id is '来源记录';
comment on column topic.conflict.source is '来源';
comment on column topic.conflict.dataset is '数据集';
comment on column topic.conflict.business_date is '业务日';
comment on column topic.conflict.pull_id is '采集';
comment on column topic.conflict.part is '落地分片';
comment on column topic.conflict.sequence is '在原始文件中的行号';
comment on column topic.conflict.rank is '采信次序，从 1 起';
comment on column topic.conflict.wins is '是否为所采信者';
comment on column topic.conflict.value is '该来源的说法；个人标识为散列';
comment on column topic.conflict.topic_value is '主题库采信的值；个人标识为散列';
comment on column topic.conflict.agrees is '该说法与采信的值是否相同';
comment on column topic.conflict.rule is '胜出的规则';
comment on column topic.conflict.why is '理由';

create view control.conflict_count as
select o.owner, c.source, c.kind, c.element, c.zh, count(distinct c.id) as things, count(*) filter (where not c.agrees) as overruled
from topic.conflict c
left join control.source_owner o on o.source = c.source
group by o.owner, c.source, c.kind, c.element, c.zh;
comment on view control.conflict_count is '各主管部门的来源与其他来源说法不一之处的数量，供回馈。粒度：一个来源、记录类型、数据元一行。';
comment on column control.conflict_count.owner is '主管部门；空为来源未登记';
comment on column control.conflict_count.source is '来源';
comment on column control.conflict_count.kind is '记录类型';
comment on column control.conflict_count.element is '数据元';
comment on column control.conflict_count.zh is '数据元的中文名';
comment on column control.conflict_count.things is '涉及的主题库行数';
comment on column control.conflict_count.overruled is '其中未被采信的说法数';
