-- Who said what: which source wins and why, as data; the records behind each row of the topic library, and what each of its fields rests on.
-- docs/survivorship.md

create table control.survivorship (
    kind        text    not null,
    element     text    not null,
    ordinal     integer not null,
    zh          text    not null,
    class       text    not null check (class in ('PUBLIC', 'MASKED', 'INTERNAL', 'RESTRICTED')),
    column_name text    not null,
    led_by      text    not null,
    rule        text    not null check (rule in ('order', 'latest', 'longest', 'gravest')),
    orders      text[]  not null,
    override    boolean not null,
    why         text    not null,
    comparison  text    not null check (comparison in ('NONE', 'EXACT', 'TEXT', 'NAME')),
    version     text    not null,
    primary key (kind, element)
);
comment on table control.survivorship is '择优规则（mappings/rules/survivorship.yaml 编译所得，运行开始时写入）。粒度：一个记录类型的一个数据元一行。';
comment on column control.survivorship.kind is '记录类型，即 topic、source 下的表名';
comment on column control.survivorship.element is '数据元';
comment on column control.survivorship.ordinal is '在记录类型中的次序';
comment on column control.survivorship.zh is '数据元的中文名';
comment on column control.survivorship.class is '可见级别：PUBLIC 公开，MASKED 脱敏后公开，INTERNAL 内部，RESTRICTED 个人标识';
comment on column control.survivorship.column_name is '可显示其值的列；个人标识为其脱敏形式';
comment on column control.survivorship.led_by is '与其同出一处的主项；自身为主项则为自身';
comment on column control.survivorship.rule is 'order 按来源次序，latest 取最近更新，longest 取最长，gravest 取最重的状态';
comment on column control.survivorship.orders is '来源的次序，或状态的轻重次序；先者优先';
comment on column control.survivorship.override is '是否对该项另有规定；否则依记录类型的默认来源次序';
comment on column control.survivorship.why is '理由';
comment on column control.survivorship.comparison is '各来源如何比对：NONE 不比对，EXACT 须相同，TEXT 不论全角半角、空白和标点，NAME 另不论脱敏和简称';
comment on column control.survivorship.version is '该记录类型规则的版本（散列）';

create function control.compared_text(value text) returns text
    language sql immutable strict parallel safe
    return lower(regexp_replace(
        regexp_replace(normalize(value, NFKC), '(?<=[0-9])[.](?=[0-9])', '点', 'g'),
        '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000-\u3003\u3008-\u3020\u3030\u30FB\uFE30-\uFE6F]', '', 'g'));
comment on function control.compared_text(text) is '比对各来源说法时文本的形式：不论全角半角、大小写、空白和标点（数字间的小数点除外）';

create function control.compared_texts(items text[]) returns text
    language sql immutable strict parallel safe
    return (select string_agg(one, ',' order by one collate "C") from (select distinct control.compared_text(item) as one from unnest(items) item) each);
comment on function control.compared_texts(text[]) is '比对各来源说法时文本列表的形式：不论先后';

create function control.compared_codes(items text[]) returns text
    language sql immutable strict parallel safe
    return (select string_agg(one, ',' order by one collate "C") from (select distinct item as one from unnest(items) item) each);
comment on function control.compared_codes(text[]) is '比对各来源说法时代码列表的形式：不论先后';

create function control.texts_differ(texts text[]) returns boolean
    language sql immutable strict parallel safe
    return (select count(distinct control.compared_text(one)) > 1 from unnest(texts) one);
comment on function control.texts_differ(text[]) is '各来源的文本是否有两个不同';

create function control.text_lists_differ(lists text[]) returns boolean
    language sql immutable strict parallel safe
    return (select count(distinct control.compared_texts(one::text[])) > 1 from unnest(lists) one);
comment on function control.text_lists_differ(text[]) is '各来源的文本列表（数组的文字形式）是否有两个不同';

create function control.code_lists_differ(lists text[]) returns boolean
    language sql immutable strict parallel safe
    return (select count(distinct control.compared_codes(one::text[])) > 1 from unnest(lists) one);
comment on function control.code_lists_differ(text[]) is '各来源的代码列表（数组的文字形式）是否有两个不同';

create function control.is_masked(name text) returns boolean
    language sql immutable strict parallel safe
    return name ~ '[*＊×某]';
comment on function control.is_masked(text) is '名称是否经过脱敏，如 李某、张**';

-- A run of masking characters becomes U+E000, which no name has.
create function control.compared_name(name text) returns text
    language sql immutable strict parallel safe
    return replace(regexp_replace(
        control.compared_text(regexp_replace(name, '[*＊×某]+', U&'\E000', 'g')), '[省市县区镇]', '', 'g'), '有限责任公司', '有限公司');
comment on function control.compared_name(text) is '比对名称时的形式：如 control.compared_text，另不论省市县区镇等字；脱敏处为一个占位符';

create function control.names_differ(names text[]) returns boolean
    language sql immutable strict parallel safe
    return exists (
        select from (select distinct control.compared_name(name) as name from unnest(names) name) a
        join (select distinct control.compared_name(name) as name from unnest(names) name) b on a.name < b.name collate "C"
        where a.name not like replace(b.name, U&'\E000', '%')
            and b.name not like replace(a.name, U&'\E000', '%')
            and not (least(length(a.name), length(b.name)) >= 4
                and (position(a.name in b.name) > 0 or position(b.name in a.name) > 0)));
comment on function control.names_differ(text[]) is '各来源的名称是否有两个不能是同一个：脱敏的与其全名相合、四字以上的简称包含于全称者不算';

-- V66 made them of the records that count; here those that were withdrawn are in sight too.
do $$
declare
    found record;
begin
    for found in select oid::regclass as name from pg_class
        where relnamespace = 'topic'::regnamespace and relkind = 'v' and relname like '%\_provenance'
    loop
        execute format('drop view %s', found.name);
    end loop;
end
$$;


create view topic.permit_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.permit t
join lateral (
    select r.* from source.permit r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'permit' and i.id = t.act_id) || t.act_id))
) s on true;
comment on view topic.permit_provenance is '行政许可的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.permit_provenance.act_id is '主题库标识';
comment on column topic.permit_provenance.record_id is '来源记录';
comment on column topic.permit_provenance.source is '来源';
comment on column topic.permit_provenance.dataset is '数据集';
comment on column topic.permit_provenance.business_date is '业务日';
comment on column topic.permit_provenance.pull_id is '采集';
comment on column topic.permit_provenance.part is '落地分片';
comment on column topic.permit_provenance.sequence is '在原始文件中的行号';
comment on column topic.permit_provenance.content_hash is '来源记录的内容散列';
comment on column topic.permit_provenance.first_seen is '首次入库时间';
comment on column topic.permit_provenance.last_seen is '最近一次写入时间';
comment on column topic.permit_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.permit_provenance.preferred is '是否为首先采信者';
comment on column topic.permit_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.permit_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.permit_fields as
select t.act_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.permit t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'permit'
left join source.permit s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.permit_fields is '行政许可的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 act_id 限定。';
comment on column topic.permit_fields.act_id is '主题库标识';
comment on column topic.permit_fields.element is '数据元';
comment on column topic.permit_fields.zh is '数据元的中文名';
comment on column topic.permit_fields.class is '可见级别';
comment on column topic.permit_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.permit_fields.source is '来源';
comment on column topic.permit_fields.dataset is '数据集';
comment on column topic.permit_fields.record_id is '来源记录';
comment on column topic.permit_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.permit_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.permit_fields.first_seen is '来源记录首次入库时间';
comment on column topic.permit_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.permit_fields.business_date is '业务日';
comment on column topic.permit_fields.pull_id is '采集';
comment on column topic.permit_fields.part is '落地分片';
comment on column topic.permit_fields.sequence is '在原始文件中的行号';
comment on column topic.permit_fields.rule is '胜出的规则';
comment on column topic.permit_fields.orders is '来源或状态的次序';
comment on column topic.permit_fields.override is '是否对该项另有规定';
comment on column topic.permit_fields.why is '理由';
comment on column topic.permit_fields.version is '规则的版本';
comment on column topic.permit_fields.conflicts is '各来源说法是否不一';

