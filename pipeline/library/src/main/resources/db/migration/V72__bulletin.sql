-- The monthly bulletin as it stood at the end of its month's nights. Kept, so that it can be written again bit by bit.

create table mart.bulletin_month (
    month    date primary key,
    through  date        not null,
    nights   integer     not null,
    taken_at timestamptz not null,
    rules    jsonb       not null
);
comment on table mart.bulletin_month is '月度通报。粒度：一个月一行；当月每次夜间作业重算，出现后一月的夜间作业后不再变。';
comment on column mart.bulletin_month.month is '月份，以其第一天表示';
comment on column mart.bulletin_month.through is '截至的业务日';
comment on column mart.bulletin_month.nights is '该月有运行的业务日数';
comment on column mart.bulletin_month.taken_at is '计算的时间';
comment on column mart.bulletin_month.rules is '计算所用的口径与阈值（mappings/rules/statistics.yaml 的 bulletin）';

create table mart.bulletin_source (
    month      date   not null references mart.bulletin_month on delete cascade,
    source     text   not null,
    dataset    text   not null,
    read       bigint not null,
    accepted   bigint not null,
    unchanged  bigint not null,
    rejected   bigint not null,
    duplicate  bigint not null,
    held       bigint not null,
    compliance numeric generated always as (
        case when accepted + unchanged + rejected > 0 then round((accepted + unchanged)::numeric / (accepted + unchanged + rejected), 4) end) stored,
    repeated   numeric generated always as (case when read > 0 then round(duplicate::numeric / read, 4) end) stored,
    primary key (month, source, dataset)
);
comment on table mart.bulletin_source is '月度通报：各来源。粒度：一个月、一个来源的一个数据集一行。取自台账，重跑的夜间作业重复计入。';
comment on column mart.bulletin_source.month is '月份';
comment on column mart.bulletin_source.source is '来源';
comment on column mart.bulletin_source.dataset is '数据集';
comment on column mart.bulletin_source.read is '归集量：读到的行数';
comment on column mart.bulletin_source.accepted is '入库量：新增或更新的行数';
comment on column mart.bulletin_source.unchanged is '与库中相同的行数';
comment on column mart.bulletin_source.rejected is '退回的行数';
comment on column mart.bulletin_source.duplicate is '同一次报送中重复的行数';
comment on column mart.bulletin_source.held is '待决定的行数';
comment on column mart.bulletin_source.compliance is '合规率：（入库 + 相同）÷（入库 + 相同 + 退回）';
comment on column mart.bulletin_source.repeated is '重复率：重复 ÷ 归集';

create table mart.bulletin_organ (
    month       date   not null references mart.bulletin_month on delete cascade,
    organ_id    uuid,
    organ_name  text   not null,
    organ_uscc  text,
    level_zh    text,
    city_code   text,
    city_name   text,
    collected   bigint generated always as (stored + rejected) stored,
    stored      bigint not null,
    rejected    bigint not null,
    duplicate   bigint not null,
    reported    bigint not null,
    late        bigint not null,
    due         bigint not null,
    concealed   bigint not null,
    outstanding bigint not null,
    compliance  numeric generated always as (case when stored + rejected > 0 then round(stored::numeric / (stored + rejected), 4) end) stored,
    repeated    numeric generated always as (case when stored > 0 then round(duplicate::numeric / stored, 4) end) stored,
    lateness    numeric generated always as (case when reported > 0 then round(late::numeric / reported, 4) end) stored,
    concealment numeric generated always as (case when due > 0 then round(concealed::numeric / due, 4) end) stored,
    exceeds     text[] not null default '{}'
);
comment on table mart.bulletin_organ is '月度通报：各执法主体。粒度：一个月、一个主体一行；主体无从识别的退回行合为一行（organ_id 为空）。';
comment on column mart.bulletin_organ.month is '月份';
comment on column mart.bulletin_organ.organ_id is '执法主体标识';
comment on column mart.bulletin_organ.organ_name is '执法主体名称（当时）';
comment on column mart.bulletin_organ.organ_uscc is '统一社会信用代码';
comment on column mart.bulletin_organ.level_zh is '层级';
comment on column mart.bulletin_organ.city_code is '所在地级市代码；省级为空';
comment on column mart.bulletin_organ.city_name is '所在地级市';
comment on column mart.bulletin_organ.collected is '归集量：本月新报、改报的记录与退回的行之和；未变的重复报送不计';
comment on column mart.bulletin_organ.stored is '入库量：本月新增或更新的来源记录数';
comment on column mart.bulletin_organ.rejected is '本月退回的行数（其后更正的也计）';
comment on column mart.bulletin_organ.duplicate is '同一来源对同一行为的多余记录数';
comment on column mart.bulletin_organ.reported is '本月报到双公示且可判断时限的许可、处罚数';
comment on column mart.bulletin_organ.late is '其中超过时限（工作日）的';
comment on column mart.bulletin_organ.due is '报送时限在本月届满的已知许可、处罚数';
comment on column mart.bulletin_organ.concealed is '其中其他来源已有而双公示没有的（疑似瞒报）';
comment on column mart.bulletin_organ.outstanding is '截至本月仍未见于双公示的疑似瞒报累计数';
comment on column mart.bulletin_organ.compliance is '合规率：入库 ÷ 归集';
comment on column mart.bulletin_organ.repeated is '重复率：重复 ÷ 入库';
comment on column mart.bulletin_organ.lateness is '迟报率：迟报 ÷ 报送';
comment on column mart.bulletin_organ.concealment is '疑似瞒报率：疑似瞒报 ÷ 到期';
comment on column mart.bulletin_organ.exceeds is '超过阈值的指标';
create unique index on mart.bulletin_organ (month, organ_id) nulls not distinct;

