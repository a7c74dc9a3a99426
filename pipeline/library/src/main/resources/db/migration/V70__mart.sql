-- The mart: definitions as tables, dimensions over topic.*, one fact row per act, and what is kept per month. Filled and refreshed by
-- org.zhifaku.library.mart; a name that ends in _now is a view of the topic library as it stands, which the refresh reads.
comment on schema mart is '分析层：维度、事实、按月汇总、年度统计、月度通报与监督发现。不含个人信息。用法见 docs/analysts.md。';

-- Definitions, loaded from mappings/.

create table mart.definition (
    name      text primary key,
    version   text        not null,
    loaded_at timestamptz not null default now()
);
comment on table mart.definition is '已载入的定义（mappings/）及其版本。粒度：一组定义一行。';
comment on column mart.definition.name is '定义的名称';
comment on column mart.definition.version is '定义内容的散列；不变则不再载入';
comment on column mart.definition.loaded_at is '载入时间';

create table mart.setting (
    name  text primary key,
    value jsonb not null
);
comment on table mart.setting is '统计口径的设定，来自 mappings/rules/statistics.yaml；勿在此改。粒度：一项设定一行。';
comment on column mart.setting.name is '设定的名称，同该文件';
comment on column mart.setting.value is '设定的值';

create table mart.working_day (
    day         date primary key,
    is_worked   boolean not null,
    ordinal     integer not null,
    is_arranged boolean not null
);
comment on table mart.working_day is '工作日历，来自 mappings/calendar。粒度：1949-10-01 至 2060-12-31 每天一行。';
comment on column mart.working_day.day is '日期';
comment on column mart.working_day.is_worked is '是否工作日（计节假日与调休）';
comment on column mart.working_day.ordinal is '自 1949-10-01 起到该日（含）的工作日数；两日之差即其间的工作日数';
comment on column mart.working_day.is_arranged is '该年的节假日安排是否已载入；否则按周一至周五计';

create function mart.working_days(from_day date, to_day date) returns integer
    language sql stable parallel safe
    return (select t.ordinal - f.ordinal from mart.working_day f, mart.working_day t where f.day = from_day and t.day = to_day);
comment on function mart.working_days(date, date) is '从前一日（不含）到后一日（含）的工作日数；后者在前则为负；超出日历为空';

create table mart.code (
    code_set    text    not null,
    code        text    not null,
    name_zh     text    not null,
    code_set_zh text    not null,
    position    integer not null,
    primary key (code_set, code)
);
comment on table mart.code is '代码及中文名称，来自 mappings/codes。粒度：一个代码集的一个代码一行。';
comment on column mart.code.code_set is '代码集';
comment on column mart.code.code is '代码';
comment on column mart.code.name_zh is '中文名称';
comment on column mart.code.code_set_zh is '代码集的中文名称';
comment on column mart.code.position is '在代码集中的次序';

create function mart.code_name(code_set text, code text) returns text
    language sql stable parallel safe
    return (select c.name_zh from mart.code c where c.code_set = $1 and c.code = $2);
comment on function mart.code_name(text, text) is '代码的中文名称；没有则为空';

create table mart.dim_division (
    area_code     text primary key,
    area_name     text not null,
    level         text not null,
    parent_code   text,
    county_code   text,
    city_code     text,
    city_name     text,
    province_code text not null,
    province_name text,
    is_current    boolean not null,
    valid_from    date,
    valid_to      date,
    successor     text
);
comment on table mart.dim_division is '行政区划维度，来自 mappings/divisions。粒度：一个区划代码一行（6 位，广东的乡镇街道 9 位），含已撤销的。';
comment on column mart.dim_division.area_code is '区划代码（GB/T 2260，GB/T 10114）';
comment on column mart.dim_division.area_name is '名称';
comment on column mart.dim_division.level is 'province 省，city 市，county 县区，street 乡镇街道，other 统计分区等';
comment on column mart.dim_division.parent_code is '上一级的代码；省为空';
comment on column mart.dim_division.county_code is '所在县区代码；省、市及不设区县的市为空';
comment on column mart.dim_division.city_code is '所在地级市代码；省及直辖、省直管为空';
comment on column mart.dim_division.city_name is '所在地级市名称';
comment on column mart.dim_division.province_code is '所在省代码';
comment on column mart.dim_division.province_name is '所在省名称';
comment on column mart.dim_division.is_current is '现行有效';
comment on column mart.dim_division.valid_from is '最早可能启用的日期；最早的表中已有者为空';
comment on column mart.dim_division.valid_to is '已撤销的代码最晚可能有效的日期';
comment on column mart.dim_division.successor is '已撤销的代码看来由哪个现行代码接续；不知为空';

create table mart.penalty_severity (
    penalty_kind text primary key,
    rank         integer not null,
    name_zh      text not null
);
comment on table mart.penalty_severity is '处罚种类由轻到重，来自 mappings/rules/statistics.yaml。粒度：一个种类一行。';
comment on column mart.penalty_severity.penalty_kind is '处罚种类代码';
comment on column mart.penalty_severity.rank is '由轻到重的次序，大者重';
comment on column mart.penalty_severity.name_zh is '中文名称';

create function mart.heaviest_kind(kinds text[]) returns text
    language sql stable parallel safe
    return (select s.penalty_kind from mart.penalty_severity s where s.penalty_kind = any (kinds) order by s.rank desc limit 1);
comment on function mart.heaviest_kind(text[]) is '处罚种类中最重的一个；没有已知种类为空';

create function mart.city_code(area_code text, uscc text) returns text
    language sql immutable parallel safe
    return case
        when coalesce(substr(area_code, 1, 6), substr(uscc, 3, 6)) ~ '^[1-9][0-9]{5}$'
             and substr(coalesce(area_code, substr(uscc, 3, 6)), 3, 2) <> '00'
        then substr(coalesce(area_code, substr(uscc, 3, 6)), 1, 4) || '00' end;
