-- What stewards decided of held pulls, which pulls held all rows of their source, and what such pulls found gone.

alter table control.pull add column is_full boolean not null default false;
comment on column control.pull.is_full is '是否全量：取到了来源此时的全部行；其中没有的记录即已不存在';

create table control.pull_decision (
    decision_id bigint generated always as identity primary key,
    pull_id     bigint      not null references control.pull,
    subject     text        not null check (subject in ('PULL', 'SWEEP')),
    decision    text        not null check (decision in ('RELEASED', 'REJECTED')),
    decided_by  text        not null,
    decided_at  timestamptz not null default now(),
    reason      text        not null check (reason <> '')
);
comment on table control.pull_decision is '对未采信采集的决定：谁、何时、为何放行或驳回。只增不改，最后一条有效。';
comment on column control.pull_decision.subject is 'PULL 采集本身；SWEEP 全量比对发现的消失';
create index on control.pull_decision (pull_id);

create table control.full_sweep (
    pull_id      bigint primary key references control.pull,
    run_id       bigint      not null references control.run,
    state        text        not null check (state in ('APPLIED', 'HELD', 'RELEASED', 'REJECTED')),
    present      bigint      not null,
    gone         bigint      not null,
    reason       text,
    compared_at  timestamptz not null default now()
);
comment on table control.full_sweep is
    '全量比对：来源层中而全量里没有的记录按消失撤回。HELD 表示消失过多，未撤回，待管理员决定；RELEASED 由下次运行撤回。';
comment on column control.full_sweep.present is '全量中的不同记录数';
comment on column control.full_sweep.gone is '撤回（或待决定）的记录数';

create table control.gone (
    record_id    uuid        not null,
    source       text        not null,
    dataset      text        not null,
    kind         text        not null,
    pull_id      bigint      not null references control.pull,
    run_id       bigint      not null references control.run,
    reason       text        not null,
    withdrawn_at timestamptz not null default now(),
    primary key (record_id, pull_id)
);
comment on table control.gone is '因全量比对而撤回的记录及其理由。粒度：一条记录在一次全量中消失。';
