-- The control schema: what ran, what was pulled, where each row went, what is still to do.
create schema control;
create schema source;
create schema topic;
create schema mart;
create schema restricted;
create schema share;

create table control.run (
    run_id        bigint generated always as identity primary key,
    job           text        not null,
    business_date date        not null,
    status        text        not null check (status in ('RUNNING', 'COMPLETED', 'COMPLETED_WITH_REJECTS', 'FAILED')),
    started_at    timestamptz not null default now(),
    ended_at      timestamptz,
    message       text
);
comment on table control.run is '一次运行。粒度：一次作业运行一行；中断后续跑仍是同一行。';
create index on control.run (business_date, job);

create table control.pull (
    pull_id          bigint generated always as identity primary key,
    run_id           bigint      not null references control.run,
    source           text        not null,
    dataset          text        not null,
    business_date    date        not null,
    status           text        not null check (status in ('RUNNING', 'LANDED', 'EMPTY', 'HELD', 'FAILED')),
    row_count        bigint      not null default 0,
    expected_rows    bigint,
    code             text,
    reason           text,
    watermark_before text,
    watermark_after  text,
    started_at       timestamptz not null default now(),
    ended_at         timestamptz
);
comment on table control.pull is '一次采集：一个来源的一个数据集在一个业务日。HELD 表示已落地但未采信，FAILED 表示未取到。';
comment on column control.pull.code is '未采信或失败的原因代码';
comment on column control.pull.reason is '未采信或失败的原因（给数据管理员看）';
create index on control.pull (run_id);
create index on control.pull (source, dataset, business_date);

create table control.part (
    run_id          bigint      not null references control.run,
    pull_id         bigint      not null references control.pull,
    part            integer     not null,
    mapping_version text        not null,
    rows_sha256     text        not null,
    read            bigint      not null,
    accepted        bigint      not null,
    unchanged       bigint      not null,
    rejected        bigint      not null,
    duplicate       bigint      not null,
    integrated_at   timestamptz not null default now(),
    primary key (run_id, pull_id, part),
    check (read = accepted + unchanged + rejected + duplicate)
);
comment on table control.part is '已入库的落地分片。与其数据在同一事务内写入，故重跑从下一片开始。';
comment on column control.part.rows_sha256 is '分片各行内容的 SHA-256；与上一次逐片相同者不再逐行处理';

create table control.ledger (
    run_id     bigint not null references control.run,
    source     text   not null,
    dataset    text   not null,
    read       bigint not null default 0,
    accepted   bigint not null default 0,
    unchanged  bigint not null default 0,
    rejected   bigint not null default 0,
    duplicate  bigint not null default 0,
    held       bigint not null default 0,
    published  bigint not null default 0,
    not_public bigint not null default 0,
    primary key (run_id, source, dataset)
);
comment on table control.ledger is '台账。read = accepted + unchanged + rejected + duplicate + held；accepted = published + not_public。';

create table control.watermark (
    source     text        not null,
    dataset    text        not null,
    value      text        not null,
    changed_at timestamptz not null default now(),
    primary key (source, dataset)
);
comment on table control.watermark is '采集水位：已采信到哪里。';

create table control.unresolved (
    item_id   bigint generated always as identity primary key,
    run_id    bigint not null,
    source    text   not null,
    dataset   text   not null,
    kind      text   not null,
    record_id uuid   not null,
    act_key   uuid   not null
);
comment on table control.unresolved is '待归并队列：已入 source 而主题库尚未归并的变化。粒度：一次被采信的变化。';

create table control.unpublished (
    item_id   bigint primary key,
    run_id    bigint not null,
    source    text   not null,
    dataset   text   not null,
    kind      text   not null,
    record_id uuid   not null,
    act_key   uuid   not null
);
comment on table control.unpublished is '待发布队列：主题库已变而索引尚未跟上的变化。粒度同 control.unresolved。';

create table control.lake_dirty (
    kind  text not null,
    month text not null,
    primary key (kind, month)
);
comment on table control.lake_dirty is '待重写的 Parquet 分区。month 为 yyyy-MM，无决定日期者为 unknown。';

create table control.quarantine (
    quarantine_id   bigint generated always as identity primary key,
    source          text        not null,
    dataset         text        not null,
    record_id       uuid,
    raw_hash        uuid        not null,
    business_date   date        not null,
    run_id          bigint      not null,
    pull_id         bigint      not null,
    part            integer     not null,
    sequence        bigint      not null,
    original        text        not null,
    mapping_version text        not null,
    status          text        not null default 'OPEN' check (status in ('OPEN', 'ACCEPTED', 'SUPERSEDED')),
    created_at      timestamptz not null default now(),
    closed_at       timestamptz
);
comment on table control.quarantine is '待整改区：未通过校验的来源行。原始内容在 restricted.quarantine_row。';
comment on column control.quarantine.original is '原始文件名';
comment on column control.quarantine.sequence is '原始文件中的行号';
create unique index quarantine_open on control.quarantine (source, dataset, raw_hash) where status = 'OPEN';
create index on control.quarantine (record_id) where status = 'OPEN';

create table control.quarantine_finding (
    quarantine_id bigint not null references control.quarantine on delete cascade,
    ordinal       integer not null,
    severity      text   not null check (severity in ('ERROR', 'WARNING')),
    rule          text   not null,
    field         text,
    message       text   not null,
    primary key (quarantine_id, ordinal)
);
comment on table control.quarantine_finding is '待整改行的问题清单。不含原值中的个人标识。';

create table restricted.quarantine_row (
    quarantine_id bigint primary key references control.quarantine on delete cascade,
    columns       text[] not null,
    cells         text[] not null
);
comment on table restricted.quarantine_row is '待整改行的原始内容（可能含个人标识，仅限授权人员）。';

create table control.reconciliation (
    reconciliation_id bigint generated always as identity primary key,
    run_id            bigint      not null references control.run,
    source            text        not null,
    dataset           text        not null,
    stage_from        text        not null,
    stage_to          text        not null,
    rows_from         bigint      not null,
    rows_to           bigint      not null,
    checksum_from     text        not null,
    checksum_to       text        not null,
    agrees            boolean     not null,
    compared_at       timestamptz not null default now()
);
comment on table control.reconciliation is '对账结果：相邻两级的行数与内容校验和。';