comment on function mart.city_code(text, text) is '所在地级市：由区划代码，没有则由统一社会信用代码第 3 至 8 位；省级为空';

-- Dimensions.

create view mart.dim_organ as
select o.organ_id, o.subject_name as organ_name, o.subject_uscc as organ_uscc,
    l.level as subject_level, n.name_zh as level_zh,
    o.subject_nature, o.subject_field, o.subject_parent_name as parent_name, o.subject_parent_code as parent_code,
    p.organ_id as parent_organ_id, o.area_code, d.area_name,
    mart.city_code(o.area_code, o.subject_uscc) as city_code, c.area_name as city_name,
    o.status = 'CURRENT' as is_current, o.first_known, o.changed_at
from topic.organ o
cross join lateral (select coalesce(o.subject_level, case
        when o.area_code ~ '^[0-9]{2}0000$' then '2'
        when o.area_code ~ '^[0-9]{4}00$' then '3'
        when o.area_code ~ '^[0-9]{6}$' then '4'
        when o.area_code ~ '^[0-9]{9}$' then '5' end) as level) l
left join mart.code n on n.code_set = 'subject_level' and n.code = l.level
left join lateral (
    select x.organ_id from topic.organ x
    where o.subject_parent_code is not null and o.subject_parent_code in (x.subject_code, x.subject_uscc) and x.status = 'CURRENT'
    order by x.organ_id limit 1) p on true
left join mart.dim_division d on d.area_code = o.area_code
left join mart.dim_division c on c.area_code = mart.city_code(o.area_code, o.subject_uscc);
comment on view mart.dim_organ is '执法主体维度。粒度：topic.organ 一行。';
comment on column mart.dim_organ.organ_id is '执法主体标识';
comment on column mart.dim_organ.organ_name is '执法主体名称';
comment on column mart.dim_organ.organ_uscc is '统一社会信用代码';
comment on column mart.dim_organ.subject_level is '层级代码：登记的，没有则由行政区划推断';
comment on column mart.dim_organ.level_zh is '层级';
comment on column mart.dim_organ.subject_nature is '主体性质代码';
comment on column mart.dim_organ.subject_field is '执法领域代码';
comment on column mart.dim_organ.parent_name is '上级主体名称';
comment on column mart.dim_organ.parent_code is '上级主体编码';
comment on column mart.dim_organ.parent_organ_id is '上级主体标识；本库未见为空';
comment on column mart.dim_organ.area_code is '行政区划代码';
comment on column mart.dim_organ.area_name is '行政区划名称';
comment on column mart.dim_organ.city_code is '所在地级市代码；省级主体为空';
comment on column mart.dim_organ.city_name is '所在地级市';
comment on column mart.dim_organ.is_current is '有效；否则已并入他行或再无来源提及';
comment on column mart.dim_organ.first_known is '本库首次得知的时间';
comment on column mart.dim_organ.changed_at is '最近一次变化的时间';

create index organ_subject_code_for_mart on topic.organ (subject_code) where subject_code is not null;
create index organ_subject_uscc_for_mart on topic.organ (subject_uscc) where subject_uscc is not null;

create view mart.dim_party as
select p.party_id, p.party_category, n.name_zh as category_zh,
    p.party_category is not distinct from 'natural_person' as is_natural_person,
    case when p.party_category in ('legal_person', 'individual_business') or p.party_category is null and p.party_uscc is not null then p.party_name end as party_name,
    case when p.party_category is distinct from 'natural_person' then p.party_uscc end as party_uscc,
    p.party_industry, substr(p.party_industry, 1, 1) as industry_section,
    i.name_zh as industry_zh,
    p.party_area as area_code, mart.city_code(p.party_area, p.party_uscc) as city_code, c.area_name as city_name,
    p.party_state, extract(year from p.party_established_date)::integer as established_year,
    p.status = 'CURRENT' as is_current, p.first_known, p.changed_at
from topic.party p
left join mart.code n on n.code_set = 'party_category' and n.code = p.party_category
left join mart.code i on i.code_set = 'industry_section' and i.code = substr(p.party_industry, 1, 1)
left join mart.dim_division c on c.area_code = mart.city_code(p.party_area, p.party_uscc);
comment on view mart.dim_party is '行政相对人维度，不含个人信息：自然人没有名称和号码。粒度：topic.party 一行。';
comment on column mart.dim_party.party_id is '相对人标识';
comment on column mart.dim_party.party_category is '类别代码';
comment on column mart.dim_party.category_zh is '类别';
comment on column mart.dim_party.is_natural_person is '自然人';
comment on column mart.dim_party.party_name is '名称：单位和个体工商户才有';
comment on column mart.dim_party.party_uscc is '统一社会信用代码：自然人没有';
comment on column mart.dim_party.party_industry is '行业类别代码（GB/T 4754）';
comment on column mart.dim_party.industry_section is '行业门类代码';
comment on column mart.dim_party.industry_zh is '行业门类';
comment on column mart.dim_party.area_code is '所在行政区划代码';
comment on column mart.dim_party.city_code is '所在地级市代码';
comment on column mart.dim_party.city_name is '所在地级市';
comment on column mart.dim_party.party_state is '登记状态代码';
comment on column mart.dim_party.established_year is '成立年份';
comment on column mart.dim_party.is_current is '有效；否则已并入他行或再无来源提及';
comment on column mart.dim_party.first_known is '本库首次得知的时间';
comment on column mart.dim_party.changed_at is '最近一次变化的时间';