create view topic.penalty_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.penalty t
join lateral (
    select r.* from source.penalty r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'penalty' and i.id = t.act_id) || t.act_id))
) s on true;
comment on view topic.penalty_provenance is '行政处罚的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.penalty_provenance.act_id is '主题库标识';
comment on column topic.penalty_provenance.record_id is '来源记录';
comment on column topic.penalty_provenance.source is '来源';
comment on column topic.penalty_provenance.dataset is '数据集';
comment on column topic.penalty_provenance.business_date is '业务日';
comment on column topic.penalty_provenance.pull_id is '采集';
comment on column topic.penalty_provenance.part is '落地分片';
comment on column topic.penalty_provenance.sequence is '在原始文件中的行号';
comment on column topic.penalty_provenance.content_hash is '来源记录的内容散列';
comment on column topic.penalty_provenance.first_seen is '首次入库时间';
comment on column topic.penalty_provenance.last_seen is '最近一次写入时间';
comment on column topic.penalty_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.penalty_provenance.preferred is '是否为首先采信者';
comment on column topic.penalty_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.penalty_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.penalty_fields as
select t.act_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.penalty t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'penalty'
left join source.penalty s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.penalty_fields is '行政处罚的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 act_id 限定。';
comment on column topic.penalty_fields.act_id is '主题库标识';
comment on column topic.penalty_fields.element is '数据元';
comment on column topic.penalty_fields.zh is '数据元的中文名';
comment on column topic.penalty_fields.class is '可见级别';
comment on column topic.penalty_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.penalty_fields.source is '来源';
comment on column topic.penalty_fields.dataset is '数据集';
comment on column topic.penalty_fields.record_id is '来源记录';
comment on column topic.penalty_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.penalty_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.penalty_fields.first_seen is '来源记录首次入库时间';
comment on column topic.penalty_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.penalty_fields.business_date is '业务日';
comment on column topic.penalty_fields.pull_id is '采集';
comment on column topic.penalty_fields.part is '落地分片';
comment on column topic.penalty_fields.sequence is '在原始文件中的行号';
comment on column topic.penalty_fields.rule is '胜出的规则';
comment on column topic.penalty_fields.orders is '来源或状态的次序';
comment on column topic.penalty_fields.override is '是否对该项另有规定';
comment on column topic.penalty_fields.why is '理由';
comment on column topic.penalty_fields.version is '规则的版本';
comment on column topic.penalty_fields.conflicts is '各来源说法是否不一';

create view topic.coercion_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.coercion t
join lateral (
    select r.* from source.coercion r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'coercion' and i.id = t.act_id) || t.act_id))
) s on true;
comment on view topic.coercion_provenance is '行政强制的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.coercion_provenance.act_id is '主题库标识';
comment on column topic.coercion_provenance.record_id is '来源记录';
comment on column topic.coercion_provenance.source is '来源';
comment on column topic.coercion_provenance.dataset is '数据集';
comment on column topic.coercion_provenance.business_date is '业务日';
comment on column topic.coercion_provenance.pull_id is '采集';
comment on column topic.coercion_provenance.part is '落地分片';
comment on column topic.coercion_provenance.sequence is '在原始文件中的行号';
comment on column topic.coercion_provenance.content_hash is '来源记录的内容散列';
comment on column topic.coercion_provenance.first_seen is '首次入库时间';
comment on column topic.coercion_provenance.last_seen is '最近一次写入时间';
comment on column topic.coercion_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.coercion_provenance.preferred is '是否为首先采信者';
comment on column topic.coercion_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.coercion_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.coercion_fields as
select t.act_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.coercion t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'coercion'
left join source.coercion s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.coercion_fields is '行政强制的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 act_id 限定。';
comment on column topic.coercion_fields.act_id is '主题库标识';
comment on column topic.coercion_fields.element is '数据元';
comment on column topic.coercion_fields.zh is '数据元的中文名';
comment on column topic.coercion_fields.class is '可见级别';
comment on column topic.coercion_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.coercion_fields.source is '来源';
comment on column topic.coercion_fields.dataset is '数据集';
comment on column topic.coercion_fields.record_id is '来源记录';
comment on column topic.coercion_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.coercion_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.coercion_fields.first_seen is '来源记录首次入库时间';
comment on column topic.coercion_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.coercion_fields.business_date is '业务日';
comment on column topic.coercion_fields.pull_id is '采集';
comment on column topic.coercion_fields.part is '落地分片';
comment on column topic.coercion_fields.sequence is '在原始文件中的行号';
comment on column topic.coercion_fields.rule is '胜出的规则';
comment on column topic.coercion_fields.orders is '来源或状态的次序';
comment on column topic.coercion_fields.override is '是否对该项另有规定';
comment on column topic.coercion_fields.why is '理由';
comment on column topic.coercion_fields.version is '规则的版本';
comment on column topic.coercion_fields.conflicts is '各来源说法是否不一';

create view topic.inspection_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.inspection t
join lateral (
    select r.* from source.inspection r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'inspection' and i.id = t.act_id) || t.act_id))
) s on true;
comment on view topic.inspection_provenance is '行政检查的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.inspection_provenance.act_id is '主题库标识';
comment on column topic.inspection_provenance.record_id is '来源记录';
comment on column topic.inspection_provenance.source is '来源';
comment on column topic.inspection_provenance.dataset is '数据集';
comment on column topic.inspection_provenance.business_date is '业务日';
comment on column topic.inspection_provenance.pull_id is '采集';
comment on column topic.inspection_provenance.part is '落地分片';
comment on column topic.inspection_provenance.sequence is '在原始文件中的行号';
comment on column topic.inspection_provenance.content_hash is '来源记录的内容散列';
comment on column topic.inspection_provenance.first_seen is '首次入库时间';
comment on column topic.inspection_provenance.last_seen is '最近一次写入时间';
comment on column topic.inspection_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.inspection_provenance.preferred is '是否为首先采信者';
comment on column topic.inspection_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.inspection_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.inspection_fields as
select t.act_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.inspection t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'inspection'
left join source.inspection s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.inspection_fields is '行政检查的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 act_id 限定。';
comment on column topic.inspection_fields.act_id is '主题库标识';
comment on column topic.inspection_fields.element is '数据元';
comment on column topic.inspection_fields.zh is '数据元的中文名';
comment on column topic.inspection_fields.class is '可见级别';
comment on column topic.inspection_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.inspection_fields.source is '来源';
comment on column topic.inspection_fields.dataset is '数据集';
comment on column topic.inspection_fields.record_id is '来源记录';
comment on column topic.inspection_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.inspection_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.inspection_fields.first_seen is '来源记录首次入库时间';
comment on column topic.inspection_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.inspection_fields.business_date is '业务日';
comment on column topic.inspection_fields.pull_id is '采集';
comment on column topic.inspection_fields.part is '落地分片';
comment on column topic.inspection_fields.sequence is '在原始文件中的行号';
comment on column topic.inspection_fields.rule is '胜出的规则';
comment on column topic.inspection_fields.orders is '来源或状态的次序';
comment on column topic.inspection_fields.override is '是否对该项另有规定';
comment on column topic.inspection_fields.why is '理由';
comment on column topic.inspection_fields.version is '规则的版本';
comment on column topic.inspection_fields.conflicts is '各来源说法是否不一';

