-- What the index could not take or must not show, and how far withdrawals have reached it.

create table control.publish_failure (
    act_id    uuid primary key,
    kind      text        not null,
    run_id    bigint      not null references control.run,
    error     text        not null,
    failed_at timestamptz not null default now()
);
comment on table control.publish_failure is '索引拒收的行为。仍在待发布队列中，下次运行重发；成功后本行删除。';
comment on column control.publish_failure.error is '索引服务器给出的原因（给运维人员看）';

create table control.not_public (
    act_id        uuid primary key,
    kind          text        not null,
    reason        text        not null,
    business_date date        not null,
    decided_at    timestamptz not null default now()
);
comment on table control.not_public is '主题库中有效而不公开的行为及原因。有效行为减去本表即为索引应有的文档。';

create table control.withdrawal_published (
    kind  text primary key,
    until timestamptz not null
);
comment on table control.withdrawal_published is '撤回已传到索引的时间点，按主题表 changed_at。';

create index penalty_withdrawn on topic.penalty (changed_at) where status = 'WITHDRAWN';
create index permit_withdrawn on topic.permit (changed_at) where status = 'WITHDRAWN';