create view mart.dim_item as
select distinct on (i.item_code) i.item_code, i.item_name, i.item_parent_code as parent_code, i.item_type,
    n.name_zh as item_type_zh, i.item_level, i.item_is_random as is_random, i.item_state,
    i.valid_from, i.valid_to, count(*) over (partition by i.item_code) as organs
from topic.item i
left join mart.code n on n.code_set = 'item_type' and n.code = i.item_type
where i.item_code is not null
order by i.item_code, i.status = 'CURRENT' desc, i.item_version_date desc nulls last, i.changed_at desc, i.item_id;
comment on view mart.dim_item is '执法事项维度。粒度：一个事项编码一行，取现行的最新版本。';
comment on column mart.dim_item.item_code is '事项编码';
comment on column mart.dim_item.item_name is '事项名称';
comment on column mart.dim_item.parent_code is '主项编码';
comment on column mart.dim_item.item_type is '职权类别代码';
comment on column mart.dim_item.item_type_zh is '职权类别';
comment on column mart.dim_item.item_level is '行使层级';
comment on column mart.dim_item.is_random is '是否纳入双随机';
comment on column mart.dim_item.item_state is '事项状态';
comment on column mart.dim_item.valid_from is '生效日期';
comment on column mart.dim_item.valid_to is '取消日期';
comment on column mart.dim_item.organs is '实施该事项的清单条数';

create view mart.dim_month as
select date_trunc('month', day)::date as month, to_char(min(day), 'YYYY-MM') as month_text,
    extract(year from min(day))::integer as year, extract(quarter from min(day))::integer as quarter,
    extract(month from min(day))::integer as month_of_year, max(day) as last_day,
    count(*) filter (where is_worked)::integer as working_days, bool_and(is_arranged) as is_arranged
from mart.working_day group by date_trunc('month', day);
comment on view mart.dim_month is '月份维度。粒度：日历中的一个月一行。';
comment on column mart.dim_month.month is '月份，以其第一天表示';
comment on column mart.dim_month.month_text is '月份，yyyy-MM';
comment on column mart.dim_month.year is '年';
comment on column mart.dim_month.quarter is '季度，1 至 4';
comment on column mart.dim_month.month_of_year is '月，1 至 12';
comment on column mart.dim_month.last_day is '最后一天';
comment on column mart.dim_month.working_days is '工作日数';
comment on column mart.dim_month.is_arranged is '节假日安排是否已载入；否则按周一至周五计';

-- Acts of all kinds in one shape.

create function mart.public_key(key text) returns text
    language sql immutable parallel safe
    return case when control.masked_digits(key) = key then key end;
comment on function mart.public_key(text) is '文号的比对键；形似个人证件号码、手机号者为空';

create view mart.act_now as
select 'penalty' as kind, t.act_id, t.status, t.status_date, t.party_id, t.organ_id, t.subject_uscc, t.area_code, null::text as item_code,
    control.masked_digits(t.action_doc_no) as doc_no, mart.public_key(t.action_doc_no_key) as doc_no_key, null::text as action_code, t.inspection_code, null::text as case_code,
    t.penalty_kinds as kinds, t.fine_amount, t.confiscate_amount, null::numeric as levy_due_amount, null::numeric as levy_paid_amount,
    null::numeric as benefit_amount, null::numeric as coercion_amount, t.action_date, null::date as closed_date,
    null::date as court_apply_date, t.publish_date, (t.submitted_at at time zone 'Asia/Shanghai')::date as submitted_on,
    null::text[] as record_pieces, t.source_records, t.first_known, t.changed_at
from topic.penalty t
union all
select 'permit', t.act_id, t.status, t.status_date, t.party_id, t.organ_id, t.subject_uscc, t.area_code, null,
    control.masked_digits(t.action_doc_no), mart.public_key(t.action_doc_no_key), null, null, null,
    case when t.permit_category is not null then array[t.permit_category] end, null, null, null, null, null, null, t.action_date, null,
    null, t.publish_date, null, null, t.source_records, t.first_known, t.changed_at
from topic.permit t
union all
select 'coercion', t.act_id, t.status, t.status_date, t.party_id, t.organ_id, t.subject_uscc, t.area_code, t.item_code,
    control.masked_digits(t.action_doc_no), mart.public_key(t.action_doc_no_key), t.action_code, t.inspection_code, t.case_code,
    nullif(array(select 'measure.' || m from unnest(t.coercion_measures) m union all
                 select 'execution.' || e from unnest(t.coercion_executions) e), '{}'),
    null, null, null, null, null, t.coercion_amount, t.action_date, t.end_date,
    case when t.is_court_applied is distinct from false then t.court_apply_date end, t.publish_date,
    (t.submitted_at at time zone 'Asia/Shanghai')::date, null, t.source_records, t.first_known, t.changed_at
from topic.coercion t
union all
select 'inspection', t.act_id, t.status, t.status_date, t.party_id, t.organ_id, t.subject_uscc, t.area_code, t.item_code,
    null, null, t.action_code, null, null, t.check_results, null, null, null, null, null, null, t.action_date, null, null, t.publish_date,
    (t.submitted_at at time zone 'Asia/Shanghai')::date,
    array_remove(array[
        case when t.organ_id is not null then 'organ' end, case when t.party_id is not null then 'party' end,
        case when t.action_date is not null then 'date' end, case when t.item_code is not null then 'item' end,
        case when cardinality(t.check_results) > 0 or t.check_is_passed is not null then 'result' end,
        case when cardinality(t.officer_names) > 0 then 'officers' end, case when t.check_addr is not null then 'place' end], null),
    t.source_records, t.first_known, t.changed_at