create view topic.levy_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.levy t
join lateral (
    select r.* from source.levy r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'levy' and i.id = t.act_id) || t.act_id))
) s on true;
comment on view topic.levy_provenance is '行政征收征用的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.levy_provenance.act_id is '主题库标识';
comment on column topic.levy_provenance.record_id is '来源记录';
comment on column topic.levy_provenance.source is '来源';
comment on column topic.levy_provenance.dataset is '数据集';
comment on column topic.levy_provenance.business_date is '业务日';
comment on column topic.levy_provenance.pull_id is '采集';
comment on column topic.levy_provenance.part is '落地分片';
comment on column topic.levy_provenance.sequence is '在原始文件中的行号';
comment on column topic.levy_provenance.content_hash is '来源记录的内容散列';
comment on column topic.levy_provenance.first_seen is '首次入库时间';
comment on column topic.levy_provenance.last_seen is '最近一次写入时间';
comment on column topic.levy_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.levy_provenance.preferred is '是否为首先采信者';
comment on column topic.levy_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.levy_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.levy_fields as
select t.act_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.levy t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'levy'
left join source.levy s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.levy_fields is '行政征收征用的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 act_id 限定。';
comment on column topic.levy_fields.act_id is '主题库标识';
comment on column topic.levy_fields.element is '数据元';
comment on column topic.levy_fields.zh is '数据元的中文名';
comment on column topic.levy_fields.class is '可见级别';
comment on column topic.levy_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.levy_fields.source is '来源';
comment on column topic.levy_fields.dataset is '数据集';
comment on column topic.levy_fields.record_id is '来源记录';
comment on column topic.levy_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.levy_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.levy_fields.first_seen is '来源记录首次入库时间';
comment on column topic.levy_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.levy_fields.business_date is '业务日';
comment on column topic.levy_fields.pull_id is '采集';
comment on column topic.levy_fields.part is '落地分片';
comment on column topic.levy_fields.sequence is '在原始文件中的行号';
comment on column topic.levy_fields.rule is '胜出的规则';
comment on column topic.levy_fields.orders is '来源或状态的次序';
comment on column topic.levy_fields.override is '是否对该项另有规定';
comment on column topic.levy_fields.why is '理由';
comment on column topic.levy_fields.version is '规则的版本';
comment on column topic.levy_fields.conflicts is '各来源说法是否不一';

create view topic.confirmation_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.confirmation t
join lateral (
    select r.* from source.confirmation r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'confirmation' and i.id = t.act_id) || t.act_id))
) s on true;
comment on view topic.confirmation_provenance is '行政确认的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.confirmation_provenance.act_id is '主题库标识';
comment on column topic.confirmation_provenance.record_id is '来源记录';
comment on column topic.confirmation_provenance.source is '来源';
comment on column topic.confirmation_provenance.dataset is '数据集';
comment on column topic.confirmation_provenance.business_date is '业务日';
comment on column topic.confirmation_provenance.pull_id is '采集';
comment on column topic.confirmation_provenance.part is '落地分片';
comment on column topic.confirmation_provenance.sequence is '在原始文件中的行号';
comment on column topic.confirmation_provenance.content_hash is '来源记录的内容散列';
comment on column topic.confirmation_provenance.first_seen is '首次入库时间';
comment on column topic.confirmation_provenance.last_seen is '最近一次写入时间';
comment on column topic.confirmation_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.confirmation_provenance.preferred is '是否为首先采信者';
comment on column topic.confirmation_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.confirmation_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.confirmation_fields as
select t.act_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.confirmation t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'confirmation'
left join source.confirmation s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.confirmation_fields is '行政确认的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 act_id 限定。';
comment on column topic.confirmation_fields.act_id is '主题库标识';
comment on column topic.confirmation_fields.element is '数据元';
comment on column topic.confirmation_fields.zh is '数据元的中文名';
comment on column topic.confirmation_fields.class is '可见级别';
comment on column topic.confirmation_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.confirmation_fields.source is '来源';
comment on column topic.confirmation_fields.dataset is '数据集';
comment on column topic.confirmation_fields.record_id is '来源记录';
comment on column topic.confirmation_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.confirmation_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.confirmation_fields.first_seen is '来源记录首次入库时间';
comment on column topic.confirmation_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.confirmation_fields.business_date is '业务日';
comment on column topic.confirmation_fields.pull_id is '采集';
comment on column topic.confirmation_fields.part is '落地分片';
comment on column topic.confirmation_fields.sequence is '在原始文件中的行号';
comment on column topic.confirmation_fields.rule is '胜出的规则';
comment on column topic.confirmation_fields.orders is '来源或状态的次序';
comment on column topic.confirmation_fields.override is '是否对该项另有规定';
comment on column topic.confirmation_fields.why is '理由';
comment on column topic.confirmation_fields.version is '规则的版本';
comment on column topic.confirmation_fields.conflicts is '各来源说法是否不一';

create view topic.benefit_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.benefit t
join lateral (
    select r.* from source.benefit r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'benefit' and i.id = t.act_id) || t.act_id))
) s on true;
comment on view topic.benefit_provenance is '行政给付的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.benefit_provenance.act_id is '主题库标识';
comment on column topic.benefit_provenance.record_id is '来源记录';
comment on column topic.benefit_provenance.source is '来源';
comment on column topic.benefit_provenance.dataset is '数据集';
comment on column topic.benefit_provenance.business_date is '业务日';
comment on column topic.benefit_provenance.pull_id is '采集';
comment on column topic.benefit_provenance.part is '落地分片';
comment on column topic.benefit_provenance.sequence is '在原始文件中的行号';
comment on column topic.benefit_provenance.content_hash is '来源记录的内容散列';
comment on column topic.benefit_provenance.first_seen is '首次入库时间';
comment on column topic.benefit_provenance.last_seen is '最近一次写入时间';
comment on column topic.benefit_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.benefit_provenance.preferred is '是否为首先采信者';
comment on column topic.benefit_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.benefit_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.benefit_fields as
select t.act_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.benefit t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'benefit'
left join source.benefit s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.benefit_fields is '行政给付的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 act_id 限定。';
comment on column topic.benefit_fields.act_id is '主题库标识';
comment on column topic.benefit_fields.element is '数据元';
comment on column topic.benefit_fields.zh is '数据元的中文名';
comment on column topic.benefit_fields.class is '可见级别';
comment on column topic.benefit_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.benefit_fields.source is '来源';
comment on column topic.benefit_fields.dataset is '数据集';
comment on column topic.benefit_fields.record_id is '来源记录';
comment on column topic.benefit_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.benefit_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.benefit_fields.first_seen is '来源记录首次入库时间';
comment on column topic.benefit_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.benefit_fields.business_date is '业务日';
comment on column topic.benefit_fields.pull_id is '采集';
comment on column topic.benefit_fields.part is '落地分片';
comment on column topic.benefit_fields.sequence is '在原始文件中的行号';
comment on column topic.benefit_fields.rule is '胜出的规则';
comment on column topic.benefit_fields.orders is '来源或状态的次序';
comment on column topic.benefit_fields.override is '是否对该项另有规定';
comment on column topic.benefit_fields.why is '理由';
comment on column topic.benefit_fields.version is '规则的版本';
comment on column topic.benefit_fields.conflicts is '各来源说法是否不一';

