-- The quarantine as a workbench: what is needed to judge a row again, what groups rows by cause, and what stewards corrected.

create function control.quarantine_cause(source text, dataset text, rule text, field text, shape text) returns text
    language sql immutable parallel safe
    return left(encode(sha256(convert_to(
        source || chr(31) || dataset || chr(31) || rule || chr(31) || coalesce(field, '') || chr(31) || coalesce(shape, ''),
        'UTF8')), 'hex'), 12);
comment on function control.quarantine_cause(text, text, text, text, text) is
    '原因编号：来源、数据集、规则、字段、原值形态相同者为同一原因';

alter table control.quarantine
    add column operation    text   not null default 'UPSERT' check (operation in ('UPSERT', 'DELETE')),
    add column corrected_to bigint not null default 0,
    add column closed_run   bigint,
    add column closed_how   text check (closed_how in ('DELIVERY', 'REPLAY', 'CORRECTION'));
comment on column control.quarantine.operation is '来源的操作：UPSERT 报送，DELETE 撤销';
comment on column control.quarantine.corrected_to is '最近一次校验时已计入的更正编号；0 为按原始内容校验';
comment on column control.quarantine.closed_run is '关闭本行的运行';
comment on column control.quarantine.closed_how is '如何关闭：DELIVERY 来源重新报送，REPLAY 重放，CORRECTION 更正后重放';
create index quarantine_open_version on control.quarantine (source, dataset, business_date, pull_id, part, sequence)
    where status = 'OPEN';

alter table restricted.quarantine_row
    add column fault_code    text,
    add column fault_message text;
comment on column restricted.quarantine_row.fault_code is '行损坏代码；空为完整的行';

alter table control.quarantine_finding
    add column raw   text,
    add column shape text,
    add column cause text;
comment on column control.quarantine_finding.raw is '原值（个人标识已遮盖，至多 120 字）；空为没有值或整行的问题';
comment on column control.quarantine_finding.shape is '原值形态：9{n} 数字、A{n} 字母、X{n} 数字与字母、字 汉字';
comment on column control.quarantine_finding.cause is '原因编号，见 control.quarantine_cause';

-- Rows from before: a withdrawal was refused as unknown (R03) or says nothing of itself; a damaged row has its code as its only rule.
update control.quarantine q set operation = 'DELETE'
where exists (select from control.quarantine_finding f where f.quarantine_id = q.quarantine_id and f.rule = 'R03');
update restricted.quarantine_row r set fault_code = f.rule, fault_message = f.message
from control.quarantine_finding f
where f.quarantine_id = r.quarantine_id and f.field is null
    and f.rule in ('BAD_ENCODING', 'SHORT_ROW', 'EXTRA_CELLS', 'UNCLOSED_QUOTE', 'TRUNCATED', 'CELL_TOO_LARGE', 'ROW_TOO_LARGE',
                   'NUL_BYTE');
update control.quarantine_finding f set cause = control.quarantine_cause(q.source, q.dataset, f.rule, f.field, null)
from control.quarantine q where q.quarantine_id = f.quarantine_id;
alter table control.quarantine_finding alter column cause set not null;
create index on control.quarantine_finding (cause);

create table control.correction_import (
    import_id   bigint generated always as identity primary key,
    file_name   text        not null,
    file_sha256 text        not null unique,
    made_by     text        not null,
    made_at     timestamptz not null default now(),
    row_count   bigint      not null,
    cell_count  bigint      not null
);
comment on table control.correction_import is '更正表的导入。粒度：一个被接受的更正表一行；同一文件再次导入不重复登记。';

create table control.correction (
    correction_id bigint generated always as identity primary key,
    import_id     bigint      not null references control.correction_import,
    quarantine_id bigint      not null references control.quarantine,
    source        text        not null,
    dataset       text        not null,
    raw_hash      uuid        not null,
    column_index  integer     not null check (column_index >= 0),
    column_name   text        not null,
    old_shown     text,
    new_shown     text,
    reason        text        not null,
    made_by       text        not null,
    made_at       timestamptz not null default now(),
    active        boolean     not null default true
);
comment on table control.correction is '数据管理员对来源行的更正。粒度：一个单元格的一次更正；落地数据不变，同一原始行再次入库时同样适用。';
comment on column control.correction.raw_hash is '更正所针对的原始行；来源改报后散列不同，更正即不再适用';
comment on column control.correction.column_index is '原始列序号，从 0 起';
comment on column control.correction.old_shown is '更正前的值（个人标识已遮盖）；空为无值';
comment on column control.correction.new_shown is '更正后的值（个人标识已遮盖）；空为无值';
comment on column control.correction.active is '是否为该单元格的最新更正';
create unique index correction_active on control.correction (source, dataset, raw_hash, column_index) where active;
create index on control.correction (import_id);
create index on control.correction (quarantine_id);

create table restricted.correction_value (
    correction_id bigint primary key references control.correction on delete cascade,
    old_value     text,
    new_value     text
);
comment on table restricted.correction_value is '更正前后的原值（可能含个人标识，仅限授权人员）。';