from topic.inspection t
union all
select 'levy', t.act_id, t.status, t.status_date, t.party_id, t.organ_id, t.subject_uscc, t.area_code, t.item_code,
    control.masked_digits(t.action_doc_no), mart.public_key(t.action_doc_no_key), t.action_code, null, null, case when t.levy_kind is not null then array[t.levy_kind] end,
    null, null, t.levy_due_amount, t.levy_paid_amount, null, null, t.action_date, t.closed_date, null, t.publish_date,
    (t.submitted_at at time zone 'Asia/Shanghai')::date, null, t.source_records, t.first_known, t.changed_at
from topic.levy t
union all
select 'confirmation', t.act_id, t.status, t.status_date, t.party_id, t.organ_id, t.subject_uscc, t.area_code, t.item_code,
    control.masked_digits(t.action_doc_no), mart.public_key(t.action_doc_no_key), t.action_code, null, null,
    case when t.confirmation_kind is not null then array[t.confirmation_kind] end,
    null, null, null, null, null, null, t.action_date, null, null, t.publish_date,
    (t.submitted_at at time zone 'Asia/Shanghai')::date, null, t.source_records, t.first_known, t.changed_at
from topic.confirmation t
union all
select 'benefit', t.act_id, t.status, t.status_date, t.party_id, t.organ_id, t.subject_uscc, t.area_code, t.item_code,
    control.masked_digits(t.action_doc_no), mart.public_key(t.action_doc_no_key), t.action_code, null, null, case when t.benefit_kind is not null then array[t.benefit_kind] end,
    null, null, null, null, t.benefit_amount, null, t.action_date, null, null, t.publish_date,
    (t.submitted_at at time zone 'Asia/Shanghai')::date, null, t.source_records, t.first_known, t.changed_at
from topic.benefit t;
comment on view mart.act_now is '七类行为的现状，合为一种形状，供刷新 mart.fact_act 之用。粒度：一项行为一行。分析请用 mart.fact_act。';
comment on column mart.act_now.kind is '行为种类：penalty 处罚，permit 许可，coercion 强制，inspection 检查，levy 征收征用，confirmation 确认，benefit 给付';
comment on column mart.act_now.act_id is '行为标识';
comment on column mart.act_now.status is '状态，见 topic 各表';
comment on column mart.act_now.status_date is '状态成立之日';
comment on column mart.act_now.party_id is '相对人标识';
comment on column mart.act_now.organ_id is '执法主体标识';
comment on column mart.act_now.subject_uscc is '执法主体统一社会信用代码';
comment on column mart.act_now.area_code is '行政区划代码';
comment on column mart.act_now.item_code is '事项编码';
comment on column mart.act_now.doc_no is '决定书文号；形似个人证件号码、手机号的数字已遮盖';
comment on column mart.act_now.doc_no_key is '决定书文号（比对键）；文号形似个人证件号码者为空';
comment on column mart.act_now.action_code is '行为编号';
comment on column mart.act_now.inspection_code is '检查行为编号：该行为来自哪次检查';
comment on column mart.act_now.case_code is '案件编号';
comment on column mart.act_now.kinds is '种类代码：处罚为处罚种类，许可为许可类别，强制为 measure. 措施与 execution. 执行，检查为检查结果，征收征用、确认、给付为其种类';
comment on column mart.act_now.fine_amount is '罚款金额（元）';
comment on column mart.act_now.confiscate_amount is '没收金额（元）';
comment on column mart.act_now.levy_due_amount is '应征金额（元）';
comment on column mart.act_now.levy_paid_amount is '实征金额（元）';
comment on column mart.act_now.benefit_amount is '给付金额（元）';
comment on column mart.act_now.coercion_amount is '强制执行金额（元）';
comment on column mart.act_now.action_date is '决定日期（检查为检查日期）';
comment on column mart.act_now.closed_date is '完结日期：征收征用的办结，强制的结束；其他为空';
comment on column mart.act_now.court_apply_date is '申请法院强制执行日期';
comment on column mart.act_now.publish_date is '公示日期';
comment on column mart.act_now.submitted_on is '报送日期';
comment on column mart.act_now.record_pieces is '检查记录具备的部分：organ、party、date、item、result、officers、place；其他行为为空';
comment on column mart.act_now.source_records is '出处：陈述该项的来源记录';
comment on column mart.act_now.first_known is '本库首次得知的时间';
comment on column mart.act_now.changed_at is '主题库中最近一次变化的时间';