create view topic.organ_provenance as
select t.organ_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.organ t
join lateral (
    select r.* from source.organ r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'organ' and i.id = t.organ_id) || t.organ_id))
) s on true;
comment on view topic.organ_provenance is '执法主体的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.organ_provenance.organ_id is '主题库标识';
comment on column topic.organ_provenance.record_id is '来源记录';
comment on column topic.organ_provenance.source is '来源';
comment on column topic.organ_provenance.dataset is '数据集';
comment on column topic.organ_provenance.business_date is '业务日';
comment on column topic.organ_provenance.pull_id is '采集';
comment on column topic.organ_provenance.part is '落地分片';
comment on column topic.organ_provenance.sequence is '在原始文件中的行号';
comment on column topic.organ_provenance.content_hash is '来源记录的内容散列';
comment on column topic.organ_provenance.first_seen is '首次入库时间';
comment on column topic.organ_provenance.last_seen is '最近一次写入时间';
comment on column topic.organ_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.organ_provenance.preferred is '是否为首先采信者';
comment on column topic.organ_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.organ_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.organ_fields as
select t.organ_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.organ t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'organ'
left join lateral (
    select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.organ r where r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.permit r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.penalty r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.coercion r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.inspection r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.levy r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.confirmation r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.benefit r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.officer r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.item r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.legal_basis r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.discretion_tier r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.published_list r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.enforcement_case r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.inspection_plan r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.inspection_task r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.complaint r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.visit r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.non_litigation r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.case_review r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
) s on v.cells ->> f.column_name is not null;
comment on view topic.organ_fields is '执法主体的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 organ_id 限定。';
comment on column topic.organ_fields.organ_id is '主题库标识';
comment on column topic.organ_fields.element is '数据元';
comment on column topic.organ_fields.zh is '数据元的中文名';
comment on column topic.organ_fields.class is '可见级别';
comment on column topic.organ_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.organ_fields.source is '来源';
comment on column topic.organ_fields.dataset is '数据集';
comment on column topic.organ_fields.record_id is '来源记录';
comment on column topic.organ_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.organ_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.organ_fields.first_seen is '来源记录首次入库时间';
comment on column topic.organ_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.organ_fields.business_date is '业务日';
comment on column topic.organ_fields.pull_id is '采集';
comment on column topic.organ_fields.part is '落地分片';
comment on column topic.organ_fields.sequence is '在原始文件中的行号';
comment on column topic.organ_fields.rule is '胜出的规则';
comment on column topic.organ_fields.orders is '来源或状态的次序';
comment on column topic.organ_fields.override is '是否对该项另有规定';
comment on column topic.organ_fields.why is '理由';
comment on column topic.organ_fields.version is '规则的版本';
comment on column topic.organ_fields.conflicts is '各来源说法是否不一';

create view topic.officer_provenance as
select t.officer_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.officer t
join lateral (
    select r.* from source.officer r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'officer' and i.id = t.officer_id) || t.officer_id))
) s on true;
comment on view topic.officer_provenance is '执法人员的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.officer_provenance.officer_id is '主题库标识';
comment on column topic.officer_provenance.record_id is '来源记录';
comment on column topic.officer_provenance.source is '来源';
comment on column topic.officer_provenance.dataset is '数据集';
comment on column topic.officer_provenance.business_date is '业务日';
comment on column topic.officer_provenance.pull_id is '采集';
comment on column topic.officer_provenance.part is '落地分片';
comment on column topic.officer_provenance.sequence is '在原始文件中的行号';
comment on column topic.officer_provenance.content_hash is '来源记录的内容散列';
comment on column topic.officer_provenance.first_seen is '首次入库时间';
comment on column topic.officer_provenance.last_seen is '最近一次写入时间';
comment on column topic.officer_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.officer_provenance.preferred is '是否为首先采信者';
comment on column topic.officer_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.officer_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.officer_fields as
select t.officer_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.officer t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'officer'
left join source.officer s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.officer_fields is '执法人员的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 officer_id 限定。';
comment on column topic.officer_fields.officer_id is '主题库标识';
comment on column topic.officer_fields.element is '数据元';
comment on column topic.officer_fields.zh is '数据元的中文名';
comment on column topic.officer_fields.class is '可见级别';
comment on column topic.officer_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.officer_fields.source is '来源';
comment on column topic.officer_fields.dataset is '数据集';
comment on column topic.officer_fields.record_id is '来源记录';
comment on column topic.officer_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.officer_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.officer_fields.first_seen is '来源记录首次入库时间';
comment on column topic.officer_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.officer_fields.business_date is '业务日';
comment on column topic.officer_fields.pull_id is '采集';
comment on column topic.officer_fields.part is '落地分片';
comment on column topic.officer_fields.sequence is '在原始文件中的行号';
comment on column topic.officer_fields.rule is '胜出的规则';
comment on column topic.officer_fields.orders is '来源或状态的次序';
comment on column topic.officer_fields.override is '是否对该项另有规定';
comment on column topic.officer_fields.why is '理由';
comment on column topic.officer_fields.version is '规则的版本';
comment on column topic.officer_fields.conflicts is '各来源说法是否不一';

create view topic.item_provenance as
select t.item_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.item t
join lateral (
    select r.* from source.item r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'item' and i.id = t.item_id) || t.item_id))
) s on true;
comment on view topic.item_provenance is '执法事项的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.item_provenance.item_id is '主题库标识';
comment on column topic.item_provenance.record_id is '来源记录';
comment on column topic.item_provenance.source is '来源';
comment on column topic.item_provenance.dataset is '数据集';
comment on column topic.item_provenance.business_date is '业务日';
comment on column topic.item_provenance.pull_id is '采集';
comment on column topic.item_provenance.part is '落地分片';
comment on column topic.item_provenance.sequence is '在原始文件中的行号';
comment on column topic.item_provenance.content_hash is '来源记录的内容散列';
comment on column topic.item_provenance.first_seen is '首次入库时间';
comment on column topic.item_provenance.last_seen is '最近一次写入时间';
comment on column topic.item_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.item_provenance.preferred is '是否为首先采信者';
comment on column topic.item_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.item_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.item_fields as
select t.item_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.item t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'item'
left join source.item s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.item_fields is '执法事项的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 item_id 限定。';
comment on column topic.item_fields.item_id is '主题库标识';
comment on column topic.item_fields.element is '数据元';
comment on column topic.item_fields.zh is '数据元的中文名';
comment on column topic.item_fields.class is '可见级别';
comment on column topic.item_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.item_fields.source is '来源';
comment on column topic.item_fields.dataset is '数据集';
comment on column topic.item_fields.record_id is '来源记录';
comment on column topic.item_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.item_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.item_fields.first_seen is '来源记录首次入库时间';
comment on column topic.item_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.item_fields.business_date is '业务日';
comment on column topic.item_fields.pull_id is '采集';
comment on column topic.item_fields.part is '落地分片';
comment on column topic.item_fields.sequence is '在原始文件中的行号';
comment on column topic.item_fields.rule is '胜出的规则';
comment on column topic.item_fields.orders is '来源或状态的次序';
comment on column topic.item_fields.override is '是否对该项另有规定';
comment on column topic.item_fields.why is '理由';
comment on column topic.item_fields.version is '规则的版本';
comment on column topic.item_fields.conflicts is '各来源说法是否不一';