create view mart.bulletin_city as
select month, city_code, coalesce(max(city_name), case when city_code is null then '省级及不知' else city_code end) as city_name,
    count(*) as organs, sum(collected) as collected, sum(stored) as stored, sum(rejected) as rejected, sum(duplicate) as duplicate,
    sum(reported) as reported, sum(late) as late, sum(due) as due, sum(concealed) as concealed, sum(outstanding) as outstanding,
    round(sum(stored) / nullif(sum(stored) + sum(rejected), 0), 4) as compliance, round(sum(duplicate) / nullif(sum(stored), 0), 4) as repeated,
    round(sum(late) / nullif(sum(reported), 0), 4) as lateness, round(sum(concealed) / nullif(sum(due), 0), 4) as concealment,
    count(*) filter (where cardinality(exceeds) > 0) as named
from mart.bulletin_organ group by month, city_code;
comment on view mart.bulletin_city is '月度通报：各地级市。粒度：一个月、一个市一行，由各主体合计。';
comment on column mart.bulletin_city.month is '月份';
comment on column mart.bulletin_city.city_code is '地级市代码；省级及不知为空';
comment on column mart.bulletin_city.city_name is '地级市';
comment on column mart.bulletin_city.organs is '主体数';
comment on column mart.bulletin_city.collected is '归集量';
comment on column mart.bulletin_city.stored is '入库量';
comment on column mart.bulletin_city.rejected is '退回的行数';
comment on column mart.bulletin_city.duplicate is '多余记录数';
comment on column mart.bulletin_city.reported is '本月报到双公示且可判断时限的许可、处罚数';
comment on column mart.bulletin_city.late is '其中超过时限的';
comment on column mart.bulletin_city.due is '报送时限在本月届满的已知许可、处罚数';
comment on column mart.bulletin_city.concealed is '其中疑似瞒报的';
comment on column mart.bulletin_city.outstanding is '疑似瞒报累计数';
comment on column mart.bulletin_city.compliance is '合规率';
comment on column mart.bulletin_city.repeated is '重复率';
comment on column mart.bulletin_city.lateness is '迟报率';
comment on column mart.bulletin_city.concealment is '疑似瞒报率';
comment on column mart.bulletin_city.named is '有指标超过阈值的主体数';

create table mart.bulletin_act (
    month       date not null references mart.bulletin_month on delete cascade,
    problem     text not null check (problem in ('LATE', 'CONCEALED')),
    act_id      uuid not null,
    kind        text not null,
    organ_id    uuid,
    organ_name  text,
    city_name   text,
    doc_no      text,
    action_date date not null,
    day         date,
    days        integer not null,
    sources     text[] not null,
    primary key (month, problem, act_id)
);
comment on table mart.bulletin_act is '月度通报：迟报与疑似瞒报的行为。粒度：一个月、一种问题、一项行为一行。不含相对人。';
comment on column mart.bulletin_act.month is '月份';
comment on column mart.bulletin_act.problem is 'LATE 迟报，CONCEALED 疑似瞒报（累计）';
comment on column mart.bulletin_act.act_id is '行为标识';
comment on column mart.bulletin_act.kind is '行为种类';
comment on column mart.bulletin_act.organ_id is '执法主体标识';
comment on column mart.bulletin_act.organ_name is '执法主体名称';
comment on column mart.bulletin_act.city_name is '所在地级市';
comment on column mart.bulletin_act.doc_no is '决定书文号';
comment on column mart.bulletin_act.action_date is '决定日期';
comment on column mart.bulletin_act.day is '迟报：报到双公示的日期；疑似瞒报为空';
comment on column mart.bulletin_act.days is '迟报：决定到报送的工作日数；疑似瞒报：决定到截止日的工作日数';
comment on column mart.bulletin_act.sources is '已有该行为的来源';