create table mart.fact_act (
    act_id            uuid primary key,
    kind              text    not null,
    status            text    not null,
    in_force          boolean not null,
    status_date       date,
    organ_id          uuid,
    party_id          uuid,
    area_code         text,
    city_code         text,
    item_code         text,
    month             date,
    action_date       date,
    doc_no            text,
    doc_no_key        text,
    action_code       text,
    inspection_code   text,
    case_code         text,
    procedure         text,
    kinds             text[],
    heaviest_kind     text,
    fine_amount       numeric(18, 6),
    confiscate_amount numeric(18, 6),
    levy_due_amount   numeric(18, 6),
    levy_paid_amount  numeric(18, 6),
    benefit_amount    numeric(18, 6),
    coercion_amount   numeric(18, 6),
    closed_date       date,
    court_apply_date  date,
    is_complete       boolean,
    publish_date      date,
    submitted_on      date,
    publish_days      integer,
    submit_days       integer,
    reported_on       date,
    reported_by       text,
    reported_days     integer,
    publicity_on      date,
    publicity_days    integer,
    sources           text[]  not null,
    records           integer not null,
    first_known       timestamptz not null,
    changed_at        timestamptz not null
);
comment on table mart.fact_act is '行为事实表。粒度：一项真实的行政行为一行，含已撤销和来源撤回的；由夜间作业增量刷新。';
comment on column mart.fact_act.act_id is '行为标识';
comment on column mart.fact_act.kind is '行为种类：penalty 处罚，permit 许可，coercion 强制，inspection 检查，levy 征收征用，confirmation 确认，benefit 给付';
comment on column mart.fact_act.status is '状态，见 topic 各表';
comment on column mart.fact_act.in_force is '现行有效（status = CURRENT）；统计有效行为时须加此条件';
comment on column mart.fact_act.status_date is '状态成立之日';
comment on column mart.fact_act.organ_id is '执法主体标识';
comment on column mart.fact_act.party_id is '相对人标识';
comment on column mart.fact_act.area_code is '行政区划代码';
comment on column mart.fact_act.city_code is '所在地级市代码：由行政区划，没有则由主体代码；省级为空';
comment on column mart.fact_act.item_code is '事项编码';
comment on column mart.fact_act.month is '决定日期所在月，以其第一天表示；没有决定日期为空';
comment on column mart.fact_act.action_date is '决定日期（检查为检查日期）';
comment on column mart.fact_act.doc_no is '决定书文号；形似个人证件号码、手机号的数字已遮盖';
comment on column mart.fact_act.doc_no_key is '决定书文号（比对键）；文号形似个人证件号码者为空';
comment on column mart.fact_act.action_code is '行为编号';
comment on column mart.fact_act.inspection_code is '检查行为编号：该行为来自哪次检查';
comment on column mart.fact_act.case_code is '案件编号';
comment on column mart.fact_act.procedure is '程序代码：取自同一文号、同一主体的案件';
comment on column mart.fact_act.kinds is '种类代码：处罚为处罚种类，许可为许可类别，强制为 measure. 措施与 execution. 执行，检查为检查结果，征收征用、确认、给付为其种类';
comment on column mart.fact_act.heaviest_kind is '最重的处罚种类（mart.penalty_severity）；其他行为为空';
comment on column mart.fact_act.fine_amount is '罚款金额（元）';
comment on column mart.fact_act.confiscate_amount is '没收金额（元）';
comment on column mart.fact_act.levy_due_amount is '应征金额（元）';
comment on column mart.fact_act.levy_paid_amount is '实征金额（元）';
comment on column mart.fact_act.benefit_amount is '给付金额（元）';
comment on column mart.fact_act.coercion_amount is '强制执行金额（元）';
comment on column mart.fact_act.closed_date is '完结日期：征收征用的办结，强制的结束；其他为空';
comment on column mart.fact_act.court_apply_date is '申请法院强制执行日期';
comment on column mart.fact_act.is_complete is '检查记录是否完整（mart.setting 的 complete_record）；其他行为为空';
comment on column mart.fact_act.publish_date is '公示日期';
comment on column mart.fact_act.submitted_on is '报送日期';
comment on column mart.fact_act.publish_days is '决定到公示的工作日数';
comment on column mart.fact_act.submit_days is '决定到报送的工作日数';
comment on column mart.fact_act.reported_on is '各来源中最早报来的日期；以何日为准按来源设定（reported_by）';
comment on column mart.fact_act.reported_by is '最早报来的来源';
comment on column mart.fact_act.reported_days is '决定到最早报来的工作日数；首批存量无从得知为空';
comment on column mart.fact_act.publicity_on is '双公示来源最早报来的日期；双公示中没有为空';
comment on column mart.fact_act.publicity_days is '决定到双公示报来的工作日数；首批存量无从得知为空';
comment on column mart.fact_act.sources is '陈述该行为的来源';
comment on column mart.fact_act.records is '陈述该行为的来源记录数';
comment on column mart.fact_act.first_known is '本库首次得知的时间';
comment on column mart.fact_act.changed_at is '主题库中最近一次变化的时间';
create index fact_act_month on mart.fact_act (month, kind);
create index fact_act_organ on mart.fact_act (organ_id, month);
create index fact_act_party on mart.fact_act (party_id) where party_id is not null;
create index fact_act_doc_no on mart.fact_act (doc_no_key, organ_id) where kind = 'penalty';
create index fact_act_inspection on mart.fact_act (action_code) where kind = 'inspection';
create index fact_act_from_inspection on mart.fact_act (inspection_code) where inspection_code is not null;
create index fact_act_publicity on mart.fact_act (publicity_on) where publicity_on is not null;

create table mart.month_act (
    month             date    not null,
    kind              text    not null,
    organ_id          uuid,
    area_code         text,
    city_code         text,
    item_code         text,
    acts              bigint  not null,
    in_force          bigint  not null,
    revoked           bigint  not null,
    fine_amount       numeric not null,
    confiscate_amount numeric not null,
    levy_paid_amount  numeric not null,
    benefit_amount    numeric not null,
    publish_judged    bigint  not null,
    publish_days      bigint  not null,
    report_judged     bigint  not null,
    report_late       bigint  not null
);
comment on table mart.month_act is '按月汇总的行为。粒度：决定月、行为种类、主体、区划、事项一行；随行为的变化增减，与全部重算相同。';
comment on column mart.month_act.month is '决定日期所在月，以其第一天表示';
comment on column mart.month_act.kind is '行为种类';
comment on column mart.month_act.organ_id is '执法主体标识；不知为空';
comment on column mart.month_act.area_code is '行政区划代码；不知为空';
comment on column mart.month_act.city_code is '所在地级市代码；省级或不知为空';
comment on column mart.month_act.item_code is '事项编码；不知为空';
comment on column mart.month_act.acts is '作出的行为数，含其后被撤销、变更、确认违法或信用修复的，不含来源撤回的';
comment on column mart.month_act.in_force is '其中现行有效的';
comment on column mart.month_act.revoked is '其中被撤销、变更、确认违法或无效的';
comment on column mart.month_act.fine_amount is '现行有效行为的罚款金额（元）';
comment on column mart.month_act.confiscate_amount is '现行有效行为的没收金额（元）';
comment on column mart.month_act.levy_paid_amount is '现行有效行为的实征金额（元）';
comment on column mart.month_act.benefit_amount is '现行有效行为的给付金额（元）';
comment on column mart.month_act.publish_judged is '有公示日期的行为数';
comment on column mart.month_act.publish_days is '这些行为从决定到公示的工作日数之和';
comment on column mart.month_act.report_judged is '可以判断报送是否及时的行为数';
comment on column mart.month_act.report_late is '其中超过时限报来的（mart.setting 的 limits；没有时限的种类不计）';
create index month_act_month on mart.month_act (month, kind);