create view topic.legal_basis_provenance as
select t.legal_basis_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.legal_basis t
join lateral (
    select r.* from source.legal_basis r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'legal_basis' and i.id = t.legal_basis_id) || t.legal_basis_id))
) s on true;
comment on view topic.legal_basis_provenance is '执法依据的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.legal_basis_provenance.legal_basis_id is '主题库标识';
comment on column topic.legal_basis_provenance.record_id is '来源记录';
comment on column topic.legal_basis_provenance.source is '来源';
comment on column topic.legal_basis_provenance.dataset is '数据集';
comment on column topic.legal_basis_provenance.business_date is '业务日';
comment on column topic.legal_basis_provenance.pull_id is '采集';
comment on column topic.legal_basis_provenance.part is '落地分片';
comment on column topic.legal_basis_provenance.sequence is '在原始文件中的行号';
comment on column topic.legal_basis_provenance.content_hash is '来源记录的内容散列';
comment on column topic.legal_basis_provenance.first_seen is '首次入库时间';
comment on column topic.legal_basis_provenance.last_seen is '最近一次写入时间';
comment on column topic.legal_basis_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.legal_basis_provenance.preferred is '是否为首先采信者';
comment on column topic.legal_basis_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.legal_basis_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.legal_basis_fields as
select t.legal_basis_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.legal_basis t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'legal_basis'
left join source.legal_basis s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.legal_basis_fields is '执法依据的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 legal_basis_id 限定。';
comment on column topic.legal_basis_fields.legal_basis_id is '主题库标识';
comment on column topic.legal_basis_fields.element is '数据元';
comment on column topic.legal_basis_fields.zh is '数据元的中文名';
comment on column topic.legal_basis_fields.class is '可见级别';
comment on column topic.legal_basis_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.legal_basis_fields.source is '来源';
comment on column topic.legal_basis_fields.dataset is '数据集';
comment on column topic.legal_basis_fields.record_id is '来源记录';
comment on column topic.legal_basis_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.legal_basis_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.legal_basis_fields.first_seen is '来源记录首次入库时间';
comment on column topic.legal_basis_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.legal_basis_fields.business_date is '业务日';
comment on column topic.legal_basis_fields.pull_id is '采集';
comment on column topic.legal_basis_fields.part is '落地分片';
comment on column topic.legal_basis_fields.sequence is '在原始文件中的行号';
comment on column topic.legal_basis_fields.rule is '胜出的规则';
comment on column topic.legal_basis_fields.orders is '来源或状态的次序';
comment on column topic.legal_basis_fields.override is '是否对该项另有规定';
comment on column topic.legal_basis_fields.why is '理由';
comment on column topic.legal_basis_fields.version is '规则的版本';
comment on column topic.legal_basis_fields.conflicts is '各来源说法是否不一';

create view topic.discretion_tier_provenance as
select t.discretion_tier_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.discretion_tier t
join lateral (
    select r.* from source.discretion_tier r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'discretion_tier' and i.id = t.discretion_tier_id) || t.discretion_tier_id))
) s on true;
comment on view topic.discretion_tier_provenance is '裁量基准的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.discretion_tier_provenance.discretion_tier_id is '主题库标识';
comment on column topic.discretion_tier_provenance.record_id is '来源记录';
comment on column topic.discretion_tier_provenance.source is '来源';
comment on column topic.discretion_tier_provenance.dataset is '数据集';
comment on column topic.discretion_tier_provenance.business_date is '业务日';
comment on column topic.discretion_tier_provenance.pull_id is '采集';
comment on column topic.discretion_tier_provenance.part is '落地分片';
comment on column topic.discretion_tier_provenance.sequence is '在原始文件中的行号';
comment on column topic.discretion_tier_provenance.content_hash is '来源记录的内容散列';
comment on column topic.discretion_tier_provenance.first_seen is '首次入库时间';
comment on column topic.discretion_tier_provenance.last_seen is '最近一次写入时间';
comment on column topic.discretion_tier_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.discretion_tier_provenance.preferred is '是否为首先采信者';
comment on column topic.discretion_tier_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.discretion_tier_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.discretion_tier_fields as
select t.discretion_tier_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.discretion_tier t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'discretion_tier'
left join source.discretion_tier s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.discretion_tier_fields is '裁量基准的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 discretion_tier_id 限定。';
comment on column topic.discretion_tier_fields.discretion_tier_id is '主题库标识';
comment on column topic.discretion_tier_fields.element is '数据元';
comment on column topic.discretion_tier_fields.zh is '数据元的中文名';
comment on column topic.discretion_tier_fields.class is '可见级别';
comment on column topic.discretion_tier_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.discretion_tier_fields.source is '来源';
comment on column topic.discretion_tier_fields.dataset is '数据集';
comment on column topic.discretion_tier_fields.record_id is '来源记录';
comment on column topic.discretion_tier_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.discretion_tier_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.discretion_tier_fields.first_seen is '来源记录首次入库时间';
comment on column topic.discretion_tier_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.discretion_tier_fields.business_date is '业务日';
comment on column topic.discretion_tier_fields.pull_id is '采集';
comment on column topic.discretion_tier_fields.part is '落地分片';
comment on column topic.discretion_tier_fields.sequence is '在原始文件中的行号';
comment on column topic.discretion_tier_fields.rule is '胜出的规则';
comment on column topic.discretion_tier_fields.orders is '来源或状态的次序';
comment on column topic.discretion_tier_fields.override is '是否对该项另有规定';
comment on column topic.discretion_tier_fields.why is '理由';
comment on column topic.discretion_tier_fields.version is '规则的版本';
comment on column topic.discretion_tier_fields.conflicts is '各来源说法是否不一';

create view topic.party_provenance as
select t.party_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.party t
join lateral (
    select r.* from source.party r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'party' and i.id = t.party_id) || t.party_id))
) s on true;
comment on view topic.party_provenance is '行政相对人的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.party_provenance.party_id is '主题库标识';
comment on column topic.party_provenance.record_id is '来源记录';
comment on column topic.party_provenance.source is '来源';
comment on column topic.party_provenance.dataset is '数据集';
comment on column topic.party_provenance.business_date is '业务日';
comment on column topic.party_provenance.pull_id is '采集';
comment on column topic.party_provenance.part is '落地分片';
comment on column topic.party_provenance.sequence is '在原始文件中的行号';
comment on column topic.party_provenance.content_hash is '来源记录的内容散列';
comment on column topic.party_provenance.first_seen is '首次入库时间';
comment on column topic.party_provenance.last_seen is '最近一次写入时间';
comment on column topic.party_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.party_provenance.preferred is '是否为首先采信者';
comment on column topic.party_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.party_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.party_fields as
select t.party_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.party t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'party'
left join lateral (
    select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.party r where r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.permit r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.penalty r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.coercion r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.inspection r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.levy r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.confirmation r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.benefit r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.published_list r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.enforcement_case r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.complaint r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.visit r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    union all select r.source, r.dataset, r.record_id, r.mapping_version, r.first_seen, r.last_seen, r.business_date, r.pull_id, r.part, r.sequence from source.non_litigation r where t.origin < 2 and r.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
) s on v.cells ->> f.column_name is not null;
comment on view topic.party_fields is '行政相对人的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 party_id 限定。';
comment on column topic.party_fields.party_id is '主题库标识';
comment on column topic.party_fields.element is '数据元';
comment on column topic.party_fields.zh is '数据元的中文名';
comment on column topic.party_fields.class is '可见级别';
comment on column topic.party_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.party_fields.source is '来源';
comment on column topic.party_fields.dataset is '数据集';
comment on column topic.party_fields.record_id is '来源记录';
comment on column topic.party_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.party_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.party_fields.first_seen is '来源记录首次入库时间';
comment on column topic.party_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.party_fields.business_date is '业务日';
comment on column topic.party_fields.pull_id is '采集';
comment on column topic.party_fields.part is '落地分片';
comment on column topic.party_fields.sequence is '在原始文件中的行号';
comment on column topic.party_fields.rule is '胜出的规则';
comment on column topic.party_fields.orders is '来源或状态的次序';
comment on column topic.party_fields.override is '是否对该项另有规定';
comment on column topic.party_fields.why is '理由';
comment on column topic.party_fields.version is '规则的版本';
comment on column topic.party_fields.conflicts is '各来源说法是否不一';

