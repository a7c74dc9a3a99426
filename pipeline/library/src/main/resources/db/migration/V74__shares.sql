-- Shares: who was given what, and who read it. And how personal data is masked where a view shows it.

create table control.share_log (
    entry_id    bigint      generated always as identity primary key,
    consumer    text        not null,
    action      text        not null check (action in ('GRANT', 'REVOKE', 'RETURN', 'DELTA')),
    records     text[]      not null,
    valid_until date,
    fingerprint text,
    rows        bigint,
    place       text,
    reason      text        not null,
    done_by     text        not null,
    done_at     timestamptz not null default now()
);
comment on table control.share_log is '共享日志：授权、撤销授权和每次由程序输出。只增不改。粒度：一次操作一行。';
comment on column control.share_log.consumer is '共享对象（mappings/rules/shares.yaml），或回流的行政区划前缀；增量输出为 delta';
comment on column control.share_log.action is 'GRANT 授权，REVOKE 撤销授权，RETURN 回流输出，DELTA 增量输出';
comment on column control.share_log.records is '所涉记录类型';
comment on column control.share_log.valid_until is '授权的最后一日；输出和撤销为空';
comment on column control.share_log.fingerprint is '授权时共享定义的摘要；定义改动后与之不同';
comment on column control.share_log.rows is '输出的行数；授权和撤销为空';
comment on column control.share_log.place is '输出所在的文件夹（相对于程序的数据目录）；授权和撤销为空';
comment on column control.share_log.reason is '理由';
comment on column control.share_log.done_by is '操作人';
comment on column control.share_log.done_at is '操作时间';
create index on control.share_log (consumer, entry_id desc);

create table control.share_access (
    access_id   bigint      generated always as identity primary key,
    consumer    text        not null,
    record      text        not null,
    login       text        not null,
    client      inet,
    application text,
    read_at     timestamptz not null default now()
);
comment on table control.share_access is '共享视图的读取记录。粒度：一次查询中对一个共享视图的一次读取。只记已提交的事务：回滚者不留记录，见 docs/privacy.md。';
comment on column control.share_access.consumer is '视图所属的共享对象';
comment on column control.share_access.record is '记录类型';
comment on column control.share_access.login is '登录数据库的用户';
comment on column control.share_access.client is '客户端地址；本机套接字连接为空';
comment on column control.share_access.application is '客户端自报的应用名';
comment on column control.share_access.read_at is '读取时间';
create index on control.share_access (consumer, read_at);

create function control.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only: % is refused.', tg_table_schema || '.' || tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end
$$;
comment on function control.refuse_change() is '只增不改的表：拒绝修改、删除和清空';
create trigger append_only before update or delete or truncate on control.share_log
    for each statement execute function control.refuse_change();
create trigger append_only before update or delete or truncate on control.share_access
    for each statement execute function control.refuse_change();

-- Every view of a share asks this once per scan. It runs with the owner's rights: the reader may not write the log itself.
create function control.note_access(consumer text, record text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into control.share_access (consumer, record, login, client, application)
    values (consumer, record, session_user, inet_client_addr(), nullif(left(current_setting('application_name'), 200), ''));
    return true;
end
$$;
comment on function control.note_access(text, text) is '记录一次对共享视图的读取，恒为真';

-- The same as Masks.digitRuns in Java; a test holds them against each other.
create function control.masked_text(value text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    part   text[];
    result text := '';
    before text := '';
    runs   text[][];
    run    text;
    digits text;
    tail   text;
    after  text;
    phone  integer;
    i      integer;
begin
    if value !~ '[0-9０-９](?:[ \u00A0\u3000-]?[0-9０-９]){10}' then
        return value;
    end if;
    for part in select array[m[1], m[2], m[3]]
                from regexp_matches(value, '([^0-9０-９]*)([0-9０-９](?:[ \u00A0\u3000-]?[0-9０-９])*|$)([XxＸｘ]?)', 'g') m loop
        runs := runs || array[part];
    end loop;
    for i in 1 .. array_length(runs, 1) loop
        run := runs[i][2];
        tail := runs[i][3];
        if runs[i][1] <> '' then
            before := right(runs[i][1], 1);
        end if;
        if run = '' then
            result := result || runs[i][1] || tail;
            continue;
        end if;
        digits := translate(run, '０１２３４５６７８９', '0123456789');
        digits := regexp_replace(digits, '[^0-9]', '', 'g');
        after := case when i < array_length(runs, 1) then left(runs[i + 1][1] || runs[i + 1][2], 1) else '' end;
        if tail <> '' and length(digits) = 17 then
            run := run || tail;
            tail := '';
        elsif tail <> '' then
            after := tail;
        end if;
        -- Where the mobile number begins in the run: after 86, if it has it.
        phone := case
            when digits ~ '^1[3-9][0-9]{9}$' then 0
            when digits ~ '^861[3-9][0-9]{9}$'
                then length(substring(run from '^[8８][ \u00A0\u3000-]?[6６][ \u00A0\u3000-]?'))
        end;
        if phone is not null then
            run := left(run, phone + 3) || repeat('*', length(run) - phone - 7) || right(run, 4);
        elsif length(digits) >= (case when before ~ '[A-Za-z]' or after ~ '^[A-Za-z]' then 18 else 15 end) then
            run := left(run, 1) || repeat('*', length(run) - 2) || right(run, 1);
        end if;
        result := result || runs[i][1] || run || tail;
        before := right(run || tail, 1);
    end loop;
    return result;
end
$$;
comment on function control.masked_text(text) is '遮盖文本中形似身份证号、银行卡号（15 位以上）和手机号的数字，其余不变';

create function control.masked_name(value text) returns text
    language sql immutable strict parallel safe
    return case when value = '' then value else left(value, 1) || '**' end;
comment on function control.masked_name(text) is '自然人姓名的脱敏形式：首字和两个星号';

create function control.is_person_number(value text) returns boolean
    language sql immutable strict parallel safe
    return case when value ~ '^[0-9]{6}(1[89]|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]$'
        then substr('10X98765432', 1 + (select sum(substr(value, i, 1)::integer * (array[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])[i])
                                        from generate_series(1, 17) i)::integer % 11, 1) = upper(right(value, 1))
        else false end;
comment on function control.is_person_number(text) is '是否为校验无误的 18 位公民身份号码（GB 11643）；不核对月份的天数';

-- Numbers that are shown as they are (document numbers, codes): masked only where they hold an identity number (rule P01).
create function control.masked_code(value text) returns text
    language sql immutable strict parallel safe
    return case
        when length(value) >= 18 and exists (
            select from regexp_matches(value, '(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])', 'g') m where control.is_person_number(m[1]))
        then control.masked_text(value)
        else value
    end;
comment on function control.masked_code(text) is '文号、编号：其中有公民身份号码的予以遮盖，其余不变';