create table mart.refresh_mark (
    name        text primary key,
    changed_to  timestamptz not null,
    refreshed_at timestamptz not null default now()
);
comment on table mart.refresh_mark is '刷新到哪里。粒度：一个主题表一行。';
comment on column mart.refresh_mark.name is '主题表';
comment on column mart.refresh_mark.changed_to is '已取到的 changed_at，含';
comment on column mart.refresh_mark.refreshed_at is '最近一次有变化的刷新';

-- What changed since the last refresh.
create index penalty_changed_at_for_mart on topic.penalty (changed_at);
create index permit_changed_at_for_mart on topic.permit (changed_at);
create index coercion_changed_at_for_mart on topic.coercion (changed_at);
create index inspection_changed_at_for_mart on topic.inspection (changed_at);
create index levy_changed_at_for_mart on topic.levy (changed_at);
create index confirmation_changed_at_for_mart on topic.confirmation (changed_at);
create index benefit_changed_at_for_mart on topic.benefit (changed_at);
create index enforcement_case_changed_at_for_mart on topic.enforcement_case (changed_at);
create index enforcement_case_doc_no_for_mart on topic.enforcement_case (action_doc_no_key, organ_id) where action_doc_no_key is not null;
create index run_started_at_for_mart on control.run (started_at);

create view mart.month_by_organ as
select m.month, m.kind, m.organ_id, o.organ_name, o.organ_uscc, o.subject_level, o.level_zh, o.city_code, o.city_name,
    sum(m.acts) as acts, sum(m.in_force) as in_force, sum(m.revoked) as revoked, sum(m.fine_amount) as fine_amount,
    sum(m.confiscate_amount) as confiscate_amount, sum(m.levy_paid_amount) as levy_paid_amount, sum(m.benefit_amount) as benefit_amount, sum(m.publish_judged) as publish_judged,
    sum(m.publish_days) as publish_days, sum(m.report_judged) as report_judged, sum(m.report_late) as report_late
from mart.month_act m
left join mart.dim_organ o on o.organ_id = m.organ_id
group by m.month, m.kind, m.organ_id, o.organ_name, o.organ_uscc, o.subject_level, o.level_zh, o.city_code, o.city_name;
comment on view mart.month_by_organ is '按月、行为种类、主体汇总。粒度：一月、一种行为、一个主体一行。';
comment on column mart.month_by_organ.month is '决定日期所在月，以其第一天表示';
comment on column mart.month_by_organ.kind is '行为种类';
comment on column mart.month_by_organ.organ_id is '执法主体标识';
comment on column mart.month_by_organ.organ_name is '执法主体名称';
comment on column mart.month_by_organ.organ_uscc is '统一社会信用代码';
comment on column mart.month_by_organ.subject_level is '层级代码';
comment on column mart.month_by_organ.level_zh is '层级';
comment on column mart.month_by_organ.city_code is '所在地级市代码';
comment on column mart.month_by_organ.city_name is '所在地级市';
comment on column mart.month_by_organ.acts is '作出的行为数，不含来源撤回的';
comment on column mart.month_by_organ.in_force is '其中现行有效的';
comment on column mart.month_by_organ.revoked is '其中被撤销、变更、确认违法或无效的';
comment on column mart.month_by_organ.fine_amount is '现行有效行为的罚款金额（元）';
comment on column mart.month_by_organ.confiscate_amount is '现行有效行为的没收金额（元）';
comment on column mart.month_by_organ.levy_paid_amount is '现行有效行为的实征金额（元）';
comment on column mart.month_by_organ.benefit_amount is '现行有效行为的给付金额（元）';
comment on column mart.month_by_organ.publish_judged is '有公示日期的行为数';
comment on column mart.month_by_organ.publish_days is '这些行为从决定到公示的工作日数之和';
comment on column mart.month_by_organ.report_judged is '可以判断报送是否及时的行为数';
comment on column mart.month_by_organ.report_late is '其中超过时限报来的';

create view mart.month_by_level as
select m.month, m.kind, o.subject_level, o.level_zh,
    sum(m.acts) as acts, sum(m.in_force) as in_force, sum(m.revoked) as revoked, sum(m.fine_amount) as fine_amount,
    sum(m.confiscate_amount) as confiscate_amount, sum(m.levy_paid_amount) as levy_paid_amount, sum(m.benefit_amount) as benefit_amount, sum(m.publish_judged) as publish_judged,
    sum(m.publish_days) as publish_days, sum(m.report_judged) as report_judged, sum(m.report_late) as report_late