create view topic.published_list_provenance as
select t.published_list_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.published_list t
join lateral (
    select r.* from source.published_list r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'published_list' and i.id = t.published_list_id) || t.published_list_id))
) s on true;
comment on view topic.published_list_provenance is '行政执法公示清单的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.published_list_provenance.published_list_id is '主题库标识';
comment on column topic.published_list_provenance.record_id is '来源记录';
comment on column topic.published_list_provenance.source is '来源';
comment on column topic.published_list_provenance.dataset is '数据集';
comment on column topic.published_list_provenance.business_date is '业务日';
comment on column topic.published_list_provenance.pull_id is '采集';
comment on column topic.published_list_provenance.part is '落地分片';
comment on column topic.published_list_provenance.sequence is '在原始文件中的行号';
comment on column topic.published_list_provenance.content_hash is '来源记录的内容散列';
comment on column topic.published_list_provenance.first_seen is '首次入库时间';
comment on column topic.published_list_provenance.last_seen is '最近一次写入时间';
comment on column topic.published_list_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.published_list_provenance.preferred is '是否为首先采信者';
comment on column topic.published_list_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.published_list_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.published_list_fields as
select t.published_list_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.published_list t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'published_list'
left join source.published_list s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.published_list_fields is '行政执法公示清单的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 published_list_id 限定。';
comment on column topic.published_list_fields.published_list_id is '主题库标识';
comment on column topic.published_list_fields.element is '数据元';
comment on column topic.published_list_fields.zh is '数据元的中文名';
comment on column topic.published_list_fields.class is '可见级别';
comment on column topic.published_list_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.published_list_fields.source is '来源';
comment on column topic.published_list_fields.dataset is '数据集';
comment on column topic.published_list_fields.record_id is '来源记录';
comment on column topic.published_list_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.published_list_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.published_list_fields.first_seen is '来源记录首次入库时间';
comment on column topic.published_list_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.published_list_fields.business_date is '业务日';
comment on column topic.published_list_fields.pull_id is '采集';
comment on column topic.published_list_fields.part is '落地分片';
comment on column topic.published_list_fields.sequence is '在原始文件中的行号';
comment on column topic.published_list_fields.rule is '胜出的规则';
comment on column topic.published_list_fields.orders is '来源或状态的次序';
comment on column topic.published_list_fields.override is '是否对该项另有规定';
comment on column topic.published_list_fields.why is '理由';
comment on column topic.published_list_fields.version is '规则的版本';
comment on column topic.published_list_fields.conflicts is '各来源说法是否不一';

create view topic.enforcement_case_provenance as
select t.enforcement_case_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.enforcement_case t
join lateral (
    select r.* from source.enforcement_case r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'enforcement_case' and i.id = t.enforcement_case_id) || t.enforcement_case_id))
) s on true;
comment on view topic.enforcement_case_provenance is '执法案件的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.enforcement_case_provenance.enforcement_case_id is '主题库标识';
comment on column topic.enforcement_case_provenance.record_id is '来源记录';
comment on column topic.enforcement_case_provenance.source is '来源';
comment on column topic.enforcement_case_provenance.dataset is '数据集';
comment on column topic.enforcement_case_provenance.business_date is '业务日';
comment on column topic.enforcement_case_provenance.pull_id is '采集';
comment on column topic.enforcement_case_provenance.part is '落地分片';
comment on column topic.enforcement_case_provenance.sequence is '在原始文件中的行号';
comment on column topic.enforcement_case_provenance.content_hash is '来源记录的内容散列';
comment on column topic.enforcement_case_provenance.first_seen is '首次入库时间';
comment on column topic.enforcement_case_provenance.last_seen is '最近一次写入时间';
comment on column topic.enforcement_case_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.enforcement_case_provenance.preferred is '是否为首先采信者';
comment on column topic.enforcement_case_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.enforcement_case_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.enforcement_case_fields as
select t.enforcement_case_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.enforcement_case t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'enforcement_case'
left join source.enforcement_case s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.enforcement_case_fields is '执法案件的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 enforcement_case_id 限定。';
comment on column topic.enforcement_case_fields.enforcement_case_id is '主题库标识';
comment on column topic.enforcement_case_fields.element is '数据元';
comment on column topic.enforcement_case_fields.zh is '数据元的中文名';
comment on column topic.enforcement_case_fields.class is '可见级别';
comment on column topic.enforcement_case_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.enforcement_case_fields.source is '来源';
comment on column topic.enforcement_case_fields.dataset is '数据集';
comment on column topic.enforcement_case_fields.record_id is '来源记录';
comment on column topic.enforcement_case_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.enforcement_case_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.enforcement_case_fields.first_seen is '来源记录首次入库时间';
comment on column topic.enforcement_case_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.enforcement_case_fields.business_date is '业务日';
comment on column topic.enforcement_case_fields.pull_id is '采集';
comment on column topic.enforcement_case_fields.part is '落地分片';
comment on column topic.enforcement_case_fields.sequence is '在原始文件中的行号';
comment on column topic.enforcement_case_fields.rule is '胜出的规则';
comment on column topic.enforcement_case_fields.orders is '来源或状态的次序';
comment on column topic.enforcement_case_fields.override is '是否对该项另有规定';
comment on column topic.enforcement_case_fields.why is '理由';
comment on column topic.enforcement_case_fields.version is '规则的版本';
comment on column topic.enforcement_case_fields.conflicts is '各来源说法是否不一';

create view topic.inspection_plan_provenance as
select t.inspection_plan_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.inspection_plan t
join lateral (
    select r.* from source.inspection_plan r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'inspection_plan' and i.id = t.inspection_plan_id) || t.inspection_plan_id))
) s on true;
comment on view topic.inspection_plan_provenance is '双随机抽查计划的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.inspection_plan_provenance.inspection_plan_id is '主题库标识';
comment on column topic.inspection_plan_provenance.record_id is '来源记录';
comment on column topic.inspection_plan_provenance.source is '来源';
comment on column topic.inspection_plan_provenance.dataset is '数据集';
comment on column topic.inspection_plan_provenance.business_date is '业务日';
comment on column topic.inspection_plan_provenance.pull_id is '采集';
comment on column topic.inspection_plan_provenance.part is '落地分片';
comment on column topic.inspection_plan_provenance.sequence is '在原始文件中的行号';
comment on column topic.inspection_plan_provenance.content_hash is '来源记录的内容散列';
comment on column topic.inspection_plan_provenance.first_seen is '首次入库时间';
comment on column topic.inspection_plan_provenance.last_seen is '最近一次写入时间';
comment on column topic.inspection_plan_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.inspection_plan_provenance.preferred is '是否为首先采信者';
comment on column topic.inspection_plan_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.inspection_plan_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.inspection_plan_fields as
select t.inspection_plan_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.inspection_plan t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'inspection_plan'
left join source.inspection_plan s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.inspection_plan_fields is '双随机抽查计划的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 inspection_plan_id 限定。';
comment on column topic.inspection_plan_fields.inspection_plan_id is '主题库标识';
comment on column topic.inspection_plan_fields.element is '数据元';
comment on column topic.inspection_plan_fields.zh is '数据元的中文名';
comment on column topic.inspection_plan_fields.class is '可见级别';
comment on column topic.inspection_plan_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.inspection_plan_fields.source is '来源';
comment on column topic.inspection_plan_fields.dataset is '数据集';
comment on column topic.inspection_plan_fields.record_id is '来源记录';
comment on column topic.inspection_plan_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.inspection_plan_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.inspection_plan_fields.first_seen is '来源记录首次入库时间';
comment on column topic.inspection_plan_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.inspection_plan_fields.business_date is '业务日';
comment on column topic.inspection_plan_fields.pull_id is '采集';
comment on column topic.inspection_plan_fields.part is '落地分片';
comment on column topic.inspection_plan_fields.sequence is '在原始文件中的行号';
comment on column topic.inspection_plan_fields.rule is '胜出的规则';
comment on column topic.inspection_plan_fields.orders is '来源或状态的次序';
comment on column topic.inspection_plan_fields.override is '是否对该项另有规定';
comment on column topic.inspection_plan_fields.why is '理由';
comment on column topic.inspection_plan_fields.version is '规则的版本';
comment on column topic.inspection_plan_fields.conflicts is '各来源说法是否不一';

