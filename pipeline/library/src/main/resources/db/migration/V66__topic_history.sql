-- What finds the rows of the topic library that must be made again, and those that left it.

comment on column control.unpublished.run_id is '该变化所属的运行；0 为自身未变而因同一认定改变而重做的行为，不入台账';

drop index topic.penalty_withdrawn;
drop index topic.permit_withdrawn;
create index penalty_ended on topic.penalty (changed_at) where status <> 'CURRENT';
create index permit_ended on topic.permit (changed_at) where status <> 'CURRENT';

do $$
declare
    found record;
begin
    for found in
        select c.oid::regclass as topic, a.attname as name
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'topic'::regnamespace and c.relkind = 'r' and c.relname not like '%\_history'
            and a.attnum > 1 and (a.attname in ('party_id', 'organ_id')
                or a.attname = 'action_doc_no_key' and exists (
                    select from pg_attribute k where k.attrelid = c.oid and k.attname = 'act_id'))
        order by c.oid, a.attnum
    loop
        execute format('create index on %s (%I)', found.topic, found.name);
    end loop;
end
$$;

-- Which records tell of a row.
do $$
declare
    found record;
begin
    for found in
        select c.relname as name, k.attname as key, obj_description(c.oid) as told
        from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attnum = 1
        where c.relnamespace = 'topic'::regnamespace and c.relkind = 'r' and c.relname not like '%\_history'
        order by c.oid
    loop
        execute format($f$
            create or replace view topic.%1$I as
            select t.%2$I, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
                s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at, told.place = 1 as preferred
            from topic.%3$I t cross join lateral unnest(t.source_records) with ordinality told (record_id, place)
            join source.%3$I s on s.record_id = told.record_id
            $f$, found.name || '_provenance', found.key, found.name);
        execute format('comment on view topic.%I is %L', found.name || '_provenance',
            format('topic.%s 的出处。粒度：一行的一条来源记录一行；preferred 为所采信者。', found.name));
    end loop;
end
$$;

-- The library as it was known at any time. Made from the tables as they are: a migration that adds a column adds it to the table and to its
-- history, then calls this again.
create procedure control.make_as_of() language plpgsql as $$
declare
    found record;
    every text := '';
begin
    for found in
        select c.relname as name, k.attname as key,
            (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
            (select string_agg(format('%I', a.attname), ', ' order by array_position('{valid_from,action_date,officer_cert_from}', a.attname::text))
             from pg_attribute a where a.attrelid = c.oid and a.attname in ('valid_from', 'action_date', 'officer_cert_from')) as since,
            (select quote_ident(min(a.attname::text))
             from pg_attribute a where a.attrelid = c.oid and a.attname in ('valid_to', 'officer_cert_to')) as until
        from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attnum = 1
        where c.relnamespace = 'topic'::regnamespace and c.relkind = 'r' and to_regclass(format('topic.%I', c.relname || '_history')) is not null
        order by c.oid
    loop
        execute format($f$
            create or replace function topic.%1$I(known_at timestamptz, true_on date default null) returns setof topic.%2$I
            language sql stable parallel safe rows 100000 as $body$
                select %3$s from (
                    select %3$s from topic.%2$I where changed_at <= known_at
                    union all
                    select %3$s from topic.%4$I where changed_at <= known_at and known_to > known_at) version
                where true_on is null or (coalesce(%5$s <= true_on, true) and coalesce(%6$s >= true_on, true)
                    and (status = 'CURRENT' or status_date > true_on))
            $body$
            $f$, found.name || '_as_of', found.name, found.columns, found.name || '_history',
            case when found.since is null then 'null::date' else 'coalesce(' || found.since || ')' end, coalesce(found.until, 'null::date'));
        execute format('comment on function topic.%I(timestamptz, date) is %L', found.name || '_as_of',
            format('topic.%s 在某时刻（known_at）所知的样子；给出 true_on 则只取在该日属实的各行', found.name));
        every := every || case when every = '' then '' else ' union all ' end
            || format('select %L, %I, content_hash, status from topic.%I(known_at)', found.name, found.key, found.name || '_as_of');
    end loop;
    execute 'create or replace function topic.as_of(known_at timestamptz) returns table (kind text, id uuid, content_hash uuid, status text)'
        || ' language sql stable parallel safe rows 1000000 as ' || quote_literal(every);
end
$$;
comment on procedure control.make_as_of() is '按主题库各表现有各列重造 topic.<类型>_as_of 与 topic.as_of；给表加列后调用';
call control.make_as_of();
comment on function topic.as_of(timestamptz) is '整个主题库在某时刻（known_at）所知的样子：每类、每项的内容散列与状态';