from mart.month_act m
left join mart.dim_organ o on o.organ_id = m.organ_id
group by m.month, m.kind, o.subject_level, o.level_zh;
comment on view mart.month_by_level is '按月、行为种类、层级汇总。粒度：一月、一种行为、一个层级一行。';
comment on column mart.month_by_level.month is '决定日期所在月，以其第一天表示';
comment on column mart.month_by_level.kind is '行为种类';
comment on column mart.month_by_level.subject_level is '层级代码；不知为空';
comment on column mart.month_by_level.level_zh is '层级';
comment on column mart.month_by_level.acts is '作出的行为数，不含来源撤回的';
comment on column mart.month_by_level.in_force is '其中现行有效的';
comment on column mart.month_by_level.revoked is '其中被撤销、变更、确认违法或无效的';
comment on column mart.month_by_level.fine_amount is '现行有效行为的罚款金额（元）';
comment on column mart.month_by_level.confiscate_amount is '现行有效行为的没收金额（元）';
comment on column mart.month_by_level.levy_paid_amount is '现行有效行为的实征金额（元）';
comment on column mart.month_by_level.benefit_amount is '现行有效行为的给付金额（元）';
comment on column mart.month_by_level.publish_judged is '有公示日期的行为数';
comment on column mart.month_by_level.publish_days is '这些行为从决定到公示的工作日数之和';
comment on column mart.month_by_level.report_judged is '可以判断报送是否及时的行为数';
comment on column mart.month_by_level.report_late is '其中超过时限报来的';

create view mart.month_by_division as
select m.month, m.kind, m.area_code, d.area_name, d.level as area_level, m.city_code, d.city_name,
    sum(m.acts) as acts, sum(m.in_force) as in_force, sum(m.revoked) as revoked, sum(m.fine_amount) as fine_amount,
    sum(m.confiscate_amount) as confiscate_amount, sum(m.levy_paid_amount) as levy_paid_amount, sum(m.benefit_amount) as benefit_amount, sum(m.publish_judged) as publish_judged,
    sum(m.publish_days) as publish_days, sum(m.report_judged) as report_judged, sum(m.report_late) as report_late
from mart.month_act m
left join mart.dim_division d on d.area_code = m.area_code
group by m.month, m.kind, m.area_code, d.area_name, d.level, m.city_code, d.city_name;
comment on view mart.month_by_division is '按月、行为种类、行政区划汇总。粒度：一月、一种行为、一个行政区划一行。';
comment on column mart.month_by_division.month is '决定日期所在月，以其第一天表示';
comment on column mart.month_by_division.kind is '行为种类';
comment on column mart.month_by_division.area_code is '行政区划代码';
comment on column mart.month_by_division.area_name is '行政区划名称';
comment on column mart.month_by_division.area_level is '区划级别';
comment on column mart.month_by_division.city_code is '所在地级市代码';
comment on column mart.month_by_division.city_name is '所在地级市';
comment on column mart.month_by_division.acts is '作出的行为数，不含来源撤回的';
comment on column mart.month_by_division.in_force is '其中现行有效的';
comment on column mart.month_by_division.revoked is '其中被撤销、变更、确认违法或无效的';
comment on column mart.month_by_division.fine_amount is '现行有效行为的罚款金额（元）';
comment on column mart.month_by_division.confiscate_amount is '现行有效行为的没收金额（元）';
comment on column mart.month_by_division.levy_paid_amount is '现行有效行为的实征金额（元）';
comment on column mart.month_by_division.benefit_amount is '现行有效行为的给付金额（元）';
comment on column mart.month_by_division.publish_judged is '有公示日期的行为数';
comment on column mart.month_by_division.publish_days is '这些行为从决定到公示的工作日数之和';
comment on column mart.month_by_division.report_judged is '可以判断报送是否及时的行为数';
comment on column mart.month_by_division.report_late is '其中超过时限报来的';

create view mart.month_by_city as
select m.month, m.kind, m.city_code, d.area_name as city_name,
    sum(m.acts) as acts, sum(m.in_force) as in_force, sum(m.revoked) as revoked, sum(m.fine_amount) as fine_amount,
    sum(m.confiscate_amount) as confiscate_amount, sum(m.levy_paid_amount) as levy_paid_amount, sum(m.benefit_amount) as benefit_amount, sum(m.publish_judged) as publish_judged,
    sum(m.publish_days) as publish_days, sum(m.report_judged) as report_judged, sum(m.report_late) as report_late
from mart.month_act m
left join mart.dim_division d on d.area_code = m.city_code
group by m.month, m.kind, m.city_code, d.area_name;
comment on view mart.month_by_city is '按月、行为种类、地级市汇总。粒度：一月、一种行为、一个地级市一行。';
comment on column mart.month_by_city.month is '决定日期所在月，以其第一天表示';
comment on column mart.month_by_city.kind is '行为种类';
comment on column mart.month_by_city.city_code is '地级市代码；省级主体或不知为空';
comment on column mart.month_by_city.city_name is '地级市';
comment on column mart.month_by_city.acts is '作出的行为数，不含来源撤回的';
comment on column mart.month_by_city.in_force is '其中现行有效的';
comment on column mart.month_by_city.revoked is '其中被撤销、变更、确认违法或无效的';
comment on column mart.month_by_city.fine_amount is '现行有效行为的罚款金额（元）';
comment on column mart.month_by_city.confiscate_amount is '现行有效行为的没收金额（元）';
comment on column mart.month_by_city.levy_paid_amount is '现行有效行为的实征金额（元）';
comment on column mart.month_by_city.benefit_amount is '现行有效行为的给付金额（元）';
comment on column mart.month_by_city.publish_judged is '有公示日期的行为数';
comment on column mart.month_by_city.publish_days is '这些行为从决定到公示的工作日数之和';
comment on column mart.month_by_city.report_judged is '可以判断报送是否及时的行为数';
comment on column mart.month_by_city.report_late is '其中超过时限报来的';

create view mart.month_by_item as
select m.month, m.kind, m.item_code, i.item_name, i.item_type,
    sum(m.acts) as acts, sum(m.in_force) as in_force, sum(m.revoked) as revoked, sum(m.fine_amount) as fine_amount,
    sum(m.confiscate_amount) as confiscate_amount, sum(m.levy_paid_amount) as levy_paid_amount, sum(m.benefit_amount) as benefit_amount, sum(m.publish_judged) as publish_judged,
    sum(m.publish_days) as publish_days, sum(m.report_judged) as report_judged, sum(m.report_late) as report_late