create view topic.inspection_task_provenance as
select t.inspection_task_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.inspection_task t
join lateral (
    select r.* from source.inspection_task r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'inspection_task' and i.id = t.inspection_task_id) || t.inspection_task_id))
) s on true;
comment on view topic.inspection_task_provenance is '双随机抽查任务的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.inspection_task_provenance.inspection_task_id is '主题库标识';
comment on column topic.inspection_task_provenance.record_id is '来源记录';
comment on column topic.inspection_task_provenance.source is '来源';
comment on column topic.inspection_task_provenance.dataset is '数据集';
comment on column topic.inspection_task_provenance.business_date is '业务日';
comment on column topic.inspection_task_provenance.pull_id is '采集';
comment on column topic.inspection_task_provenance.part is '落地分片';
comment on column topic.inspection_task_provenance.sequence is '在原始文件中的行号';
comment on column topic.inspection_task_provenance.content_hash is '来源记录的内容散列';
comment on column topic.inspection_task_provenance.first_seen is '首次入库时间';
comment on column topic.inspection_task_provenance.last_seen is '最近一次写入时间';
comment on column topic.inspection_task_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.inspection_task_provenance.preferred is '是否为首先采信者';
comment on column topic.inspection_task_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.inspection_task_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.inspection_task_fields as
select t.inspection_task_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.inspection_task t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'inspection_task'
left join source.inspection_task s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.inspection_task_fields is '双随机抽查任务的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 inspection_task_id 限定。';
comment on column topic.inspection_task_fields.inspection_task_id is '主题库标识';
comment on column topic.inspection_task_fields.element is '数据元';
comment on column topic.inspection_task_fields.zh is '数据元的中文名';
comment on column topic.inspection_task_fields.class is '可见级别';
comment on column topic.inspection_task_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.inspection_task_fields.source is '来源';
comment on column topic.inspection_task_fields.dataset is '数据集';
comment on column topic.inspection_task_fields.record_id is '来源记录';
comment on column topic.inspection_task_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.inspection_task_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.inspection_task_fields.first_seen is '来源记录首次入库时间';
comment on column topic.inspection_task_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.inspection_task_fields.business_date is '业务日';
comment on column topic.inspection_task_fields.pull_id is '采集';
comment on column topic.inspection_task_fields.part is '落地分片';
comment on column topic.inspection_task_fields.sequence is '在原始文件中的行号';
comment on column topic.inspection_task_fields.rule is '胜出的规则';
comment on column topic.inspection_task_fields.orders is '来源或状态的次序';
comment on column topic.inspection_task_fields.override is '是否对该项另有规定';
comment on column topic.inspection_task_fields.why is '理由';
comment on column topic.inspection_task_fields.version is '规则的版本';
comment on column topic.inspection_task_fields.conflicts is '各来源说法是否不一';

create view topic.complaint_provenance as
select t.complaint_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.complaint t
join lateral (
    select r.* from source.complaint r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'complaint' and i.id = t.complaint_id) || t.complaint_id))
) s on true;
comment on view topic.complaint_provenance is '投诉举报的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.complaint_provenance.complaint_id is '主题库标识';
comment on column topic.complaint_provenance.record_id is '来源记录';
comment on column topic.complaint_provenance.source is '来源';
comment on column topic.complaint_provenance.dataset is '数据集';
comment on column topic.complaint_provenance.business_date is '业务日';
comment on column topic.complaint_provenance.pull_id is '采集';
comment on column topic.complaint_provenance.part is '落地分片';
comment on column topic.complaint_provenance.sequence is '在原始文件中的行号';
comment on column topic.complaint_provenance.content_hash is '来源记录的内容散列';
comment on column topic.complaint_provenance.first_seen is '首次入库时间';
comment on column topic.complaint_provenance.last_seen is '最近一次写入时间';
comment on column topic.complaint_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.complaint_provenance.preferred is '是否为首先采信者';
comment on column topic.complaint_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.complaint_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.complaint_fields as
select t.complaint_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.complaint t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'complaint'
left join source.complaint s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.complaint_fields is '投诉举报的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 complaint_id 限定。';
comment on column topic.complaint_fields.complaint_id is '主题库标识';
comment on column topic.complaint_fields.element is '数据元';
comment on column topic.complaint_fields.zh is '数据元的中文名';
comment on column topic.complaint_fields.class is '可见级别';
comment on column topic.complaint_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.complaint_fields.source is '来源';
comment on column topic.complaint_fields.dataset is '数据集';
comment on column topic.complaint_fields.record_id is '来源记录';
comment on column topic.complaint_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.complaint_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.complaint_fields.first_seen is '来源记录首次入库时间';
comment on column topic.complaint_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.complaint_fields.business_date is '业务日';
comment on column topic.complaint_fields.pull_id is '采集';
comment on column topic.complaint_fields.part is '落地分片';
comment on column topic.complaint_fields.sequence is '在原始文件中的行号';
comment on column topic.complaint_fields.rule is '胜出的规则';
comment on column topic.complaint_fields.orders is '来源或状态的次序';
comment on column topic.complaint_fields.override is '是否对该项另有规定';
comment on column topic.complaint_fields.why is '理由';
comment on column topic.complaint_fields.version is '规则的版本';
comment on column topic.complaint_fields.conflicts is '各来源说法是否不一';

create view topic.visit_provenance as
select t.visit_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.visit t
join lateral (
    select r.* from source.visit r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'visit' and i.id = t.visit_id) || t.visit_id))
) s on true;
comment on view topic.visit_provenance is '亮码入企的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.visit_provenance.visit_id is '主题库标识';
comment on column topic.visit_provenance.record_id is '来源记录';
comment on column topic.visit_provenance.source is '来源';
comment on column topic.visit_provenance.dataset is '数据集';
comment on column topic.visit_provenance.business_date is '业务日';
comment on column topic.visit_provenance.pull_id is '采集';
comment on column topic.visit_provenance.part is '落地分片';
comment on column topic.visit_provenance.sequence is '在原始文件中的行号';
comment on column topic.visit_provenance.content_hash is '来源记录的内容散列';
comment on column topic.visit_provenance.first_seen is '首次入库时间';
comment on column topic.visit_provenance.last_seen is '最近一次写入时间';
comment on column topic.visit_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.visit_provenance.preferred is '是否为首先采信者';
comment on column topic.visit_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.visit_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.visit_fields as
select t.visit_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.visit t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'visit'
left join source.visit s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.visit_fields is '亮码入企的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 visit_id 限定。';
comment on column topic.visit_fields.visit_id is '主题库标识';
comment on column topic.visit_fields.element is '数据元';
comment on column topic.visit_fields.zh is '数据元的中文名';
comment on column topic.visit_fields.class is '可见级别';
comment on column topic.visit_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.visit_fields.source is '来源';
comment on column topic.visit_fields.dataset is '数据集';
comment on column topic.visit_fields.record_id is '来源记录';
comment on column topic.visit_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.visit_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.visit_fields.first_seen is '来源记录首次入库时间';
comment on column topic.visit_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.visit_fields.business_date is '业务日';
comment on column topic.visit_fields.pull_id is '采集';
comment on column topic.visit_fields.part is '落地分片';
comment on column topic.visit_fields.sequence is '在原始文件中的行号';
comment on column topic.visit_fields.rule is '胜出的规则';
comment on column topic.visit_fields.orders is '来源或状态的次序';
comment on column topic.visit_fields.override is '是否对该项另有规定';
comment on column topic.visit_fields.why is '理由';
comment on column topic.visit_fields.version is '规则的版本';
comment on column topic.visit_fields.conflicts is '各来源说法是否不一';