from mart.month_act m
left join mart.dim_item i on i.item_code = m.item_code
group by m.month, m.kind, m.item_code, i.item_name, i.item_type;
comment on view mart.month_by_item is '按月、行为种类、事项汇总。粒度：一月、一种行为、一个事项一行。';
comment on column mart.month_by_item.month is '决定日期所在月，以其第一天表示';
comment on column mart.month_by_item.kind is '行为种类';
comment on column mart.month_by_item.item_code is '事项编码；来源未报为空';
comment on column mart.month_by_item.item_name is '事项名称';
comment on column mart.month_by_item.item_type is '职权类别代码';
comment on column mart.month_by_item.acts is '作出的行为数，不含来源撤回的';
comment on column mart.month_by_item.in_force is '其中现行有效的';
comment on column mart.month_by_item.revoked is '其中被撤销、变更、确认违法或无效的';
comment on column mart.month_by_item.fine_amount is '现行有效行为的罚款金额（元）';
comment on column mart.month_by_item.confiscate_amount is '现行有效行为的没收金额（元）';
comment on column mart.month_by_item.levy_paid_amount is '现行有效行为的实征金额（元）';
comment on column mart.month_by_item.benefit_amount is '现行有效行为的给付金额（元）';
comment on column mart.month_by_item.publish_judged is '有公示日期的行为数';
comment on column mart.month_by_item.publish_days is '这些行为从决定到公示的工作日数之和';
comment on column mart.month_by_item.report_judged is '可以判断报送是否及时的行为数';
comment on column mart.month_by_item.report_late is '其中超过时限报来的';

create view mart.month_by_industry as
select f.month, f.kind, p.industry_section, p.industry_zh, p.party_category, p.category_zh,
    count(*) as acts, count(*) filter (where f.in_force) as in_force,
    count(*) filter (where f.status in ('REVOKED', 'CHANGED', 'ILLEGAL')) as revoked,
    coalesce(sum(f.fine_amount) filter (where f.in_force), 0) as fine_amount,
    coalesce(sum(f.confiscate_amount) filter (where f.in_force), 0) as confiscate_amount,
    count(distinct f.organ_id) as organs
from mart.fact_act f
left join mart.dim_party p on p.party_id = f.party_id
where f.month is not null and f.status <> 'WITHDRAWN'
group by f.month, f.kind, p.industry_section, p.industry_zh, p.party_category, p.category_zh;
comment on view mart.month_by_industry is '按月、行为种类、行业门类汇总（按相对人现在的登记）。粒度：一月、一种行为、一个行业门类一行。';
comment on column mart.month_by_industry.month is '决定日期所在月，以其第一天表示';
comment on column mart.month_by_industry.kind is '行为种类';
comment on column mart.month_by_industry.industry_section is '行业门类代码；不知为空';
comment on column mart.month_by_industry.industry_zh is '行业门类';
comment on column mart.month_by_industry.party_category is '相对人类别代码';
comment on column mart.month_by_industry.category_zh is '相对人类别';
comment on column mart.month_by_industry.acts is '作出的行为数，不含来源撤回的';
comment on column mart.month_by_industry.in_force is '其中现行有效的';
comment on column mart.month_by_industry.revoked is '其中被撤销、变更、确认违法或无效的';
comment on column mart.month_by_industry.fine_amount is '现行有效行为的罚款金额（元）';
comment on column mart.month_by_industry.confiscate_amount is '现行有效行为的没收金额（元）';
comment on column mart.month_by_industry.organs is '作出行为的主体数';

create view mart.month_by_party as
select f.month, f.kind, f.party_id, p.party_name, p.party_category, p.industry_section, p.city_code,
    count(*) as acts, count(*) filter (where f.in_force) as in_force,
    count(*) filter (where f.status in ('REVOKED', 'CHANGED', 'ILLEGAL')) as revoked,
    coalesce(sum(f.fine_amount) filter (where f.in_force), 0) as fine_amount,
    coalesce(sum(f.confiscate_amount) filter (where f.in_force), 0) as confiscate_amount,
    count(distinct f.organ_id) as organs
from mart.fact_act f
left join mart.dim_party p on p.party_id = f.party_id
where f.month is not null and f.status <> 'WITHDRAWN'
group by f.month, f.kind, f.party_id, p.party_name, p.party_category, p.industry_section, p.city_code;
comment on view mart.month_by_party is '按月、行为种类、相对人汇总（按相对人现在的登记）。粒度：一月、一种行为、一个相对人一行。';
comment on column mart.month_by_party.month is '决定日期所在月，以其第一天表示';
comment on column mart.month_by_party.kind is '行为种类';
comment on column mart.month_by_party.party_id is '相对人标识';
comment on column mart.month_by_party.party_name is '名称：单位和个体工商户才有';
comment on column mart.month_by_party.party_category is '相对人类别代码';
comment on column mart.month_by_party.industry_section is '行业门类代码';
comment on column mart.month_by_party.city_code is '相对人所在地级市代码';
comment on column mart.month_by_party.acts is '作出的行为数，不含来源撤回的';
comment on column mart.month_by_party.in_force is '其中现行有效的';
comment on column mart.month_by_party.revoked is '其中被撤销、变更、确认违法或无效的';
comment on column mart.month_by_party.fine_amount is '现行有效行为的罚款金额（元）';
comment on column mart.month_by_party.confiscate_amount is '现行有效行为的没收金额（元）';
comment on column mart.month_by_party.organs is '作出行为的主体数';