create view topic.non_litigation_provenance as
select t.non_litigation_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.non_litigation t
join lateral (
    select r.* from source.non_litigation r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'non_litigation' and i.id = t.non_litigation_id) || t.non_litigation_id))
) s on true;
comment on view topic.non_litigation_provenance is '非诉执行的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.non_litigation_provenance.non_litigation_id is '主题库标识';
comment on column topic.non_litigation_provenance.record_id is '来源记录';
comment on column topic.non_litigation_provenance.source is '来源';
comment on column topic.non_litigation_provenance.dataset is '数据集';
comment on column topic.non_litigation_provenance.business_date is '业务日';
comment on column topic.non_litigation_provenance.pull_id is '采集';
comment on column topic.non_litigation_provenance.part is '落地分片';
comment on column topic.non_litigation_provenance.sequence is '在原始文件中的行号';
comment on column topic.non_litigation_provenance.content_hash is '来源记录的内容散列';
comment on column topic.non_litigation_provenance.first_seen is '首次入库时间';
comment on column topic.non_litigation_provenance.last_seen is '最近一次写入时间';
comment on column topic.non_litigation_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.non_litigation_provenance.preferred is '是否为首先采信者';
comment on column topic.non_litigation_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.non_litigation_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.non_litigation_fields as
select t.non_litigation_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.non_litigation t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'non_litigation'
left join source.non_litigation s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.non_litigation_fields is '非诉执行的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 non_litigation_id 限定。';
comment on column topic.non_litigation_fields.non_litigation_id is '主题库标识';
comment on column topic.non_litigation_fields.element is '数据元';
comment on column topic.non_litigation_fields.zh is '数据元的中文名';
comment on column topic.non_litigation_fields.class is '可见级别';
comment on column topic.non_litigation_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.non_litigation_fields.source is '来源';
comment on column topic.non_litigation_fields.dataset is '数据集';
comment on column topic.non_litigation_fields.record_id is '来源记录';
comment on column topic.non_litigation_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.non_litigation_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.non_litigation_fields.first_seen is '来源记录首次入库时间';
comment on column topic.non_litigation_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.non_litigation_fields.business_date is '业务日';
comment on column topic.non_litigation_fields.pull_id is '采集';
comment on column topic.non_litigation_fields.part is '落地分片';
comment on column topic.non_litigation_fields.sequence is '在原始文件中的行号';
comment on column topic.non_litigation_fields.rule is '胜出的规则';
comment on column topic.non_litigation_fields.orders is '来源或状态的次序';
comment on column topic.non_litigation_fields.override is '是否对该项另有规定';
comment on column topic.non_litigation_fields.why is '理由';
comment on column topic.non_litigation_fields.version is '规则的版本';
comment on column topic.non_litigation_fields.conflicts is '各来源说法是否不一';

create view topic.case_review_provenance as
select t.case_review_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       coalesce(s.record_id = t.source_records[1], false) as preferred,
       s.mapping_version, array_position(t.source_records, s.record_id) as rank
from topic.case_review t
join lateral (
    select r.* from source.case_review r
    where r.record_id = any (t.source_records)
        or (r.withdrawn_at is not null and r.act_key = any (
            array(select i.key from control.identity i where i.kind = 'case_review' and i.id = t.case_review_id) || t.case_review_id))
) s on true;
comment on view topic.case_review_provenance is '案卷评查的出处：哪些来源记录陈述它，含已撤回者。粒度：主题库一行的一条来源记录一行。';
comment on column topic.case_review_provenance.case_review_id is '主题库标识';
comment on column topic.case_review_provenance.record_id is '来源记录';
comment on column topic.case_review_provenance.source is '来源';
comment on column topic.case_review_provenance.dataset is '数据集';
comment on column topic.case_review_provenance.business_date is '业务日';
comment on column topic.case_review_provenance.pull_id is '采集';
comment on column topic.case_review_provenance.part is '落地分片';
comment on column topic.case_review_provenance.sequence is '在原始文件中的行号';
comment on column topic.case_review_provenance.content_hash is '来源记录的内容散列';
comment on column topic.case_review_provenance.first_seen is '首次入库时间';
comment on column topic.case_review_provenance.last_seen is '最近一次写入时间';
comment on column topic.case_review_provenance.withdrawn_at is '撤回时间；空为有效';
comment on column topic.case_review_provenance.preferred is '是否为首先采信者';
comment on column topic.case_review_provenance.mapping_version is '规范化该行所用映射的版本';
comment on column topic.case_review_provenance.rank is '采信次序，从 1 起；空为不再采信';

create view topic.case_review_fields as
select t.case_review_id, f.element, f.zh, f.class, v.cells ->> f.column_name as value,
       s.source, s.dataset, s.record_id, v.cells ->> (f.element || '_raw') as raw_value, s.mapping_version, s.first_seen, s.last_seen,
       s.business_date, s.pull_id, s.part, s.sequence,
       f.rule, f.orders, f.override, f.why, f.version, coalesce(f.element = any (t.conflicts), false) as conflicts
from topic.case_review t
cross join lateral (select to_jsonb(t) as cells offset 0) v
join control.survivorship f on f.kind = 'case_review'
left join source.case_review s on s.record_id = t.source_records[coalesce((t.field_sources ->> f.element)::integer, 1)]
    and v.cells ->> f.column_name is not null;
comment on view topic.case_review_fields is '案卷评查的逐项出处：每个数据元的值出自哪条来源记录、依哪条规则胜出。粒度：主题库一行的一个数据元一行；请以 case_review_id 限定。';
comment on column topic.case_review_fields.case_review_id is '主题库标识';
comment on column topic.case_review_fields.element is '数据元';
comment on column topic.case_review_fields.zh is '数据元的中文名';
comment on column topic.case_review_fields.class is '可见级别';
comment on column topic.case_review_fields.value is '值；个人标识为脱敏形式；空为各来源均未提供';
comment on column topic.case_review_fields.source is '来源';
comment on column topic.case_review_fields.dataset is '数据集';
comment on column topic.case_review_fields.record_id is '来源记录';
comment on column topic.case_review_fields.raw_value is '原值（另有 _raw 列者）';
comment on column topic.case_review_fields.mapping_version is '规范化该行所用映射的版本';
comment on column topic.case_review_fields.first_seen is '来源记录首次入库时间';
comment on column topic.case_review_fields.last_seen is '来源记录最近一次写入时间';
comment on column topic.case_review_fields.business_date is '业务日';
comment on column topic.case_review_fields.pull_id is '采集';
comment on column topic.case_review_fields.part is '落地分片';
comment on column topic.case_review_fields.sequence is '在原始文件中的行号';
comment on column topic.case_review_fields.rule is '胜出的规则';
comment on column topic.case_review_fields.orders is '来源或状态的次序';
comment on column topic.case_review_fields.override is '是否对该项另有规定';
comment on column topic.case_review_fields.why is '理由';
comment on column topic.case_review_fields.version is '规则的版本';
comment on column topic.case_review_fields.conflicts is '各来源说法是否不一';
